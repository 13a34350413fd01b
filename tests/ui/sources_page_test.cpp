// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/workspace.h"
#include "tests/models/store/event_generator.h"
#include "tests/ui/desk_window.h"
#include "tests/ui/heartbeat.h"
#include "ui/charts/chart_panel.h"
#include "ui/desk/incident_dialog.h"
#include "ui/desk/lag_chart.h"
#include "ui/desk/sources_page.h"
#include "ui/desk/validator_chart.h"
#include "ui/frame/appearance.h"
#include "ui/frame/reading_banner.h"
#include "ui/widgets/data_table.h"

#include <QApplication>
#include <QClipboard>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace guanlan;

/// Who sealed, what went wrong, and how the present is told from the past.
class SourcesPageTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    std::unique_ptr<store::Workspace> m_workspace;

    static Address address(std::uint8_t last)
    {
        Bytes20 bytes{};
        bytes[19] = last;
        return Address{bytes};
    }

    static Fork fork()
    {
        return {.block = 40, .time = 1'700'000'100, .kept = {"Bank A", BlockHash{Bytes32{1}}, Bytes(600, 0xab)}, .other = {"Bank B", BlockHash{Bytes32{2}}, Bytes(600, 0xcd)}};
    }

    void show(test::DeskWindow& desk)
    {
        desk.window.show();
        desk.window.open(QUrl{QStringLiteral("guanlan://sources")});
        QTRY_VERIFY(!desk.window.findChild<ui::ValidatorChart*>()->history().lines.empty());
    }

private Q_SLOTS:
    void initTestCase()
    {
        test::isolateSettings();
        auto made = store::Workspace::create({.path = m_folder.filePath(QStringLiteral("w.glw")).toStdString()});
        QVERIFY(made.has_value());
        m_workspace = std::move(made).value();
        auto writer = std::move(m_workspace->writer()).value();
        const auto chain = writer->openChain({.name = "Pilot chain", .family = "evm", .chainId = 7, .genesis = BlockHash{Bytes32{9}}});
        QVERIFY(chain.has_value());
        test::EventGenerator generator{3};
        store::SealRecord seals;
        seals.sets = {{0, SetOrigin::Genesis, {address(1), address(2), address(3), address(4)}, 3}, {30, SetOrigin::Voted, {address(1), address(2), address(3), address(5)}, 3, 3, 3}};
        QVERIFY(writer->append(*chain, generator.blocks(0, 80), seals).has_value());
        QVERIFY(writer->record({.time = 1'700'000'000, .chain = *chain, .kind = "head-age", .node = "", .block = 79, .message = "Pilot chain: old."}).has_value());
        QVERIFY(writer->record({.time = 1'700'000'100, .chain = *chain, .kind = "fork", .node = "Bank <b>B</b>", .block = 40, .message = "two sealed\x1b histories"}).has_value());
        QVERIFY(writer->setNodes(*chain, {{"Bank A", "http://a:1", 99, "unreachable", "refused"}}, 99).has_value());
        QVERIFY(writer->freeze(*chain, fork()).has_value());
    }

    void init()
    {
        QSettings{}.clear();
        ui::useAppearance({items::Language::English, ui::Theme::Light});
    }

    void theLagIsDrawnAndListed()
    {
        test::DeskWindow desk{*m_workspace};
        show(desk);
        auto* chart = desk.window.findChild<ui::LagChart*>();
        QVERIFY(chart && chart->isVisible());
        QTRY_COMPARE(chart->samples().size(), std::size_t{1}); // As the window was opened: 1800 of 2301.
        QVERIFY2(chart->accessibleDescription().contains(QStringLiteral("501 blocks behind")), qPrintable(chart->accessibleDescription()));
        auto* panel = qobject_cast<ui::ChartPanel*>(chart->parentWidget()->parentWidget());
        QVERIFY(panel);
        panel->showTable(true);
        QCOMPARE(panel->table()->model()->rowCount(), 1);
        QCOMPARE(panel->table()->model()->index(0, 1).data().toString(), QStringLiteral("501"));
        const std::vector<items::LagSample> samples{{100, 10}, {103, {}}, {106, {}}, {109, 4}};
        panel->showTable(false);
        chart->setSamples(samples, items::DisplayZone::Utc);
        QVERIFY(chart->accessibleDescription().contains(QStringLiteral("4 blocks behind")));
        const QImage drawn = chart->grab().toImage();
        chart->setSamples({{100, 10}, {103, 8}, {106, 6}, {109, 4}}, items::DisplayZone::Utc);
        QVERIFY(chart->grab().toImage() != drawn); // A gap looks like none of the lags.
    }

    void validatorsAreDrawnAndListed()
    {
        test::DeskWindow desk{*m_workspace};
        show(desk);
        auto* chart = desk.window.findChild<ui::ValidatorChart*>();
        QCOMPARE(chart->history().lines.size(), std::size_t{5});
        QVERIFY(chart->accessibleName().contains(QStringLiteral("Validators")));
        chart->setFocus();
        for (int i = 0; i < 4; ++i) QTest::keyClick(chart, Qt::Key_Down);
        QVERIFY2(chart->accessibleDescription().contains(QStringLiteral("0000000004")) && chart->accessibleDescription().contains(QStringLiteral("blocks 0 to 29"))
                && chart->accessibleDescription().contains(QStringLiteral("No longer")), qPrintable(chart->accessibleDescription()));
        auto* panel = desk.window.page(QStringLiteral("sources"))->findChild<ui::ChartPanel*>();
        panel->findChild<QToolButton*>(QStringLiteral("tableToggle"))->click();
        QVERIFY(panel->showsTable() && panel->table()->isVisible());
        QCOMPARE(panel->table()->model()->rowCount(), 2);
        QCOMPARE(panel->table()->model()->index(0, 2).data().toString(), QStringLiteral("+ 0x0000…0005  − 0x0000…0004"));
    }

    void anIncidentOpensWithItsEvidence()
    {
        test::DeskWindow desk{*m_workspace};
        show(desk);
        QTableView* table = nullptr;
        for (auto* each : desk.window.page(QStringLiteral("sources"))->findChildren<QTableView*>())
            if (each->accessibleName() == QStringLiteral("Incidents")) table = each;
        QVERIFY(table);
        QTRY_COMPARE(table->model()->rowCount(), 2);
        table->setFocus();
        table->setCurrentIndex(table->model()->index(0, 0)); // The newest.
        QTest::keyClick(table, Qt::Key_Return);
        auto* dialog = desk.window.findChild<ui::IncidentDialog*>();
        QVERIFY(dialog && dialog->isVisible());
        dialog->findChild<QPushButton*>(QStringLiteral("copyIncident"))->click();
        const QJsonObject json = QJsonDocument::fromJson(QApplication::clipboard()->text().toUtf8()).object();
        QCOMPARE(json[QLatin1String{"incident"}][QLatin1String{"kind"}].toString(), QStringLiteral("fork"));
        QCOMPARE(json[QLatin1String{"chain_id"}].toInt(), 7);
        QCOMPARE(json[QLatin1String{"validators"}].toArray().size(), 2);
        QCOMPARE(json[QLatin1String{"fork"}][QLatin1String{"block"}].toInt(), 40);
        QCOMPARE(json[QLatin1String{"fork"}][QLatin1String{"other"}][QLatin1String{"header"}].toString(), QStringLiteral("0x") + QStringLiteral("cd").repeated(600));
        const auto headers = dialog->findChildren<QPlainTextEdit*>();
        QCOMPARE(headers.size(), 2);
        QCOMPARE(headers[0]->toPlainText(), QStringLiteral("0x") + QStringLiteral("ab").repeated(600));
        for (auto* label : dialog->findChildren<QLabel*>()) {
            QVERIFY(label->textFormat() == Qt::PlainText);
            QVERIFY(!label->text().contains(QChar{0x1b}));
        }
        const QString path = m_folder.filePath(QStringLiteral("incident.json"));
        dialog->save(path);
        QFile file{path};
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), dialog->json());
        dialog->save(m_folder.filePath(QStringLiteral("no/such/folder.json")));
        QVERIFY(dialog->findChild<QLabel*>(QStringLiteral("incidentNote"))->text().contains(QStringLiteral("cannot be written")));
        QTest::keyClick(dialog, Qt::Key_Escape);
        QVERIFY(!dialog->isVisible());
    }

    void aChainIsConnectedFromHereWhereItCanBe()
    {
        for (const bool demonstration : {false, true}) {
            ui::SessionInfo session = test::DeskWindow::session();
            session.demonstration = demonstration;
            test::DeskWindow desk{*m_workspace, session};
            show(desk);
            QSignalSpy asked{&desk.window, &ui::MainWindow::chainRequested};
            bool offered = false;
            for (auto* button : desk.window.page(QStringLiteral("sources"))->findChildren<QToolButton*>()) {
                if (!button->isVisible() || button->text() != QStringLiteral("Connect a chain")) continue;
                offered = true;
                button->click();
            }
            QCOMPARE(offered, !demonstration);
            QCOMPARE(asked.size(), demonstration ? 0 : 1);
        }
    }

    void everyPageSaysThatItIsNotOfThePresent()
    {
        test::DeskWindow desk{*m_workspace};
        auto* banner = desk.window.findChild<ui::ReadingBanner*>();
        desk.window.show();
        test::settle();
        QVERIFY(!banner->isVisible()); // It is being read.
        items::SyncProgress progress{.chain = QStringLiteral("Pilot chain"), .phase = items::SyncPhase::Stopped, .synced = 79, .target = 99};
        desk.status.set(progress);
        QTRY_VERIFY(banner->isVisible());
        const auto said = [&] {
            QString all;
            for (auto* label : banner->findChildren<QLabel*>()) all += label->text();
            return all;
        };
        QVERIFY2(said().contains(QStringLiteral("is not being read")) && said().contains(QStringLiteral("19 blocks behind")), qPrintable(said()));
        QSignalSpy reads{&desk.window, &ui::MainWindow::syncRequested};
        const auto buttons = banner->findChildren<QPushButton*>();
        for (auto* button : buttons)
            if (button->text() == QStringLiteral("Read on")) button->click();
        QCOMPARE(reads.size(), 1);
        progress.phase = items::SyncPhase::Failed;
        progress.isUnreachable = true;
        desk.status.set(progress);
        QTRY_VERIFY(said().contains(QStringLiteral("No node of Pilot chain can be reached")));
        for (const QString& page : {QStringLiteral("overview"), QStringLiteral("events"), QStringLiteral("settings")}) {
            desk.window.open(QUrl{QStringLiteral("guanlan://") + page});
            QVERIFY(banner->isVisible());
        }
        for (auto* button : buttons)
            if (button->text() == QStringLiteral("Open data sources")) button->click();
        QCOMPARE(desk.window.currentPage()->id(), QStringLiteral("sources"));
        progress = {.chain = QStringLiteral("Pilot chain"), .phase = items::SyncPhase::Syncing, .synced = 80, .target = 99};
        desk.status.set(progress);
        QTRY_VERIFY(!banner->isVisible());
    }
};

WINDOW_TEST_MAIN(SourcesPageTest)
#include "sources_page_test.moc"
