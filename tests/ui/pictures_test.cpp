// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/time.h"
#include "models/items/insight_roles.h"
#include "models/items/institution_table_model.h"
#include "tests/ui/demonstration_desk.h"
#include "ui/charts/heat_map.h"
#include "ui/charts/time_chart.h"
#include "ui/desk/lag_chart.h"
#include "ui/desk/rule_record_dialog.h"
#include "ui/frame/appearance.h"
#include "ui/insight/ageing_view.h"
#include "ui/insight/evidence_graph_view.h"
#include "ui/insight/finding_trend_view.h"
#include "ui/insight/flow_view.h"
#include "ui/insight/proof_panel.h"
#include "ui/insight/swim_lane_view.h"
#include "ui/widgets/key_figure.h"

#include <QApplication>
#include <QSignalSpy>
#include <QTest>
#include <QUrlQuery>
#include <QToolButton>

#include <algorithm>
#include <array>

using namespace guanlan;
using namespace guanlan::ui;

namespace {

const QString acts = QStringLiteral("type IN (11, 12, 13, 14, 17, 18)");

QString hex(const auto& id) { return QString::fromStdString(toText(id)).mid(2); }
QString entity(const QString& id) { return QStringLiteral("(SELECT id FROM entity WHERE bytes = x'%1')").arg(id); }
QString between(std::int64_t from, std::int64_t to) { return QStringLiteral(" AND time >= %1 AND time < %2").arg(from).arg(to); }
/// Of a picture that writes its own twin.
QString cellOf(const ChartPicture& picture, int row, int column)
{
    const auto& twin = *static_cast<const TwinnedPicture&>(picture).twin();
    return twin.index(row, column).data().toString();
}

} // namespace

/// Each of the eight pictures, by mouse and by keyboard: the number that a mark shows, the rows of the page that it opens and what
/// plain SQL counts are the same.
class PicturesTest : public QObject {
    Q_OBJECT

    std::unique_ptr<test::DemonstrationStore> m_store;
    std::unique_ptr<test::DemonstrationDesk> m_desk;

    std::int64_t sql(const QString& query) const { return m_store->sql(query); }
    std::int64_t events(const QString& where) const { return sql(QStringLiteral("SELECT count(*) FROM event WHERE ") + where); }
    std::int64_t findings(const QString& where) const { return sql(QStringLiteral("SELECT count(*) FROM finding WHERE ") + where); }
    /// "0x…" of who issued most.
    QString busiestIssuer() const
    {
        return m_store->text(QStringLiteral("SELECT lower(hex(bytes)) FROM event JOIN entity ON entity.id = institution WHERE type = 11 GROUP BY institution ORDER BY count(*) DESC LIMIT 1"));
    }
    template <class Widget>
    Widget* picture(const QString& name = {})
    {
        auto* found = m_desk->find<Widget>(name);
        if (!found) qFatal("no picture");
        return found;
    }
    static void click(QWidget* widget, const QPointF& at) { QTest::mouseClick(widget, Qt::LeftButton, {}, at.toPoint()); }
    void choose(const QString& button)
    {
        auto* tool = m_desk->find<QToolButton>(button);
        QVERIFY(tool);
        QTest::mouseClick(tool, Qt::LeftButton);
    }

private Q_SLOTS:
    void initTestCase()
    {
        test::isolateSettings();
        m_store = std::make_unique<test::DemonstrationStore>();
    }
    void cleanupTestCase() { m_store.reset(); }

    void init()
    {
        QSettings{}.clear();
        useAppearance({items::Language::English, Theme::Light});
        m_desk = std::make_unique<test::DemonstrationDesk>(*m_store);
    }
    void cleanup() { m_desk.reset(); }

    void theIssuanceOfABar_data() { byMouseAndKeyboard(); }
    void theIssuanceOfABar()
    {
        QFETCH(bool, mouse);
        m_desk->open(QStringLiteral("guanlan://overview"));
        auto* chart = picture<TimeChart>(QStringLiteral("issuance"));
        QTRY_VERIFY(chart->shown().size() > 4);
        test::settle();
        const ChartData shown = chart->shown();
        const auto sum = [&](int bucket) {
            std::int64_t all = 0;
            for (const ChartSeries& series : shown.series) all += series.values[std::size_t(bucket)];
            return all;
        };
        int bucket = shown.size() - 1;
        while (bucket > 0 && sum(bucket) == 0) --bucket;
        if (mouse) {
            click(chart, chart->bucketRect(bucket).center());
        } else {
            chart->setFocus();
            for (int at = shown.size() - 1; at > bucket; --at) QTest::keyClick(chart, Qt::Key_Left);
            QTest::keyClick(chart, Qt::Key_Return);
        }
        QTRY_COMPARE(m_desk->eventRows(), sum(bucket));
        QCOMPARE(events(QStringLiteral("type = 11") + between(shown.starts[std::size_t(bucket)], shown.endOf(bucket))), sum(bucket));
    }

