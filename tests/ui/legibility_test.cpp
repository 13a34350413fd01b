// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/workspace.h"
#include "tests/models/store/event_generator.h"
#include "tests/ui/desk_window.h"
#include "tests/ui/legibility.h"
#include "ui/connect/chain_wizard.h"
#include "ui/connect/node_row.h"
#include "ui/desk/incident_dialog.h"
#include "ui/desk/report_dialog.h"
#include "ui/frame/action_registry.h"
#include "ui/frame/appearance.h"
#include "ui/frame/language.h"
#include "ui/frame/passphrase_dialog.h"
#include "ui/frame/recent_workspaces.h"
#include "ui/frame/welcome_window.h"

#include <QAction>
#include <QApplication>
#include <QDir>
#include <QLineEdit>
#include <QTest>

using namespace guanlan;

namespace {

/// Nodes answer as told; nothing is written.
class FakeConnector final : public items::ChainConnector {
public:
    QFuture<Result<items::NodeAnswer>> test(const items::NodeEntry&) override
    {
        QPromise<Result<items::NodeAnswer>> promise;
        promise.start();
        items::NodeAnswer answer{.client = QStringLiteral("besu/v24.10.0/linux-x86_64/openjdk-java-21"), .chainId = 1337, .head = 812'004, .headTime = 1'772'413'200,
            .genesis = BlockHash{Bytes32{7}}, .consensus = QStringLiteral("qbft"), .validators = {}, .seals = 4, .milliseconds = 38};
        for (std::uint8_t i = 1; i <= 4; ++i) answer.validators.push_back(Address{Bytes20{i, 0x9f, 0x22}});
        promise.addResult(answer);
        promise.finish();
        return promise.future();
    }
    std::vector<items::ProfileChoice> profiles() const override { return {{QStringLiteral("consortium-identity-anchor"), {}, true}}; }
    Result<items::ProfileChoice> readProfile(const QString&) const override { return Error{ErrorKind::NotFound, "no"}; }
    Result<std::vector<items::ContractEntry>> contractsOf(const QString&) const override { return Error{ErrorKind::NotFound, "no"}; }
    Result<QString> textOf(const items::ChainDraft& draft, const QString&) const override { return QStringLiteral("{\n  \"name\": \"%1\"\n}\n").arg(draft.name); }
    Status write(const items::ChainDraft&, const QString&) const override { return Done{}; }
};

} // namespace

