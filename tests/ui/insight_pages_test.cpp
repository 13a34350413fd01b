// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/institution_table_model.h"
#include "models/items/lag_history.h"
#include "tests/models/items/insight_fixture.h"
#include "tests/ui/desk_window.h"
#include "tests/ui/heartbeat.h"
#include "ui/charts/chart_panel.h"
#include "ui/charts/chart_picture.h"
#include "ui/charts/heat_map.h"
#include "ui/charts/time_chart.h"
#include "ui/frame/language.h"
#include "ui/insight/credential_page.h"
#include "ui/insight/evidence_graph_view.h"
#include "ui/insight/institutions_page.h"
#include "ui/insight/overview_page.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/key_figure.h"
#include "ui/widgets/state_stack.h"

#include <QClipboard>
#include <QLabel>
#include <QLineEdit>
#include <QSet>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace guanlan;
using namespace guanlan::ui;
using script::idOf;

namespace {

QUrl link(const QString& text) { return QUrl{text}; }
QString idText(const auto& id) { return QString::fromStdString(toText(id)); }

} // namespace

/// The three pages as a user meets them: real windows over a small workspace.
class InsightPagesTest : public QObject {
    Q_OBJECT

    script::SmallConsortium m_world;
    std::unique_ptr<items::DataHub> m_hub;

    template <class PageType>
    std::unique_ptr<PageType> shown()
    {
        auto page = std::make_unique<PageType>(*m_hub);
        page->resize(1270, 820);
        page->show();
        page->refresh();
        return page;
    }
    /// Waits until the page's first chart has rows.
    static bool ready(const QWidget& page)
    {
        const auto* table = page.findChild<ChartPanel*>()->table();
        return QTest::qWaitFor([&] { return table->model()->rowCount() > 0; }, 10000);
    }

    static void compareWithTwin(const ChartPicture& picture, QSet<QString>& seen)
    {
        const QString name = QString::fromLatin1(picture.metaObject()->className()).section(QStringLiteral("::"), -1);
        const ChartPanel* panel = nullptr;
        for (const QWidget* above = picture.parentWidget(); above && !panel; above = above->parentWidget()) panel = qobject_cast<const ChartPanel*>(above);
        QVERIFY2(panel, qPrintable(name + QStringLiteral(" has no twin")));
        const QAbstractItemModel& model = *panel->table()->model();
        QHash<QString, int> cells;
        for (int row = 0; row < model.rowCount(); ++row)
            for (int column = 0; column < model.columnCount(); ++column) ++cells[model.index(row, column).data().toString()];
        QStringList figures = picture.figures();
        figures.removeAll(QString{});
        for (const QString& figure : figures) QVERIFY2(cells[figure]-- > 0, qPrintable(name + QStringLiteral(": its twin does not say ") + figure));
        panel->copyCsv();
        const QString csv = QApplication::clipboard()->text();
        QCOMPARE(csv.count(QStringLiteral("\r\n")), model.rowCount() + 1);
        for (const QString& figure : figures) QVERIFY(csv.contains(figure));
        if (!figures.isEmpty()) seen.insert(name);
    }

private Q_SLOTS:
    void initTestCase()
    {
        test::isolateSettings();
        applyTheme(Theme::Light);
        applyLanguage(items::Language::English);
        m_hub = std::make_unique<items::DataHub>(*m_world.workspace);
        m_hub->directory().setLanguage(items::Language::English);
        QVERIFY(QTest::qWaitFor([&] { return m_hub->directory().isLoaded(); }, 10000));
    }
    void cleanupTestCase() { m_hub.reset(); }

    void everyFigureLeadsSomewhere()
    {
        const auto page = shown<OverviewPage>();
        QVERIFY(ready(*page));
        QSignalSpy links{page.get(), &Page::linkActivated};
        const auto figures = page->findChildren<KeyFigure*>();
        QCOMPARE(figures.size(), 6);
        QVERIFY2(figures.back()->toolTip().contains(QStringLiteral("Worst: Critical")), qPrintable(figures.back()->toolTip()));
        for (KeyFigure* figure : figures) QTest::mouseClick(figure, Qt::LeftButton);
        QStringList opened;
        for (const QList<QVariant>& each : links) opened += each.front().toUrl().toString();
        QCOMPARE(opened, (QStringList{QStringLiteral("guanlan://events?type=credential.issued"), QStringLiteral("guanlan://events?type=credential.presented"),
            QStringLiteral("guanlan://events?type=credential.verified"), QStringLiteral("guanlan://events?type=credential.revoked"),
            QStringLiteral("guanlan://institutions?active=1"), QStringLiteral("guanlan://findings?verdict=violation")}));
    }