    void aCellOfTheHeatMap_data() { byMouseAndKeyboard(); }
    void aCellOfTheHeatMap()
    {
        QFETCH(bool, mouse);
        m_desk->open(QStringLiteral("guanlan://institutions"));
        auto* heat = picture<HeatMap>();
        QTRY_VERIFY(!heat->data().rows.empty());
        test::settle();
        QSignalSpy opened{heat, &HeatMap::cellActivated};
        const HeatData data = heat->data();
        const auto& counts = data.rows[1].counts;
        const int day = int(std::max_element(counts.begin(), counts.end()) - counts.begin());
        if (mouse) {
            click(heat, heat->cellRect(1, day).center());
        } else {
            heat->setFocus();
            for (const int key : {Qt::Key_Down, Qt::Key_Left, Qt::Key_Return}) QTest::keyClick(heat, Qt::Key(key));
        }
        QCOMPARE(opened.size(), 1);
        const std::int64_t from = opened[0][1].toLongLong(), to = opened[0][2].toLongLong();
        std::int64_t shown = 0;
        for (std::size_t i = 0; i < data.days.size(); ++i)
            if (data.days[i] >= from && data.days[i] < to) shown += counts[i];
        QVERIFY(!mouse || shown > 0);
        QTRY_COMPARE(m_desk->eventRows(), shown);
        QCOMPARE(events(acts + QStringLiteral(" AND coalesce(institution, counterparty) = ") + entity(data.rows[1].id.mid(2)) + between(from, to)), shown);
    }

    void theStagesOfTheFlow_data()
    {
        QTest::addColumn<int>("stage");
        QTest::addColumn<QString>("where");
        QTest::addColumn<QString>("range");
        const std::array<const char*, 6> wheres{"type = 11", "type = 17", "type = 18 AND accepted = 1", "type = 18 AND accepted = 0", "type = 14 AND (reason IS NULL OR reason <> 1)",
            "type = 14 AND reason = 1"};
        for (int stage = 0; stage < 6; ++stage)
            for (const char* range : {"all", "90"})
                QTest::addRow("%s, %s", wheres[std::size_t(stage)], range) << stage << QString::fromLatin1(wheres[std::size_t(stage)]) << QString::fromLatin1(range);
    }
    void theStagesOfTheFlow()
    {
        QFETCH(int, stage);
        QFETCH(QString, where);
        QFETCH(QString, range);
        const QString issuer = busiestIssuer();
        m_desk->open(QStringLiteral("guanlan://institutions/0x%1?range=%2").arg(issuer, range));
        auto* flow = picture<FlowView>();
        for (QToolButton* button : m_desk->window.currentPage()->findChildren<QToolButton*>())
            if (button->text() == QStringLiteral("Flow")) QTest::mouseClick(button, Qt::LeftButton);
        QTRY_VERIFY(flow->isVisible());
        QTRY_VERIFY(test::numberIn(cellOf(*flow, 0, 1)) > 0);
        const std::int64_t shown = test::numberIn(cellOf(*flow, stage, 1));
        if (range == QStringLiteral("all")) {
            click(flow, flow->stageRect(stage).center());
        } else {
            flow->setFocus();
            for (int i = 0; i < stage; ++i) QTest::keyClick(flow, Qt::Key_Down);
            QTest::keyClick(flow, Qt::Key_Return);
        }
        if (shown > 0) QTRY_COMPARE(m_desk->eventRows(), shown);
        const QString issued = QStringLiteral(" AND (SELECT i.institution FROM event i WHERE i.type = 11 AND i.credential = event.credential AND i.key <= event.key ORDER BY i.key DESC LIMIT 1) = ");
        const std::int64_t newest = sql(QStringLiteral("SELECT time FROM chain"));
        const std::int64_t from = range == QStringLiteral("all") ? 0 : shanghaiDayStart(shanghaiDay(newest) - 89);
        QCOMPARE(events(where + issued + entity(issuer) + between(from, newest + 1)), shown);
    }

