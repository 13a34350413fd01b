// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/connection_service.h"
#include "app/start.h"
#include "tests/app/cli.h"
#include "tests/ui/desk_window.h"
#include "ui/connect/chain_wizard.h"
#include "ui/frame/appearance.h"
#include "ui/frame/reading_banner.h"

#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QTcpServer>
#include <QTest>

using namespace guanlan;

/// Connecting a chain, from its nodes' addresses to events in the window: two real nodes that hold the same chain, one that
/// holds another, one that is no node, and one that is not there.
class ConnectTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    QProcess m_node, m_twin, m_other;
    QString m_first, m_second, m_stranger, m_absent, m_chain;
    QTcpServer m_noNode;

    static QJsonObject serve(QProcess& process, const QString& script, const QStringList& arguments)
    {
        process.start(QStringLiteral("node"), QStringList{QStringLiteral(SOURCE_DIR "/tests/node/") + script} + arguments);
        while (!process.canReadLine() && process.waitForReadyRead(120'000)) {}
        return QJsonDocument::fromJson(process.readLine()).object();
    }

    template <class Widget>
    static Widget* find(const QWidget& root, const char* name)
    {
        auto* found = root.findChild<Widget*>(QLatin1String{name});
        if (!found) qFatal("no %s", name);
        return found;
    }

    static QString text(const QWidget& root, const char* name) { return find<QLabel>(root, name)->text(); }

    static QPushButton* next(const ui::ChainWizard& wizard) { return find<QPushButton>(wizard, "wizardNext"); }

    /// Types the nodes in and tests them.
    static void name(ui::ChainWizard& wizard, const QList<QPair<QString, QString>>& nodes)
    {
        QTest::keyClicks(find<QLineEdit>(wizard, "chainName"), QStringLiteral("Pilot chain"));
        while (rows(wizard).size() < nodes.size()) find<QPushButton>(wizard, "addNode")->click();
        for (int i = 0; i < nodes.size(); ++i) {
            const auto edits = rows(wizard)[i]->findChildren<QLineEdit*>();
            QTest::keyClicks(edits[0], nodes[i].first);
            QTest::keyClicks(edits[1], nodes[i].second);
        }
        QVERIFY(!next(wizard)->isEnabled());
        find<QPushButton>(wizard, "testConnection")->click();
        QTRY_VERIFY_WITH_TIMEOUT(find<QPushButton>(wizard, "testConnection")->isEnabled(), 30'000);
    }

    static QList<QWidget*> rows(const ui::ChainWizard& wizard)
    {
        QList<QWidget*> rows;
        for (auto* label : wizard.findChildren<QLabel*>(QStringLiteral("nodeResult"))) rows += label->parentWidget();
        return rows;
    }

    static QString resultOf(const ui::ChainWizard& wizard, int row) { return text(*rows(wizard)[row], "nodeResult"); }

    QString genesis() const { return QJsonDocument::fromJson(cli::readAll(m_chain)).object()[QLatin1String{"genesis_hash"}].toString(); }

    QString anchor() const
    {
        return QJsonDocument::fromJson(cli::readAll(m_chain)).object()[QLatin1String{"contracts"}][0][QLatin1String{"address"}].toString();
    }

private Q_SLOTS:
    void initTestCase()
    {
        test::isolateSettings();
        m_chain = m_folder.filePath(QStringLiteral("node/chain.json"));
        const QJsonObject first = serve(m_node, QStringLiteral("dense_chain.mjs"),
            {QStringLiteral("--out"), m_folder.filePath(QStringLiteral("node")), QStringLiteral("--blocks"), QStringLiteral("5"), QStringLiteral("--events"), QStringLiteral("4")});
        QVERIFY2(first.contains(QLatin1String{"url"}), m_node.readAllStandardError().constData());
        m_first = first[QLatin1String{"url"}].toString();
        m_second = serve(m_twin, QStringLiteral("twin.mjs"), {QStringLiteral("--chain"), m_chain})[QLatin1String{"url"}].toString();
        m_stranger = serve(m_other, QStringLiteral("anvil.mjs"), {QStringLiteral("--timestamp"), QStringLiteral("1700000000"), QStringLiteral("--chain-id"), QStringLiteral("4242")})[QLatin1String{"url"}].toString();
        QVERIFY2(!m_second.isEmpty() && !m_stranger.isEmpty(), (m_twin.readAllStandardError() + m_other.readAllStandardError()).constData());
        QTcpServer server;
        QVERIFY(server.listen(QHostAddress::LocalHost));
        m_absent = QStringLiteral("http://127.0.0.1:%1").arg(server.serverPort());
        server.close();
        QVERIFY(m_noNode.listen(QHostAddress::LocalHost));
        connect(&m_noNode, &QTcpServer::newConnection, this, [this] {
            auto* socket = m_noNode.nextPendingConnection();
            connect(socket, &QTcpSocket::readyRead, socket, [socket] {
                socket->write("HTTP/1.1 200 OK\r\nContent-Length: 27\r\n\r\n<html>\x1b[31mIntranet</html>..");
            });
        });
    }

    void cleanupTestCase()
    {
        for (QProcess* process : {&m_node, &m_twin, &m_other}) {
            process->closeWriteChannel();
            if (process->state() != QProcess::NotRunning && !process->waitForFinished(10'000)) process->kill();
        }
    }

    void init()
    {
        QSettings{}.clear();
        ui::useAppearance({items::Language::English, ui::Theme::Light});
    }

    void twoOperatorsAgreeAndTheChainIsRead()
    {
        app::Start start{[]() -> Result<app::SyncPlan> { return Error{ErrorKind::NotFound, "none here"}; }};
        start.showWelcome();
        Q_EMIT start.welcome()->chainRequested();
        auto* wizard = start.welcome()->findChild<ui::ChainWizard*>();
        QVERIFY(wizard && wizard->isVisible());
        name(*wizard, {{QStringLiteral("Broker A"), m_first}, {QStringLiteral("Bank B"), m_second}});
        QVERIFY2(resultOf(*wizard, 0).startsWith(QStringLiteral("✓ ")) && resultOf(*wizard, 0).contains(QStringLiteral("anvil")), qPrintable(resultOf(*wizard, 0)));
        QVERIFY2(resultOf(*wizard, 1).contains(QStringLiteral("chain 31337")), qPrintable(resultOf(*wizard, 1)));
        next(*wizard)->click();
        QVERIFY2(text(*wizard, "genesisStanding").startsWith(QStringLiteral("✓ 2 operators")), qPrintable(text(*wizard, "genesisStanding")));
        QVERIFY(next(*wizard)->isEnabled());
        next(*wizard)->click();
        QVERIFY(!next(*wizard)->isEnabled());
        QTest::keyClicks(find<QLineEdit>(*wizard, "contractAddress"), anchor());
        auto* profile = find<QLineEdit>(*wizard, "contractAddress")->parentWidget()->findChild<QComboBox*>();
        profile->setCurrentText(QStringLiteral("consortium-identity-anchor"));
        QVERIFY(next(*wizard)->isEnabled());
        next(*wizard)->click();
        const QString file = m_folder.filePath(QStringLiteral("pilot/pilot.chain.json")), workspace = m_folder.filePath(QStringLiteral("pilot/pilot.glw"));
        find<QLineEdit>(*wizard, "chainFile")->setText(file);
        find<QLineEdit>(*wizard, "workspaceFile")->setText(workspace);
        QVERIFY2(next(*wizard)->isEnabled(), qPrintable(text(*wizard, "saveNote")));
        QTest::keyClick(wizard, Qt::Key_Return);

        // Said by the file's text alone, as any other program reads it.
        const QJsonObject chain = QJsonDocument::fromJson(cli::readAll(file)).object();
        QCOMPARE(chain[QLatin1String{"genesis_hash"}].toString(), genesis());
        QCOMPARE(chain[QLatin1String{"chain_id"}].toInt(), 31337);
        QCOMPARE(chain[QLatin1String{"nodes"}].toArray().size(), 2);
        QCOMPARE(chain[QLatin1String{"nodes"}][1][QLatin1String{"name"}].toString(), QStringLiteral("Bank B"));
        QTRY_VERIFY(start.session() && !start.welcome());
        const auto events = [&]() -> std::int64_t {
            const auto chains = (*start.session()->workspace().reader())->chains();
            return chains && !chains->empty() && chains->front().agreedUpTo ? chains->front().events : 0;
        };
        QTRY_COMPARE_WITH_TIMEOUT(events(), 20, 60'000);
    }

    void oneOperatorsWordIsNotEnough()
    {
        app::ConnectionService connector;
        ui::ChainWizard wizard{connector, ui::ConnectInto::NewWorkspace};
        wizard.show();
        name(wizard, {{QStringLiteral("Broker A"), m_first}, {QStringLiteral("Broker A"), m_second}, {QStringLiteral("Bank C"), m_absent}});
        QVERIFY2(resultOf(wizard, 2).startsWith(QStringLiteral("✕ Bank C (")), qPrintable(resultOf(wizard, 2)));
        next(wizard)->click();
        QVERIFY2(text(wizard, "genesisStanding").contains(QStringLiteral("one operator alone: Broker A")), qPrintable(text(wizard, "genesisStanding")));
        QVERIFY(!next(wizard)->isEnabled());
        auto* known = find<QLineEdit>(wizard, "knownGenesis");
        QTest::keyClicks(known, QStringLiteral("0x12"));
        QVERIFY(!next(wizard)->isEnabled() && text(wizard, "genesisNote").contains(QStringLiteral("64 hex digits")));
        known->setText(QStringLiteral("0x") + QString(64, QLatin1Char{'7'}));
        QVERIFY(!next(wizard)->isEnabled() && text(wizard, "genesisNote").startsWith(QStringLiteral("✕")));
        known->setText(genesis());
        QVERIFY2(next(wizard)->isEnabled(), qPrintable(text(wizard, "genesisNote")));
    }

    void nodesOfDifferentChainsAreNotMixed()
    {
        app::ConnectionService connector;
        ui::ChainWizard wizard{connector, ui::ConnectInto::OpenWorkspace};
        wizard.show();
        name(wizard, {{QStringLiteral("Broker A"), m_first}, {QStringLiteral("Bank B"), m_second}, {QStringLiteral("Bank C"), m_stranger}});
        next(wizard)->click();
        QVERIFY2(text(wizard, "genesisStanding").startsWith(QStringLiteral("✕")), qPrintable(text(wizard, "genesisStanding")));
        QVERIFY(!next(wizard)->isEnabled());
        find<QLineEdit>(wizard, "knownGenesis")->setText(genesis());
        QVERIFY(text(wizard, "genesisNote").contains(QStringLiteral("left out")));
        next(wizard)->click();
        find<QLineEdit>(wizard, "contractAddress")->setText(anchor());
        next(wizard)->click();
        const QString shown = wizard.findChild<QPlainTextEdit*>()->toPlainText();
        QVERIFY2(shown.contains(m_first) && shown.contains(m_second) && !shown.contains(m_stranger), qPrintable(shown));
        find<QLineEdit>(wizard, "chainFile")->setText(m_chain); // That of somebody else.
        QVERIFY(!next(wizard)->isEnabled() && text(wizard, "saveNote").contains(QStringLiteral("already")));
    }

    void whatIsNoNodeIsSaidAndTheWindowLives()
    {
        app::ConnectionService connector;
        ui::ChainWizard wizard{connector, ui::ConnectInto::NewWorkspace};
        wizard.show();
        test::Heartbeat heartbeat;
        const QString url = QStringLiteral("http://127.0.0.1:%1").arg(m_noNode.serverPort());
        name(wizard, {{QStringLiteral("Intranet"), url}, {QStringLiteral("Nobody"), m_absent}});
        for (const int row : {0, 1}) QVERIFY2(resultOf(wizard, row).startsWith(QStringLiteral("✕ ")), qPrintable(resultOf(wizard, row)));
        QVERIFY(!resultOf(wizard, 0).contains(QChar{0x1b}));
        QVERIFY(!next(wizard)->isEnabled());
        QVERIFY2(heartbeat.longest() < 100, qPrintable(QString::number(heartbeat.longest())));
        // What was answered belongs to what was written there.
        QTest::keyClicks(rows(wizard)[0]->findChildren<QLineEdit*>()[1], QStringLiteral("/rpc"));
        QVERIFY(resultOf(wizard, 0).isEmpty());
    }

    void aChineseWindowSaysInChineseWhatIsNoNode()
    {
        ui::useAppearance({items::Language::Chinese, ui::Theme::Light});
        app::ConnectionService connector;
        ui::ChainWizard wizard{connector, ui::ConnectInto::NewWorkspace};
        wizard.show();
        const QString url = QStringLiteral("http://127.0.0.1:%1").arg(m_noNode.serverPort());
        name(wizard, {{QStringLiteral("Intranet"), url}, {QStringLiteral("Nobody"), m_absent}});
        QCOMPARE(resultOf(wizard, 0), QStringLiteral("✕ Intranet (%1)：应答不是 JSON：JSON 结构有误：逗号、括号或键缺失或多余；这不是 JSON-RPC 节点").arg(url));
        const QString nobody = resultOf(wizard, 1);
        QVERIFY2(nobody.contains(QStringLiteral("127.0.0.1 端口")) && nobody.endsWith(QStringLiteral("请核对地址，并确认节点在该处提供 JSON-RPC")), qPrintable(nobody));
        QVERIFY2(!nobody.contains(QRegularExpression{QStringLiteral("[A-Za-z]{3,} [a-z]{2,}")}), qPrintable(nobody));
    }

    void whatIsWrongInAFileIsSaidBeforeItIsWritten()
    {
        const app::ConnectionService connector;
        items::ChainDraft draft{.name = QStringLiteral("P"), .chainId = 1, .genesis = {}, .consensus = QStringLiteral("qbft"),
            .nodes = {{QStringLiteral("A"), QStringLiteral("http://user:secret@a:1")}}, .startBlock = 0,
            .contracts = {{QStringLiteral("eas"), QStringLiteral("0x") + QString(40, QLatin1Char{'a'})}}, .ownProfiles = {}, .like = {}};
        const QString path = m_folder.filePath(QStringLiteral("wrong.chain.json"));
        const auto refused = connector.textOf(draft, path);
        QVERIFY(!refused && refused.error().message.find("password") != std::string::npos);
        draft.nodes = {{QStringLiteral("A"), QStringLiteral("http://a:1")}};
        draft.contracts.front().profile = QStringLiteral("of-nobody");
        QVERIFY(connector.textOf(draft, path));
        const Status written = connector.write(draft, path);
        QVERIFY2(!written && written.error().message.find("of-nobody") != std::string::npos, written ? "" : written.error().message.c_str());
        QVERIFY(!QFile::exists(path));
    }

    /// A profile of one's own lies beside the chain file then; schemas and institutions come with the example.
    void profilesAndExamplesComeFromFiles()
    {
        const app::ConnectionService connector;
        const QString own = cli::write(m_folder.filePath(QStringLiteral("own-anchor.json")),
            cli::readAll(cli::resource("profiles/eas.json")).replace("\"name\": \"eas\"", "\"name\": \"own-anchor\""));
        const auto profile = connector.readProfile(own);
        QVERIFY2(profile.has_value(), profile ? "" : profile.error().message.c_str());
        QCOMPARE(profile->name, QStringLiteral("own-anchor"));
        QVERIFY(!connector.readProfile(m_chain));
        const auto like = connector.contractsOf(m_chain);
        QVERIFY(like && like->size() == 1 && like->front().address == anchor());
        items::ChainDraft draft{.name = QStringLiteral("P"), .chainId = 31337, .genesis = *parseId<BlockHash>(genesis().toStdString()), .consensus = QStringLiteral("none"),
            .nodes = {{QStringLiteral("A"), m_first}}, .startBlock = 0, .contracts = {{QStringLiteral("own-anchor"), anchor()}}, .ownProfiles = {*profile}, .like = m_chain};
        const QString path = m_folder.filePath(QStringLiteral("own/own.chain.json"));
        const Status written = connector.write(draft, path);
        QVERIFY2(written.has_value(), written ? "" : written.error().message.c_str());
        QVERIFY(QFile::exists(m_folder.filePath(QStringLiteral("own/own-anchor.json"))));
        const QJsonObject chain = QJsonDocument::fromJson(cli::readAll(path)).object();
        QCOMPARE(chain[QLatin1String{"schemas"}], QJsonDocument::fromJson(cli::readAll(m_chain)).object()[QLatin1String{"schemas"}]);
        const auto plan = app::planSync({.chainFile = path.toStdString(), .archive = {}, .rulePack = {}});
        QVERIFY(plan && plan->options.chain.institutions.size() == 8);
        QVERIFY(connector.profiles().size() >= 3);
    }
    /// Last: it takes the nodes away from a chain that is being followed.
    void whenItsNodesAreGoneEveryPageSaysSo()
    {
        app::Start start{[]() -> Result<app::SyncPlan> { return Error{ErrorKind::NotFound, "none here"}; }};
        const QString workspace = m_folder.filePath(QStringLiteral("pilot/pilot.glw"));
        QVERIFY(start.openWorkspace({.path = workspace.toStdString()}).has_value());
        QTRY_VERIFY(start.session());
        auto* banner = start.session()->window().findChild<ui::ReadingBanner*>();
        const auto condition = [banner] { return banner->state().condition; };
        QTRY_VERIFY(banner->isVisible() && condition() == items::ReadingCondition::Paused); // The recorded times are of January.
        start.session()->resumeSync();
        QTRY_VERIFY_WITH_TIMEOUT(condition() == items::ReadingCondition::Standstill, 30'000);
        for (QProcess* process : {&m_node, &m_twin}) {
            process->closeWriteChannel();
            QVERIFY(process->waitForFinished(10'000));
        }
        QTRY_VERIFY_WITH_TIMEOUT(condition() == items::ReadingCondition::Offline, 120'000);
        QVERIFY(banner->state().isTrying && banner->isVisible());
    }
};

WINDOW_TEST_MAIN(ConnectTest)
#include "connect_test.moc"