    void brushMarksWholeDaysAndSumsThem()
    {
        const auto page = shown<OverviewPage>();
        QVERIFY(ready(*page));
        auto* chart = page->findChild<TimeChart*>(QStringLiteral("issuance"));
        QSignalSpy selected{chart, &TimeChart::rangeSelected};
        QTest::mousePress(chart, Qt::LeftButton, {}, {chart->width() / 3, chart->height() / 2});
        QTest::mouseMove(chart, {chart->width() / 2, chart->height() / 2});
        QTest::mouseRelease(chart, Qt::LeftButton, {}, {chart->width() / 2, chart->height() / 2});
        QCOMPARE(selected.count(), 1);
        const qint64 from = selected[0][0].toLongLong(), to = selected[0][1].toLongLong();
        QCOMPARE(shanghaiDayStart(shanghaiDay(from)), from);
        QCOMPARE(shanghaiDayStart(shanghaiDay(to)), to);
        const auto issued = std::count_if(m_world.events.begin(), m_world.events.end(), [&](const Event& event) {
            return event.type == EventType::CredentialIssued && event.time >= from && event.time < to;
        });
        bool said = false;
        for (const QLabel* label : page->findChildren<QLabel*>())
            said = said || label->text().endsWith(QStringLiteral(": %1 issued").arg(issued));
        QVERIFY(said);
    }

    /// Whatever is painted of figures, on whichever page: its panel's twin says every one of them, and so does its CSV.
    void everyChartHasItsTableAndCsv()
    {
        test::DeskWindow desk{*m_world.workspace};
        desk.status.set({.chain = QStringLiteral("Pilot"), .phase = items::SyncPhase::Syncing, .synced = 10, .target = 40});
        desk.window.resize(1440, 900);
        desk.window.show();
        const QStringList links{QStringLiteral("guanlan://overview"), QStringLiteral("guanlan://institutions"), QStringLiteral("guanlan://institutions/") + idText(idOf<InstitutionId>("A")),
            QStringLiteral("guanlan://credential/") + idText(idOf<CredentialId>("focus")), QStringLiteral("guanlan://events?filter="), QStringLiteral("guanlan://sources")};
        QSet<QString> seen;
        for (const QString& each : links) {
            desk.window.open(QUrl{each});
            QTRY_VERIFY(!test::isLoading(*desk.window.currentPage()));
            test::settle(each.endsWith(QStringLiteral("sources")) ? 1000 * items::LagHistory::intervalSeconds + 500 : 250);
            for (ChartPicture* picture : desk.window.currentPage()->findChildren<ChartPicture*>()) compareWithTwin(*picture, seen);
        }
        const QSet<QString> wanted{QStringLiteral("TimeChart"), QStringLiteral("HeatMap"), QStringLiteral("FlowView"), QStringLiteral("MixView"), QStringLiteral("PeerView"),
            QStringLiteral("AgeingView"), QStringLiteral("FindingTrendView"), QStringLiteral("EvidenceGraphView"), QStringLiteral("SwimLaneView"), QStringLiteral("LagChart")};
        QVERIFY2(seen.contains(wanted), qPrintable(QStringList(seen.values()).join(u' ')));
    }

    void deepLinkOpensAProfileAndEscapeClosesIt()
    {
        const auto page = shown<InstitutionsPage>();
        QVERIFY(ready(*page));
        page->open(link(QStringLiteral("guanlan://institutions/") + idText(idOf<InstitutionId>("B"))));
        QCOMPARE(page->selected(), idOf<InstitutionId>("B"));
        QVERIFY(QTest::qWaitFor([&] {
            const auto labels = page->findChildren<QLabel*>();
            return std::any_of(labels.begin(), labels.end(), [](const QLabel* each) {
                return each->isVisible() && each->text() == QStringLiteral("Institution B");
            });
        }, 10000));
        QTest::keyClick(page.get(), Qt::Key_Escape);
        QVERIFY(!page->selected());
        page->open(link(QStringLiteral("guanlan://institutions/nonsense")));
        QVERIFY(!page->selected());
    }