    void aRowOfTheLeague_data() { byMouseAndKeyboard(); }
    void aRowOfTheLeague()
    {
        QFETCH(bool, mouse);
        m_desk->open(QStringLiteral("guanlan://overview"));
        auto* league = picture<DataTable>(QStringLiteral("league"));
        QTRY_VERIFY(league->model()->rowCount() > 3);
        test::settle();
        const auto* model = league->model();
        const std::int64_t shown = test::numberIn(model->index(1, items::InstitutionTableModel::Issued).data().toString());
        const QString id = model->index(1, 0).data(items::IdRole).toString();
        if (mouse) {
            click(league->viewport(), league->visualRect(model->index(1, 0)).center());
        } else {
            league->setFocus();
            league->setCurrentIndex(model->index(1, 0));
            QTest::keyClick(league, Qt::Key_Return);
        }
        QTRY_COMPARE(m_desk->page(), QStringLiteral("institutions"));
        auto* timeline = picture<TimeChart>(QStringLiteral("timeline"));
        const auto issued = [&] {
            std::int64_t sum = 0;
            for (const ChartSeries& series : timeline->shown().series)
                if (series.colour == 0)
                    for (const std::int64_t count : series.values) sum += count;
            return sum;
        };
        QTRY_COMPARE(issued(), shown);
        QCOMPARE(events(QStringLiteral("type = 11 AND institution = ") + entity(id.mid(2))), shown);
    }

    void aNodeOfTheEvidenceGraph_data() { byMouseAndKeyboard(); }
    void aNodeOfTheEvidenceGraph()
    {
        QFETCH(bool, mouse);
        // What rests on evidence that findings are about.
        const QString focus = m_store->text(QStringLiteral("SELECT lower(hex(e.bytes)) FROM event_evidence v JOIN event i ON i.key = v.key JOIN entity e ON e.id = i.credential "
                                                           "ORDER BY (SELECT count(*) FROM finding f WHERE f.credential = v.credential) DESC, v.key LIMIT 1"));
        m_desk->open(QStringLiteral("guanlan://credential/0x") + focus);
        auto* graph = picture<EvidenceGraphView>();
        QTRY_VERIFY(graph->view().graph.nodes.size() > 1);
        test::settle();
        std::size_t node = 1;
        const auto countOf = [&](std::size_t at) {
            const auto& counts = graph->view().nodeFindings[at];
            return counts[0] + counts[1] + counts[2] + counts[3];
        };
        if (mouse)
            for (std::size_t at = 1; at < graph->view().graph.nodes.size(); ++at)
                if (countOf(at) > countOf(node)) node = at;
        if (mouse) {
            click(graph, graph->pointOf(int(node)));
        } else {
            graph->setFocus();
            for (const int key : {Qt::Key_Left, Qt::Key_Right, Qt::Key_Up, Qt::Key_Down})
                if (graph->currentNode() == 0) QTest::keyClick(graph, Qt::Key(key));
            node = std::size_t(graph->currentNode());
            QVERIFY(node != 0);
        }
        const std::int64_t shown = countOf(node);
        QVERIFY(!mouse || shown > 0);
        const QString id = hex(graph->view().graph.nodes[node].id);
        if (!mouse) QTest::keyClick(graph, Qt::Key_Return);
        QTRY_COMPARE(hex(graph->view().graph.nodes.front().id), id);
        auto* list = picture<DataTable>(QStringLiteral("credentialFindings"));
        QTRY_COMPARE(std::int64_t(list->model()->rowCount()), shown);
        QCOMPARE(findings(QStringLiteral("verdict = 0 AND credential = ") + entity(id)), shown);
    }

