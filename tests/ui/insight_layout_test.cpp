// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/insight/graph_folding.h"
#include "ui/insight/graph_layout.h"

#include <QTest>

#include <random>
#include <set>

using namespace guanlan::ui;

/// The promises of the layout, checked on shapes that occur and on many random ones.
class InsightLayoutTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void keepsItsPromises_data()
    {
        QTest::addColumn<int>("nodes");
        QTest::addColumn<std::vector<LayoutArrow>>("arrows");
        QTest::addColumn<int>("circles"); // arrows that must be backward; -1: any number
        QTest::newRow("nothing") << 0 << std::vector<LayoutArrow>{} << 0;
        QTest::newRow("alone") << 1 << std::vector<LayoutArrow>{} << 0;
        QTest::newRow("chain") << 3 << std::vector<LayoutArrow>{{0, 1}, {1, 2}} << 0;
        QTest::newRow("diamond") << 4 << std::vector<LayoutArrow>{{0, 1}, {0, 2}, {1, 3}, {2, 3}} << 0;
        QTest::newRow("long arrow") << 4 << std::vector<LayoutArrow>{{0, 1}, {1, 2}, {2, 3}, {0, 3}} << 0;
        QTest::newRow("circle") << 3 << std::vector<LayoutArrow>{{0, 1}, {1, 2}, {2, 0}} << 1;
        QTest::newRow("itself") << 2 << std::vector<LayoutArrow>{{0, 0}, {0, 1}} << 0;
        QTest::newRow("no such node") << 2 << std::vector<LayoutArrow>{{0, 7}, {-1, 1}} << 0;
        std::vector<LayoutArrow> fan;
        for (int i = 1; i < 300; ++i) fan.push_back({0, i});
        QTest::newRow("fan of 299") << 300 << fan << 0;
        std::mt19937 random{7};
        for (int round = 0; round < 60; ++round) {
            const int nodes = 2 + int(random() % 60);
            std::vector<LayoutArrow> arrows;
            for (int i = 0; i < nodes * 2; ++i) {
                int from = int(random() % unsigned(nodes)), to = int(random() % unsigned(nodes));
                if (round % 2 == 0 && from > to) std::swap(from, to);
                arrows.push_back({from, to});
            }
            QTest::addRow("random %d", round) << nodes << arrows << (round % 2 == 0 ? 0 : -1);
        }
    }

    void keepsItsPromises()
    {
        QFETCH(int, nodes);
        QFETCH(std::vector<LayoutArrow>, arrows);
        QFETCH(int, circles);
        const LayoutMetrics metrics;
        const GraphLayout layout = layoutGraph(nodes, arrows, metrics);
        QCOMPARE(int(layout.centres.size()), nodes);
        QCOMPARE(layout.arrows.size(), arrows.size());

        for (int a = 0; a < nodes; ++a)
            for (int b = a + 1; b < nodes; ++b) {
                const QPointF apart = layout.centres[std::size_t(a)] - layout.centres[std::size_t(b)];
                QVERIFY2(std::abs(apart.x()) >= metrics.nodeWidth || std::abs(apart.y()) >= metrics.nodeHeight,
                         "two nodes overlap");
            }
        int backward = 0;
        for (std::size_t i = 0; i < arrows.size(); ++i) {
            const auto& points = layout.arrows[i].points;
            if (points.empty()) continue;
            backward += layout.arrows[i].backward;
            if (layout.arrows[i].backward) continue;
            QVERIFY(layout.layers[std::size_t(arrows[i].from)] < layout.layers[std::size_t(arrows[i].to)]);
            for (std::size_t p = 1; p < points.size(); ++p) QVERIFY(points[p - 1].x() < points[p].x());
        }
        if (circles >= 0) QCOMPARE(backward, circles);

        const GraphLayout again = layoutGraph(nodes, arrows, metrics);
        QCOMPARE(again.centres, layout.centres);
    }

    void evidenceStandsBesideWhatRestsOnIt()
    {
        // 0 → 1 → 2 → 3, and 4 is evidence of 3 only
        const GraphLayout layout = layoutGraph(5, {{0, 1}, {1, 2}, {2, 3}, {4, 3}});
        QCOMPARE(layout.layers, (std::vector<int>{0, 1, 2, 3, 2}));
    }

    void foldingHidesWhatNothingElseLeadsTo()
    {
        using guanlan::CredentialId;
        using guanlan::analytics::CredentialRelation;
        std::mt19937 random{5};
        for (int round = 0; round < 40; ++round) {
            // Node 0 is the focus; evidence and what rests on it by turns; edges lead towards lower numbers of the same side.
            guanlan::analytics::CredentialGraph graph;
            const std::size_t count = 2 + random() % 30;
            std::vector<std::vector<std::size_t>> onward(count);
            for (std::size_t node = 0; node < count; ++node) {
                auto& made = graph.nodes.emplace_back();
                guanlan::Bytes32 id{};
                id[31] = std::uint8_t(node + 1);
                made.id = CredentialId{id};
                made.relation = node == 0 ? CredentialRelation::Focus : node % 2 ? CredentialRelation::Evidence : CredentialRelation::Derived;
                for (unsigned tries = 0; node > 0 && tries < 2; ++tries) {
                    std::size_t towards = random() % node;
                    if (towards > 0 && towards % 2 != node % 2) towards = 0;
                    onward[towards].push_back(node);
                    if (node % 2) graph.edges.push_back({node, towards, {}, true});
                    else graph.edges.push_back({towards, node, {}, true});
                }
            }
            GraphFolding folding;
            folding.setGraph(graph);
            QCOMPARE(folding.shown().size(), count);
            std::set<std::size_t> folded;
            for (int i = 0; i < 3; ++i) {
                const std::size_t node = random() % count;
                folding.setFolded(node, true);
                if (!onward[node].empty()) folded.insert(node);
            }
            std::set<std::size_t> reached{0};
            for (std::size_t node = 0; node < count; ++node) // Edges lead to higher numbers: one pass is enough.
                if (reached.contains(node) && !folded.contains(node)) reached.insert(onward[node].begin(), onward[node].end());
            QVERIFY(std::equal(folding.shown().begin(), folding.shown().end(), reached.begin(), reached.end()));
            QCOMPARE(folding.hidden(), count - reached.size());
            for (const std::size_t node : folded) folding.setFolded(node, false);
            QCOMPARE(folding.shown().size(), count);
        }
    }

    void takesAwayACrossing()
    {
        // 0 → 3 and 1 → 2: drawn in the order of numbers they cross
        const GraphLayout layout = layoutGraph(4, {{0, 3}, {1, 2}});
        QVERIFY((layout.centres[0].y() < layout.centres[1].y()) == (layout.centres[3].y() < layout.centres[2].y()));
    }
};

QTEST_APPLESS_MAIN(InsightLayoutTest)
#include "insight_layout_test.moc"