    void columnsGiveWayWhereThereIsLessRoom()
    {
        const auto page = shown<InstitutionsPage>();
        QVERIFY(ready(*page));
        const auto* table = page->findChild<DataTable*>();
        using Model = items::InstitutionTableModel;
        QVERIFY(!table->isColumnHidden(Model::Kind) && !table->isColumnHidden(Model::LastActivity));
        page->resize(1028, 700);
        QVERIFY(table->isColumnHidden(Model::Kind) && table->isColumnHidden(Model::LastActivity));
        QTRY_VERIFY(table->columnWidth(Model::Name) > 100);
        page->open(link(QStringLiteral("guanlan://institutions/") + idText(idOf<InstitutionId>("A"))));
        QVERIFY(!table->isColumnHidden(Model::Risk) && table->isColumnHidden(Model::Issued));
        QVERIFY(QTest::qWaitFor([&] {
            const auto* risk = page->findChild<QLabel*>(QStringLiteral("profileRisk"));
            return risk->isVisible() && risk->text().startsWith(QStringLiteral("Risk index: ")) && !risk->toolTip().isEmpty();
        }, 10000));
    }

    void theRiskiestStandOnTop()
    {
        const auto page = shown<InstitutionsPage>();
        QVERIFY(ready(*page));
        const auto* model = page->findChild<DataTable*>()->model();
        for (int row = 1; row < model->rowCount(); ++row) {
            const auto risk = [&](int at) { return model->index(at, items::InstitutionTableModel::Risk).data(items::SortRole).toDouble(); };
            QVERIFY(risk(row - 1) >= risk(row));
        }
    }

    void refreshKeepsTheSelection()
    {
        const auto page = shown<InstitutionsPage>();
        QVERIFY(ready(*page));
        auto* table = page->findChild<DataTable*>();
        table->selectRow(2);
        const auto chosen = page->selected();
        QVERIFY(chosen.has_value());
        page->refresh();
        QTest::qWait(100);
        QCOMPARE(page->selected(), chosen);
        QCOMPARE(table->currentIndex().row(), 2);
    }

    void filterSaysHowManyAreShown()
    {
        const auto page = shown<InstitutionsPage>();
        QVERIFY(ready(*page));
        auto* table = page->findChild<DataTable*>();
        page->findChild<QLineEdit*>()->setText(QStringLiteral("institution v"));
        QCOMPARE(table->model()->rowCount(), 1);
        bool said = false;
        for (const QLabel* label : page->findChildren<QLabel*>()) said = said || label->text().startsWith(QStringLiteral("showing 1 of "));
        QVERIFY(said);
    }

    void credentialByPasteAndEnter()
    {
        const auto page = shown<CredentialPage>();
        auto* input = page->findChild<QLineEdit*>(QStringLiteral("credentialInput"));
        QTest::keyClicks(input, idText(idOf<Digest>("dfocus")));
        QTest::keyClick(input, Qt::Key_Return);
        QVERIFY(ready(*page));
        auto* graph = page->findChild<EvidenceGraphView*>();
        QCOMPARE(graph->layoutShown().centres.size(), std::size_t(5));
        for (std::size_t i = 0; i < graph->layoutShown().arrows.size(); ++i)
            QVERIFY(graph->layoutShown().arrows[i].points.front().x() < graph->layoutShown().arrows[i].points.back().x());

        QSignalSpy links{page.get(), &Page::linkActivated};
        auto* history = page->findChild<DataTable*>(QStringLiteral("credentialHistory"));
        QVERIFY(history->model()->rowCount() > 6);
        QTest::keyClick(graph, Qt::Key_Right); // to what rests on it
        QVERIFY(graph->currentNode() != 0);
        QTest::keyClick(graph, Qt::Key_Return);
        QCOMPARE(links.count(), 1);
        QCOMPARE(links[0][0].toUrl(), link(QStringLiteral("guanlan://credential/") + idText(idOf<CredentialId>("heir"))));
    }