    void anActOfTheSwimLanes_data() { byMouseAndKeyboard(); }
    void anActOfTheSwimLanes()
    {
        QFETCH(bool, mouse);
        const QString credential = m_store->text(QStringLiteral("SELECT lower(hex(bytes)) FROM event JOIN entity ON entity.id = credential WHERE type = 18 GROUP BY credential ORDER BY count(*) DESC, credential LIMIT 1"));
        m_desk->open(QStringLiteral("guanlan://credential/0x") + credential);
        auto* lanes = picture<SwimLaneView>();
        QTRY_VERIFY(lanes->lanes().acts.size() > 2);
        test::settle();
        QSignalSpy opened{lanes, &SwimLaneView::actActivated};
        if (mouse) {
            click(lanes, lanes->layoutShown().clusters.front().centre);
        } else {
            lanes->setFocus();
            QTest::keyClick(lanes, Qt::Key_End);
            QTest::keyClick(lanes, Qt::Key_Return);
        }
        QCOMPARE(opened.size(), 1);
        const Event act = lanes->lanes().acts[std::size_t(opened[0][0].toInt())].event;
        auto* proof = picture<ProofPanel>();
        QTRY_VERIFY(proof->isVisible() && proof->shown() == act.key);
        QCOMPARE(events(QStringLiteral("key = %1 AND type = %2 AND time = %3").arg(act.key.packed()).arg(int(act.type)).arg(act.time)), std::int64_t{1});
        // And the picture holds every act on the credential itself.
        const auto own = std::ranges::count_if(lanes->lanes().acts, [&](const items::LaneAct& each) { return each.event.credential && hex(*each.event.credential) == credential && each.node; });
        QCOMPARE(events(QStringLiteral("type <> 15 AND type <> 16 AND credential = ") + entity(credential)), std::int64_t(own));
    }

    void findingsOfAnAge_data()
    {
        QTest::addColumn<int>("age");
        QTest::addColumn<bool>("mouse");
        for (int age = 0; age < 5; ++age) QTest::addRow("age %d", age) << age << (age % 2 == 0);
    }
    void findingsOfAnAge()
    {
        QFETCH(int, age);
        QFETCH(bool, mouse);
        m_desk->open(QStringLiteral("guanlan://overview?range=7")); // Which the ages do not heed.
        choose(QStringLiteral("showAges"));
        auto* ages = picture<AgeingView>();
        QTRY_VERIFY(ages->twin()->rowCount() == 5 && test::numberIn(cellOf(*ages, 4, 5)) > 0);
        const std::int64_t shown = test::numberIn(cellOf(*ages, age, 5));
        if (mouse) {
            click(ages, ages->ageRect(age).center());
        } else {
            ages->setFocus();
            for (int i = 0; i < age; ++i) QTest::keyClick(ages, Qt::Key_Down);
            QTest::keyClick(ages, Qt::Key_Return);
        }
        QTRY_COMPARE(m_desk->findingRows(), shown);
        const std::array<std::pair<int, int>, 5> days{{{-99999, 1}, {2, 7}, {8, 30}, {31, 90}, {91, 99999}}};
        const QString old = QStringLiteral("verdict_now = 0 AND (SELECT max(time) FROM chain) - time >= 86400 * %1 AND (SELECT max(time) FROM chain) - time < 86400 * (%2 + 1)");
        QCOMPARE(findings(old.arg(days[std::size_t(age)].first).arg(days[std::size_t(age)].second)), shown);
        auto* narrowing = picture<QToolButton>(QStringLiteral("findingsNarrowing"));
        QVERIFY(narrowing->isVisible() && narrowing->text().startsWith(QStringLiteral("Still a violation")));
        QTest::mouseClick(narrowing, Qt::LeftButton);
        QTRY_COMPARE(m_desk->findingRows(), findings(QStringLiteral("time >= %1").arg(shanghaiDayStart(shanghaiDay(sql(QStringLiteral("SELECT max(time) FROM chain"))) - 6))));
    }

    void findingsOverTime_data() { byMouseAndKeyboard(); }
    void findingsOverTime()
    {
        QFETCH(bool, mouse);
        m_desk->open(QStringLiteral("guanlan://overview"));
        choose(QStringLiteral("showTrend"));
        auto* trend = picture<FindingTrendView>();
        QTRY_VERIFY(trend->isVisible() && trend->shown().size() > 4);
        test::settle();
        const ChartData shown = trend->shown();
        int bucket = 0;
        while (bucket + 1 < shown.size() && shown.series[std::size_t(Severity::High)].values[std::size_t(bucket)] == 0) ++bucket;
        const std::int64_t high = shown.series[std::size_t(Severity::High)].values[std::size_t(bucket)];
        QVERIFY(high > 0);
        if (mouse) {
            click(trend, trend->partRect(bucket, Severity::High).center());
        } else {
            trend->setFocus();
            QTest::keyClick(trend, Qt::Key_Home);
            for (int i = 0; i < bucket; ++i) QTest::keyClick(trend, Qt::Key_Right);
            QTest::keyClick(trend, Qt::Key_Up);
            if (shown.series[0].values[std::size_t(bucket)] > 0) QTest::keyClick(trend, Qt::Key_Up);
            QTest::keyClick(trend, Qt::Key_Return);
        }
        QTRY_COMPARE(m_desk->findingRows(), high);
        QCOMPARE(findings(QStringLiteral("verdict = 0 AND severity = 1") + between(shown.starts[std::size_t(bucket)], shown.endOf(bucket))), high);
    }

