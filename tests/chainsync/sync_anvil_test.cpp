// SPDX-License-Identifier: GPL-3.0-or-later
// The node client against a real node: anvil, from the npm packages of tests/node.
#include "tests/chainsync/recorded_chain.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QProcess>

#include <future>

using namespace guanlan;
using namespace guanlan::chainsync;

class SyncAnvilTest : public QObject {
    Q_OBJECT

    /// A script of tests/node that serves a node until its input closes; what it announced.
    struct Served {
        QProcess process;
        QJsonObject announced;
        ~Served()
        {
            process.closeWriteChannel();
            process.waitForFinished();
        }
    };

    static std::unique_ptr<Served> serve(const QStringList& arguments)
    {
        auto served = std::make_unique<Served>();
        served->process.setWorkingDirectory(QStringLiteral(SOURCE_DIR "/tests/node"));
        served->process.start(QStringLiteral("node"), arguments);
        if (!served->process.waitForStarted()) return served;
        while (!served->process.canReadLine() && served->process.waitForReadyRead(240'000)) {}
        served->announced = QJsonDocument::fromJson(served->process.readLine()).object();
        return served;
    }

    static QJsonValue call(const std::string& url, const char* method, const QJsonArray& parameters = {})
    {
        QNetworkAccessManager manager;
        QNetworkRequest request{QUrl{QString::fromStdString(url)}};
        request.setHeader(QNetworkRequest::ContentTypeHeader, QByteArrayLiteral("application/json"));
        const QJsonObject body{{QStringLiteral("jsonrpc"), QStringLiteral("2.0")}, {QStringLiteral("id"), 1},
            {QStringLiteral("method"), QString::fromLatin1(method)}, {QStringLiteral("params"), parameters}};
        const std::unique_ptr<QNetworkReply> reply{manager.post(request, QJsonDocument{body}.toJson())};
        while (!reply->isFinished())
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
        return QJsonDocument::fromJson(reply->readAll())[QStringLiteral("result")];
    }

    static SyncOptions optionsFor(const std::string& url)
    {
        SyncOptions options;
        options.chain.name = "Anvil";
        options.chain.family = "evm";
        options.chain.chainId = 31337;
        options.chain.consensus = {{}};
        options.chain.nodes = {{"anvil", url, std::nullopt}};
        const auto genesis = call(url, "eth_getBlockByNumber", {QStringLiteral("0x0"), false});
        options.chain.genesis = *parseId<BlockHash>(genesis[QStringLiteral("hash")].toString().toStdString());
        return options;
    }

private Q_SLOTS:
    void initTestCase()
    {
        if (!QFile::exists(QStringLiteral(SOURCE_DIR "/tests/node/node_modules")))
            QSKIP("tests/node/node_modules is missing: run npm ci --ignore-scripts in tests/node");
    }

    void takesBackWhatTheNodeReplaces()
    {
        const auto node = serve({QStringLiteral("anvil.mjs"), QStringLiteral("--chain-id"), QStringLiteral("31337")});
        const std::string url = node->announced[QStringLiteral("url")].toString().toStdString();
        QVERIFY(!url.empty());
        call(url, "anvil_mine", {QStringLiteral("0xa")});
        const QJsonValue snapshot = call(url, "evm_snapshot");
        call(url, "anvil_mine", {QStringLiteral("0xa")});

        SyncedWorkspace workspace;
        auto options = optionsFor(url);
        options.mode = SyncMode::Follow;
        std::atomic<std::uint64_t> stored{0};
        options.committed = [&stored](ChainRef, std::uint64_t block) { stored = block; };
        auto result = std::async(std::launch::async, [&] { return workspace.sync(options); });
        QTRY_COMPARE_WITH_TIMEOUT(stored.load(), std::uint64_t{20}, 60'000);
        QVERIFY(call(url, "evm_revert", {snapshot}).toBool());
        call(url, "evm_increaseTime", {1000});
        call(url, "anvil_mine", {QStringLiteral("0xf")});
        QTRY_COMPARE_WITH_TIMEOUT(stored.load(), std::uint64_t{25}, 60'000);
        workspace.cancelled = true;
        QCOMPARE(result.get().error().kind, ErrorKind::Cancelled);
        QCOMPARE(workspace.incidents().size(), std::size_t{1});
        QCOMPARE(workspace.incidents().front().kind, std::string{"rewound"});
        QCOMPARE(*workspace.incidents().front().block, std::uint64_t{10});

        SyncedWorkspace fresh;
        const auto summary = fresh.sync(optionsFor(url));
        QVERIFY2(summary.has_value(), summary ? "" : summary.error().message.c_str());
        QCOMPARE(workspace.digest(), fresh.digest());
    }

    void goesBackToTheGenesisWhereItRemembersNothing()
    {
        const auto node = serve({QStringLiteral("anvil.mjs"), QStringLiteral("--chain-id"), QStringLiteral("31337")});
        const std::string url = node->announced[QStringLiteral("url")].toString().toStdString();
        const QJsonValue snapshot = call(url, "evm_snapshot");
        call(url, "anvil_mine", {QStringLiteral("0x5")});
        SyncedWorkspace workspace;
        QVERIFY(workspace.sync(optionsFor(url)).has_value());
        call(url, "evm_revert", {snapshot});
        call(url, "evm_increaseTime", {1000});
        call(url, "anvil_mine", {QStringLiteral("0x8")});
        const auto summary = workspace.sync(optionsFor(url));
        QVERIFY2(summary.has_value(), summary ? "" : summary.error().message.c_str());
        QCOMPARE(summary->synced, std::uint64_t{8});
        QCOMPARE(workspace.incidents().front().kind, std::string{"rewound"});
    }

    void readsADenseChain()
    {
        QTemporaryDir folder;
        const auto node = serve({QStringLiteral("dense_chain.mjs"), QStringLiteral("--out"), folder.path(), QStringLiteral("--blocks"),
            QStringLiteral("12")});
        SyncOptions options;
        auto chain = loadChainFile(node->announced[QStringLiteral("chain")].toString().toStdString());
        QVERIFY2(chain.has_value(), chain ? "" : chain.error().message.c_str());
        options.chain = *chain;
        options.profiles = profilesOf(options.chain);
        SyncedWorkspace workspace;
        const auto summary = workspace.sync(options);
        QVERIFY2(summary.has_value(), summary ? "" : summary.error().message.c_str());
        QCOMPARE(summary->events, std::int64_t{node->announced[QStringLiteral("events")].toInt()});
        QCOMPARE(workspace.chain().unmapped, std::int64_t{0});
        QCOMPARE(workspace.reader()->institutions()->size(), std::size_t{8});
    }

    /// Strangers' events and calls without an event leave no bit of a registered contract in the bloom.
    void seesWhatTheBloomDoesNotShow()
    {
        QTemporaryDir folder;
        const auto node = serve({QStringLiteral("quiet_chain.mjs"), QStringLiteral("--out"), folder.path()});
        auto chain = loadChainFile(node->announced[QStringLiteral("chain")].toString().toStdString());
        QVERIFY2(chain.has_value(), chain ? "" : chain.error().message.c_str());
        QStringList expected;
        for (const QJsonValue& line : node->announced[QStringLiteral("expected")].toArray())
            expected << line.toString();
        QVERIFY(expected.size() > 8);
        std::string digest;
        for (const int batch : {512, 1}) {
            SyncOptions options;
            options.chain = *chain;
            options.profiles = profilesOf(options.chain);
            options.batchBlocks = batch;
            SyncedWorkspace workspace;
            const auto summary = workspace.sync(options);
            QVERIFY2(summary.has_value(), summary ? "" : summary.error().message.c_str());
            QStringList seen;
            const auto page = workspace.reader()->page({});
            QVERIFY(page.has_value());
            for (const Event& event : page->rows)
                seen << QStringLiteral("%1/%2 %3").arg(event.key.block()).arg(event.key.logIndex()).arg(QLatin1String(eventTypeName(event.type)));
            QCOMPARE(seen, expected);
            QVERIFY(digest.empty() || digest == workspace.digest());
            digest = workspace.digest();
        }
    }
};

QTEST_GUILESS_MAIN(SyncAnvilTest)
#include "sync_anvil_test.moc"