/// Everybody can read and reach everything: names for those who do not see, room for those who need it large.
class LegibilityTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    std::unique_ptr<store::Workspace> m_workspace;
    FakeConnector m_connector;

    /// Every page, dialog and step; each is shown, then looked at.
    void eachView(const std::function<void(QWidget&, const QString&)>& look)
    {
        test::DeskWindow desk{*m_workspace};
        desk.window.resize(1440, 900);
        desk.window.show();
        for (const char* page : {"overview", "institutions", "credential", "findings", "events", "reports", "sources", "settings", "records"}) {
            desk.window.open(QUrl{QStringLiteral("guanlan://") + QLatin1String{page}});
            QTRY_VERIFY_WITH_TIMEOUT(!test::isLoading(desk.window), 20'000);
            test::settle(150);
            look(desk.window, QLatin1String{page});
        }
        Q_EMIT desk.window.reportRequested();
        desk.window.actionRegistry().find(QStringLiteral("help.keys"))->trigger();
        test::settle(50);
        for (auto* dialog : desk.window.findChildren<QDialog*>()) {
            look(*dialog, QString::fromLatin1(dialog->metaObject()->className()));
            dialog->close();
        }
        ui::PassphraseDialog passphrase{QStringLiteral("pilot.glw"), [](const std::string&) -> Result<bool> { return false; }};
        store::ChainState chain;
        chain.identity.name = "Pilot chain";
        chain.fork = Fork{.block = 4, .time = 5, .kept = {"A", {}, Bytes(9)}, .other = {"B", {}, Bytes(9)}};
        ui::IncidentDialog incident{{.id = 1, .time = 5, .chain = ChainRef{1}, .kind = "fork", .node = "B", .block = 4, .message = "Two."}, chain, items::DisplayZone::Utc};
        ui::noteWorkspace(QStringLiteral("/mnt/usb/quarter-2.glw")); // Not there.
        ui::noteWorkspace(m_folder.filePath(QStringLiteral("w.glw")));
        ui::WelcomeWindow welcome;
        welcome.setError(Error{ErrorKind::InvalidInput, "/srv/letter.glw: is no workspace; choose another file"});
        for (QWidget* each : std::initializer_list<QWidget*>{&passphrase, &incident, &welcome}) {
            each->show();
            test::settle(50);
            look(*each, QString::fromLatin1(each->metaObject()->className()));
        }
        lookAtWizard(look);
    }

    void lookAtWizard(const std::function<void(QWidget&, const QString&)>& look)
    {
        ui::ChainWizard wizard{m_connector, ui::ConnectInto::NewWorkspace};
        wizard.show();
        wizard.findChild<QLineEdit*>(QStringLiteral("chainName"))->setText(QStringLiteral("Pilot chain"));
        const auto rows = wizard.findChildren<ui::NodeRow*>();
        rows[0]->setEntry({QStringLiteral("Broker A"), QStringLiteral("https://a.example:8545")});
        rows[1]->setEntry({QStringLiteral("Bank B"), QStringLiteral("https://b.example:8545")});
        wizard.findChild<QAbstractButton*>(QStringLiteral("testConnection"))->click();
        auto* next = wizard.findChild<QAbstractButton*>(QStringLiteral("wizardNext"));
        for (int step = 1;; ++step) {
            test::settle(50);
            look(wizard, QStringLiteral("step%1").arg(step));
            if (step == 4) break;
            if (step == 3) wizard.findChild<QLineEdit*>(QStringLiteral("contractAddress"))->setText(QStringLiteral("0x") + QString(40, QLatin1Char{'a'}));
            QVERIFY2(next->isEnabled(), qPrintable(QString::number(step)));
            next->click();
        }
    }

    /// Where GUANLAN_PICTURES names a folder, what was looked at is kept there.
    static void keep(QWidget& view, const QString& name, const char* how)
    {
        const QString folder = qEnvironmentVariable("GUANLAN_PICTURES");
        if (!folder.isEmpty() && QDir{}.mkpath(folder)) view.grab().save(folder + QLatin1Char{'/'} + name + QLatin1Char{'-'} + QLatin1String{how} + QStringLiteral(".png"));
    }

private Q_SLOTS:
    void initTestCase()
    {
        test::isolateSettings();
        auto made = store::Workspace::create({.path = m_folder.filePath(QStringLiteral("w.glw")).toStdString()});
        QVERIFY(made.has_value());
        m_workspace = std::move(made).value();
        auto writer = std::move(m_workspace->writer()).value();
        const auto chain = writer->openChain({.name = "Pilot chain", .family = "evm", .chainId = 1});
        QVERIFY(chain.has_value());
        test::EventGenerator generator{3};
        QVERIFY(writer->append(*chain, generator.blocks(0, 400)).has_value());
        QVERIFY(writer->record({.time = 1'700'000'000, .chain = *chain, .kind = "head-age", .node = "", .block = 79, .message = "Pilot chain: old."}).has_value());
    }

    void init()
    {
        QSettings{}.clear();
        ui::useTextPercent(100);
        ui::useAppearance({items::Language::English, ui::Theme::Light});
    }

    void cleanupTestCase() { ui::useTextPercent(100); }

    void everythingThatTakesTheFocusHasAName_data()
    {
        QTest::addColumn<items::Language>("language");
        QTest::newRow("English") << items::Language::English;
        QTest::newRow("Chinese") << items::Language::Chinese;
    }
    void everythingThatTakesTheFocusHasAName()
    {
        QFETCH(items::Language, language);
        ui::useAppearance({language, ui::Theme::Light});
        QStringList nameless;
        int named = 0;
        eachView([&](QWidget& view, const QString& name) {
            const test::Look look = test::lookForNames(view);
            named += look.seen;
            for (const QString& fault : look.faults) nameless += name + QStringLiteral(": ") + fault;
        });
        nameless.removeDuplicates();
        QVERIFY2(nameless.isEmpty(), qPrintable(QStringLiteral("\n") + nameless.join(QLatin1Char{'\n'})));
        QVERIFY(named > 150);
    }

    void nothingIsCutOff_data()
    {
        QTest::addColumn<items::Language>("language");
        QTest::addColumn<int>("percent");
        for (const int percent : {100, 150}) {
            QTest::addRow("English, %d %%", percent) << items::Language::English << percent;
            QTest::addRow("Chinese, %d %%", percent) << items::Language::Chinese << percent;
        }
    }
    void nothingIsCutOff()
    {
        QFETCH(items::Language, language);
        QFETCH(int, percent);
        ui::useTextPercent(percent);
        ui::useAppearance({language, ui::Theme::Light});
        QStringList cut;
        int looked = 0;
        eachView([&](QWidget& view, const QString& name) {
            keep(view, name, qPrintable(QStringLiteral("%1-%2").arg(ui::languageCode(language)).arg(percent)));
            const test::Look look = test::lookForCuts(view);
            looked += look.seen;
            for (const QString& fault : look.faults) cut += name + QStringLiteral(": ") + fault;
        });
        cut.removeDuplicates();
        QVERIFY2(cut.isEmpty(), qPrintable(QStringLiteral("\n") + cut.mid(0, 6).join(QLatin1Char{'\n'})));
        QVERIFY(looked > 300);
    }
};

QTEST_MAIN(LegibilityTest)
#include "legibility_test.moc"