    void findingsOfARule_data() { byMouseAndKeyboard(); }
    void findingsOfARule()
    {
        QFETCH(bool, mouse);
        m_desk->open(QStringLiteral("guanlan://findings?queue=everything"));
        QTRY_VERIFY(m_desk->findingRows() > 0);
        auto* page = m_desk->window.currentPage();
        for (QToolButton* button : page->findChildren<QToolButton*>())
            if (button->text() == QStringLiteral("Record of the rules…")) QTest::mouseClick(button, Qt::LeftButton);
        auto* dialog = m_desk->window.findChild<RuleRecordDialog*>();
        QVERIFY(dialog);
        auto* table = dialog->findChild<DataTable*>(QStringLiteral("ruleRecords"));
        QTRY_VERIFY(table->model()->rowCount() > 3);
        const QModelIndex cell = table->model()->index(2, 1);
        const QString rule = table->model()->index(2, 0).data().toString().left(3);
        const std::int64_t shown = test::numberIn(cell.data().toString());
        const double bar = cell.data(items::ShareRole).toDouble();
        QVERIFY(bar > 0 && bar <= 1);
        QVERIFY(table->model()->index(2, 6).data(items::ShareRole).isValid());
        if (mouse) {
            click(table->viewport(), table->visualRect(cell).center());
        } else {
            table->setFocus();
            table->setCurrentIndex(cell);
            QTest::keyClick(table, Qt::Key_Return);
        }
        QTRY_COMPARE(m_desk->findingRows(), shown);
        QCOMPARE(findings(QStringLiteral("rule = '%1'").arg(rule)), shown);
        QVERIFY(shown < findings(QStringLiteral("1")));
    }

