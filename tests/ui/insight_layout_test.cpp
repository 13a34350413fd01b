// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/insight/graph_layout.h"

#include <QTest>

#include <random>

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

    void takesAwayACrossing()
    {
        // 0 → 3 and 1 → 2: drawn in the order of numbers they cross
        const GraphLayout layout = layoutGraph(4, {{0, 3}, {1, 2}});
        QVERIFY((layout.centres[0].y() < layout.centres[1].y()) == (layout.centres[3].y() < layout.centres[2].y()));
    }
};

QTEST_APPLESS_MAIN(InsightLayoutTest)
#include "insight_layout_test.moc"