    void credentialSaysWhatItCannotFind()
    {
        const auto page = shown<CredentialPage>();
        auto* input = page->findChild<QLineEdit*>(QStringLiteral("credentialInput"));
        const auto says = [&](const QString& title) {
            return QTest::qWaitFor([&] {
                const auto labels = page->findChildren<QLabel*>();
                return std::any_of(labels.begin(), labels.end(), [&](const QLabel* each) { return each->isVisible() && each->text() == title; });
            }, 10000);
        };
        QVERIFY(says(QStringLiteral("Which credential?")));
        input->setText(QStringLiteral("0x12"));
        QTest::keyClick(input, Qt::Key_Return);
        QVERIFY(says(QStringLiteral("Not an id")));
        input->setText(idText(idOf<CredentialId>("nothing")));
        QTest::keyClick(input, Qt::Key_Return);
        QVERIFY(says(QStringLiteral("Nothing anchored bears this value")));
        QSignalSpy links{page.get(), &Page::linkActivated};
        Q_EMIT page->findChild<StateStack*>()->actionTriggered(); // It may be an identity all the same.
        QCOMPARE(links.takeFirst()[0].toUrl(), link(QStringLiteral("guanlan://identity/") + idText(idOf<CredentialId>("nothing"))));
        page->open(link(QStringLiteral("guanlan://credential?id=")));
        QVERIFY(says(QStringLiteral("Which credential?")));
        QVERIFY(input->text().isEmpty());
    }

    void severalMatchesAreChosenFrom()
    {
        const auto page = shown<CredentialPage>();
        page->open(link(QStringLiteral("guanlan://credential/") + idText(idOf<SubjectId>("u"))));
        QVERIFY(QTest::qWaitFor([&] {
            const auto tables = page->findChildren<DataTable*>();
            return std::any_of(tables.begin(), tables.end(), [](const DataTable* each) { return each->isVisible() && each->model()->rowCount() == 5; });
        }, 10000));
    }

    void everyTextChangesWithTheLanguage()
    {
        const auto overview = shown<OverviewPage>();
        QVERIFY(ready(*overview));
        const QString english = overview->title();
        applyLanguage(items::Language::Chinese);
        m_hub->directory().setLanguage(items::Language::Chinese);
        overview->retranslate();
        QVERIFY(overview->title() != english);
        for (const QLabel* label : overview->findChildren<QLabel*>()) {
            const QString text = label->text();
            const bool words = std::count_if(text.begin(), text.end(), [](QChar c) { return c >= u'a' && c <= u'z'; }) > 3;
            QVERIFY2(!words || text.startsWith(QStringLiteral("0x")), qPrintable(text));
        }
        applyLanguage(items::Language::English);
        m_hub->directory().setLanguage(items::Language::English);
    }

    void theWindowNeverStops()
    {
        test::Heartbeat heart;
        const auto page = shown<InstitutionsPage>();
        QVERIFY(ready(*page));
        page->open(link(QStringLiteral("guanlan://institutions/") + idText(idOf<InstitutionId>("A"))));
        const auto credential = shown<CredentialPage>();
        credential->open(link(QStringLiteral("guanlan://credential/") + idText(idOf<CredentialId>("focus"))));
        QVERIFY(ready(*credential));
        QTest::qWait(200);
        heart.check();
    }

    void emptyWorkspaceSaysHowToBegin()
    {
        script::WorkspaceOfEvents empty;
        items::DataHub hub{*empty.workspace};
        OverviewPage page{hub};
        page.resize(1270, 820);
        page.show();
        const auto* state = page.findChild<StateStack*>();
        QVERIFY(QTest::qWaitFor([&] {
            const auto labels = state->findChildren<QLabel*>();
            return std::any_of(labels.begin(), labels.end(), [](const QLabel* each) { return each->isVisible() && each->text() == QStringLiteral("No events yet"); });
        }, 10000));
    }

    /// Alt with an arrow is Back and Forward, wherever the focus is.
    void altWithAnArrowMovesInNoPicture()
    {
        const auto overview = shown<OverviewPage>();
        const auto institutions = shown<InstitutionsPage>();
        QVERIFY(ready(*overview) && ready(*institutions));
        int pictures = 0;
        for (const QWidget* page : {static_cast<const QWidget*>(overview.get()), static_cast<const QWidget*>(institutions.get())})
            for (auto* picture : page->findChildren<ChartPicture*>()) {
                QTest::keyClick(picture, Qt::Key_Left);
                const QString at = picture->accessibleDescription();
                for (const Qt::Key key : {Qt::Key_Left, Qt::Key_Right, Qt::Key_Right}) {
                    QTest::keyClick(picture, key, Qt::AltModifier);
                    QCOMPARE(picture->accessibleDescription(), at);
                }
                pictures += !at.isEmpty();
            }
        QVERIFY2(pictures >= 2, qPrintable(QString::number(pictures)));
    }
};

WINDOW_TEST_MAIN(InsightPagesTest)
#include "insight_pages_test.moc"