    void aMomentOfTheLag_data() { byMouseAndKeyboard(); }
    void aMomentOfTheLag()
    {
        QFETCH(bool, mouse);
        const QString name = m_store->text(QStringLiteral("SELECT name FROM chain"));
        const auto last = std::uint64_t(sql(QStringLiteral("SELECT block FROM chain")));
        m_desk->open(QStringLiteral("guanlan://sources"));
        auto* chart = picture<LagChart>();
        const std::vector<items::LagSample> samples{{1'800'000'000, 400, last - 400}, {1'800'000'003, {}}, {1'800'000'006, {}}, {1'800'000'009, 120, last - 120}, {1'800'000'012, 0, last}};
        test::settle();
        chart->setSamples(samples, items::DisplayZone::Utc);
        if (mouse) {
            QTest::mouseMove(chart, chart->pointOf(0).toPoint());
            QTRY_COMPARE(chart->current(), 0);
            click(chart, chart->pointOf(0));
        } else {
            chart->setFocus();
            QTest::keyClick(chart, Qt::Key_Home);
            QVERIFY2(chart->accessibleDescription().contains(QStringLiteral("400 blocks behind")), qPrintable(chart->accessibleDescription()));
            QTest::keyClick(chart, Qt::Key_Return);
        }
        const std::int64_t inThem = events(QStringLiteral("(key >> 27) & 4294967295 BETWEEN %1 AND %2").arg(last - 399).arg(last));
        QVERIFY(inThem > 0);
        QTRY_COMPARE(m_desk->eventRows(), inThem);
        const QString line = QUrlQuery{m_desk->window.currentPage()->place()}.queryItemValue(QStringLiteral("filter"), QUrl::FullyDecoded);
        QVERIFY2(line.contains(QStringLiteral("block:%1..%2").arg(last - 399).arg(last)), qPrintable(line));
    }

    void aGapOfTheLagNamesItsIncidents()
    {
        const auto writer = m_store->workspace->writer();
        QVERIFY(writer.has_value());
        for (const int second : {2, 4, 40}) {
            const auto done = (*writer)->record({.time = 1'800'000'000 + second, .chain = ChainRef{1}, .kind = "head-age", .node = "", .block = std::uint64_t(second), .message = "late"});
            QVERIFY(done.has_value());
        }
        m_desk->open(QStringLiteral("guanlan://sources"));
        auto* chart = picture<LagChart>();
        auto* incidents = picture<DataTable>(QStringLiteral("incidentsTable"));
        QTRY_COMPARE(std::int64_t(incidents->model()->rowCount()), sql(QStringLiteral("SELECT count(*) FROM incident")));
        chart->setSamples({{1'800'000'000, 4, 1}, {1'800'000'001, {}}, {1'800'000'005, {}}, {1'800'000'060, 4, 1}}, items::DisplayZone::Utc);
        click(chart, chart->pointOf(2));
        QCOMPARE(incidents->selectedRows().size(), qsizetype{2});
        QCOMPARE(sql(QStringLiteral("SELECT count(*) FROM incident WHERE time BETWEEN 1800000001 AND 1800000005")), std::int64_t{2});
        QVERIFY(incidents->hasFocus());
        chart->setSamples({{1'700'000'000, 4, 1}, {1'700'000'001, {}}, {1'700'000'060, 4, 1}}, items::DisplayZone::Utc);
        chart->setFocus();
        for (const int key : {Qt::Key_Home, Qt::Key_Right, Qt::Key_Return}) QTest::keyClick(chart, Qt::Key(key));
        QVERIFY(incidents->selectedRows().isEmpty());
    }

    void everyFigureIsItsRows_data()
    {
        QTest::addColumn<QString>("scope");
        QTest::newRow("everything") << QStringLiteral("range=all");
        QTest::newRow("thirty days") << QStringLiteral("range=30");
        QTest::newRow("one institution") << QStringLiteral("range=90&institution=0x") + busiestIssuer();
    }
    void everyFigureIsItsRows()
    {
        QFETCH(QString, scope);
        const std::int64_t newest = sql(QStringLiteral("SELECT max(time) FROM chain"));
        const std::int64_t days = scope.contains(QStringLiteral("30")) ? 30 : scope.contains(QStringLiteral("90")) ? 90 : 99999;
        const QString since = QStringLiteral(" AND time >= %1").arg(shanghaiDayStart(shanghaiDay(newest) - days + 1));
        const QString one = scope.contains(QStringLiteral("institution")) ? entity(busiestIssuer()) : QString{};
        const QString of = one.isEmpty() ? QString{} : QStringLiteral(" AND (coalesce(institution, 0) = %1 OR coalesce(counterparty, 0) = %1)").arg(one);
        const std::array<QString, 4> types{QStringLiteral("11"), QStringLiteral("17"), QStringLiteral("18"), QStringLiteral("14")};
        for (int figure = 0; figure < 6; ++figure) {
            m_desk->open(QStringLiteral("guanlan://overview?") + scope);
            QTRY_COMPARE(m_desk->page(), QStringLiteral("overview"));
            const auto figures = m_desk->window.currentPage()->findChildren<KeyFigure*>();
            const auto value = [&] { return test::numberIn(figures[figure]->accessibleName().section(QLatin1Char(':'), -1)); };
            std::int64_t counted = 0;
            if (figure < 4) counted = events(QStringLiteral("type = %1").arg(types[std::size_t(figure)]) + since + of);
            if (figure == 4) counted = sql(QStringLiteral("SELECT count(DISTINCT coalesce(institution, counterparty)) FROM event WHERE ") + acts + since + of);
            if (figure == 5) counted = findings(QStringLiteral("verdict = 0") + since + of);
            QTRY_COMPARE(value(), counted);
            if (figure % 2 == 0) {
                click(figures[figure], figures[figure]->rect().center());
            } else {
                figures[figure]->setFocus();
                QTest::keyClick(figures[figure], Qt::Key_Return);
            }
            if (figure < 4) QTRY_COMPARE(m_desk->eventRows(), counted);
            if (figure == 5) QTRY_COMPARE(m_desk->findingRows(), counted);
            if (figure != 4) continue;
            QTRY_COMPARE(m_desk->page(), QStringLiteral("institutions"));
            QTRY_COMPARE(std::int64_t(m_desk->find<DataTable>()->model()->rowCount()), counted);
            QTest::mouseClick(m_desk->find<QToolButton>(QStringLiteral("activeOnly")), Qt::LeftButton);
            QVERIFY(std::int64_t(m_desk->find<DataTable>()->model()->rowCount()) >= counted);
        }
    }

private:
    static void byMouseAndKeyboard()
    {
        QTest::addColumn<bool>("mouse");
        QTest::newRow("mouse") << true;
        QTest::newRow("keyboard") << false;
    }
};

QTEST_MAIN(PicturesTest)
#include "pictures_test.moc"
