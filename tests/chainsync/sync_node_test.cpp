// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/chainsync/scripted_node.h"
#include "tests/chainsync/sync_beside.h"

using namespace guanlan;
using namespace guanlan::chainsync;

using Manners = NodeManners;
Q_DECLARE_METATYPE(Manners)

class SyncNodeTest : public QObject {
    Q_OBJECT

    static constexpr std::chrono::hours anyAge{24 * 365 * 1000};
    std::string m_digest; ///< Of the same chain read from the archive.

    static SyncOptions options(std::initializer_list<const ScriptedNode*> nodes)
    {
        SyncOptions options;
        options.chain = recordedChain();
        options.profiles = profilesOf(options.chain);
        int count = 0;
        for (const ScriptedNode* node : nodes)
            options.chain.nodes.push_back({"Node " + std::to_string(++count), node->url(), std::nullopt});
        return options;
    }

    static void compare(const std::string& is, const std::string& contains)
    {
        QVERIFY2(is.find(contains) != std::string::npos, is.c_str());
    }

private Q_SLOTS:
    void initTestCase()
    {
        SyncedWorkspace workspace;
        QVERIFY(workspace.sync(archiveOptions()).has_value());
        m_digest = workspace.digest();
    }

    void givesTheSameWhateverTheNodeCanDo_data()
    {
        QTest::addColumn<Manners>("manners");
        QTest::newRow("receipts of a block") << Manners{.hasBlockReceipts = true};
        QTest::newRow("receipts one by one") << Manners{};
        QTest::newRow("batches of 30") << Manners{.hasBlockReceipts = true, .mostCalls = 30};
        QTest::newRow("batches of 3, receipts one by one") << Manners{.mostCalls = 3};
        QTest::newRow("calls of a large batch fail singly") << Manners{.hasBlockReceipts = true, .mostCalls = 20, .failsSingly = true};
        QTest::newRow("no batches") << Manners{.hasBlockReceipts = true, .mostCalls = 1};
        QTest::newRow("resets") << Manners{.hasBlockReceipts = true, .resetEvery = 4};
        QTest::newRow("often busy") << Manners{.busyEvery = 7};
        QTest::newRow("in small pieces") << Manners{.hasBlockReceipts = true, .dribbleBytes = 20'000};
    }
    void givesTheSameWhateverTheNodeCanDo()
    {
        QFETCH(Manners, manners);
        ScriptedNode node{manners};
        SyncedWorkspace workspace;
        const auto summary = syncBeside(workspace, options({&node}));
        QVERIFY2(summary.has_value(), summary ? "" : summary.error().message.c_str());
        QCOMPARE(summary->incidents, std::int64_t{0});
        QCOMPARE(summary->synced, recordedHead);
        QCOMPARE(workspace.digest(), m_digest);
        QCOMPARE(workspace.chain().nodes.front().state, std::string{"ok"});
        if (manners.mostCalls == 0) QVERIFY(node.largestBatch >= 100);
    }

    /// A hundred headers would take it several times as long as a batch may.
    void asksASlowNodeForLess()
    {
        ScriptedNode node{{.hasBlockReceipts = true, .dribbleBytes = 2000, .dribbleMs = 20}};
        auto slow = options({&node});
        slow.limits.batchMs = 500;
        SyncedWorkspace workspace;
        const auto summary = syncBeside(workspace, slow);
        QVERIFY2(summary.has_value(), summary ? "" : summary.error().message.c_str());
        QCOMPARE(node.largestBatch, 100);
        QCOMPARE(workspace.digest(), m_digest);
        QVERIFY(workspace.incidents().empty());
    }

    /// It says nothing before all of the other's was read, and is compared then.
    void doesNotWaitForTheSlowest()
    {
        std::atomic<std::uint64_t> stored{0};
        ScriptedNode late{{.hasBlockReceipts = true, .send = [&stored](QTcpSocket& socket, const QByteArray& body) {
            auto* clock = new QTimer{&socket};
            connect(clock, &QTimer::timeout, &socket, [&stored, &socket, clock, body] {
                if (stored < recordedHead) return;
                clock->stop();
                socket.write("HTTP/1.1 200 OK\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body);
            });
            clock->start(10);
        }}};
        ScriptedNode node{{.hasBlockReceipts = true}};
        auto both = options({&late, &node});
        both.limits.idleMs = both.limits.totalMs = 600'000;
        both.committed = [&stored](ChainRef, std::uint64_t block) { stored = block; };
        SyncedWorkspace workspace;
        const auto summary = syncBeside(workspace, both);
        QVERIFY2(summary.has_value(), summary ? "" : summary.error().message.c_str());
        QCOMPARE(workspace.digest(), m_digest);
        QCOMPARE(workspace.chain().nodes.front().state, std::string{"ok"});
        QCOMPARE(workspace.chain().agreedUpTo, std::optional<std::uint64_t>{recordedHead});
    }

    void saysWhyANodeIsNotUsed_data()
    {
        QTest::addColumn<Manners>("manners");
        QTest::addColumn<int>("errorKind");
        QTest::addColumn<QByteArray>("message");
        QTest::addColumn<QByteArray>("incident");
        const auto row = [](const char* name, Manners manners, ErrorKind kind, const char* message, const char* incident) {
            QTest::newRow(name) << manners << int(kind) << QByteArray{message} << QByteArray{incident};
        };
        row("wrong ids", {.wrongIds = true}, ErrorKind::Corrupt, "id of no call", "format");
        row("another chain", {.chainId = 1}, ErrorKind::Corrupt, "is of chain 1, but the chain file says 190202", "wrong-chain");
        row("redirect", {.status = "302 Found", .extraHeader = "Location: http://127.0.0.1:9/\r\n"}, ErrorKind::Unavailable,
            "HTTP status 302", "");
        row("unauthorised", {.status = "401 Unauthorized"}, ErrorKind::Unavailable, "HTTP status 401", "");
        row("always busy", {.busyEvery = 1}, ErrorKind::Unavailable, "HTTP status 503", "");
        row("another genesis", {.alter = [](std::uint64_t number, QByteArray answer) {
                if (number == 0) answer.replace("\"gasLimit\":\"0x2faf0800\"", "\"gasLimit\":\"0x2faf0801\"");
                return answer;
            }}, ErrorKind::Corrupt, "genesis block does not verify", "header-hash");
        row("no JSON", {.hasBlockReceipts = true, .alter = [](std::uint64_t number, QByteArray answer) {
                return number == 200 ? answer.left(100) : answer;
            }}, ErrorKind::Corrupt, "not JSON", "format");
        row("a block that is withheld", {.hasBlockReceipts = true, .alter = [](std::uint64_t number, QByteArray answer) {
                return number == 200 ? QByteArray{"null"} : answer;
            }}, ErrorKind::Unavailable, "has no block 200", "");
        row("a changed header", {.hasBlockReceipts = true, .alter = [](std::uint64_t number, QByteArray answer) {
                if (number == 200) answer.replace("\"gasUsed\":\"0x", "\"gasUsed\":\"0x1");
                return answer;
            }}, ErrorKind::Corrupt, "block 200", "header-hash");
    }
    void saysWhyANodeIsNotUsed()
    {
        QFETCH(Manners, manners);
        QFETCH(int, errorKind);
        QFETCH(QByteArray, message);
        QFETCH(QByteArray, incident);
        ScriptedNode node{manners};
        SyncedWorkspace workspace;
        const auto summary = syncBeside(workspace, options({&node}));
        QVERIFY(!summary);
        compare(summary.error().message, message.toStdString());
        QCOMPARE(int(summary.error().kind), errorKind);
        const auto incidents = workspace.incidents();
        QCOMPARE(incidents.empty() ? std::string{} : incidents.front().kind, incident.toStdString());
        if (incident == "header-hash") // R31 speaks of what is said of a block.
            QCOMPARE(incidents.front().block.value_or(UINT64_MAX), std::uint64_t{message.contains("genesis") ? 0u : 200u});
        if (manners.alter && message.contains("200")) QCOMPARE(workspace.chain().synced->block, std::uint64_t{199});
        QVERIFY(workspace.chain().nodes.front().state != "ok");
        QVERIFY(!workspace.chain().nodes.front().reason.empty());
    }

    void saysThatNobodyListens()
    {
        ScriptedNode node;
        node.stop();
        SyncedWorkspace workspace;
        const auto summary = syncBeside(workspace, options({&node}));
        QVERIFY(!summary);
        QCOMPARE(summary.error().kind, ErrorKind::Unavailable);
        compare(summary.error().message, "Node 1 (" + node.url() + ")");
        QVERIFY(workspace.incidents().empty());
    }

    void goesOnWithTheOtherNodes()
    {
        ScriptedNode liar{{.hasBlockReceipts = true, .alter = [](std::uint64_t number, QByteArray answer) {
            if (number == 150) answer.replace("\"gasUsed\":\"0x", "\"gasUsed\":\"0x1");
            return answer;
        }}};
        ScriptedNode honest, deaf;
        deaf.stop();
        SyncedWorkspace workspace;
        const auto summary = syncBeside(workspace, options({&deaf, &liar, &honest}));
        QVERIFY2(summary.has_value(), summary ? "" : summary.error().message.c_str());
        QCOMPARE(summary->incidents, std::int64_t{1});
        QCOMPARE(workspace.incidents().front().kind, std::string{"header-hash"});
        QCOMPARE(workspace.incidents().front().node, std::string{"Node 2"});
        QCOMPARE(workspace.digest(), m_digest);
        const auto nodes = workspace.chain().nodes;
        QCOMPARE(nodes[0].state, std::string{"unreachable"});
        QCOMPARE(nodes[1].state, std::string{"set-aside"});
        QCOMPARE(nodes[2].state, std::string{"ok"});
        QVERIFY(!workspace.chain().agreedUpTo);
    }

    void raisesTheLevelWhereTwoOperatorsAgree()
    {
        ScriptedNode one, behind{{.head = 250}};
        SyncedWorkspace workspace;
        QVERIFY(syncBeside(workspace, options({&one, &behind})).has_value());
        QCOMPARE(workspace.chain().agreedUpTo, std::optional<std::uint64_t>{250});
        behind.manners.head = recordedHead;
        QVERIFY(syncBeside(workspace, options({&one, &behind})).has_value());
        QCOMPARE(workspace.chain().agreedUpTo, std::optional<std::uint64_t>{recordedHead});
        QCOMPARE(workspace.chain().provenUpTo, std::optional<std::uint64_t>{recordedHead}); // The seals say more.
        QCOMPARE(workspace.digest(), m_digest);
    }

    void twoNodesOfOneOperatorAgreeOnNothing()
    {
        ScriptedNode one, same;
        SyncedWorkspace workspace;
        auto both = options({&one, &same});
        both.chain.nodes[1].name = both.chain.nodes[0].name;
        QVERIFY(syncBeside(workspace, both).has_value());
        QVERIFY(!workspace.chain().agreedUpTo);
    }

    void follows()
    {
        ScriptedNode node{{.hasBlockReceipts = true, .head = 100}};
        SyncedWorkspace workspace;
        auto following = options({&node});
        following.mode = SyncMode::Follow;
        following.headAge = anyAge;
        std::atomic<std::uint64_t> stored{0};
        following.committed = [&stored](ChainRef, std::uint64_t block) { stored = block; };
        const auto summary = syncBeside(workspace, following, [&] {
            if (stored == 100) node.manners.head = 300;
            if (stored == 300) node.manners.head = recordedHead;
            if (stored == recordedHead) workspace.cancelled = true;
        });
        QVERIFY(!summary);
        QCOMPARE(summary.error().kind, ErrorKind::Cancelled);
        QCOMPARE(workspace.digest(), m_digest);
        QVERIFY(workspace.incidents().empty());
    }

    /// The recorded network stood still long ago.
    void saysOnceThatTheHeadIsOld()
    {
        ScriptedNode node;
        SyncedWorkspace workspace;
        auto following = options({&node});
        following.mode = SyncMode::Follow;
        int requestsAtTip = 0;
        std::atomic<std::uint64_t> stored{0};
        following.committed = [&stored](ChainRef, std::uint64_t block) { stored = block; };
        (void)syncBeside(workspace, following, [&] {
            if (stored == recordedHead && requestsAtTip == 0) requestsAtTip = node.requests;
            if (requestsAtTip > 0 && node.requests > requestsAtTip + 1) workspace.cancelled = true; // Asked again since.
        });
        QCOMPARE(workspace.incidents().size(), std::size_t{1});
        QCOMPARE(workspace.incidents().front().kind, std::string{"head-age"});
        QCOMPARE(workspace.incidents().front().block, std::optional<std::uint64_t>{recordedHead});
    }

    void survivesANodeThatRestarts()
    {
        ScriptedNode node{{.hasBlockReceipts = true, .head = 100}};
        SyncedWorkspace workspace;
        auto following = options({&node});
        following.mode = SyncMode::Follow;
        following.headAge = anyAge;
        std::atomic<std::uint64_t> stored{0};
        following.committed = [&stored](ChainRef, std::uint64_t block) { stored = block; };
        bool wasDown = false;
        const auto summary = syncBeside(workspace, following, [&] {
            if (stored == 100 && !wasDown) node.manners.status = "401 Unauthorized";
            if (stored == 100 && workspace.chain().nodes.front().state == "unreachable") {
                wasDown = true;
                node.manners.status = "200 OK";
                node.manners.head = recordedHead;
            }
            if (stored == recordedHead) workspace.cancelled = true;
        });
        QVERIFY(wasDown);
        QCOMPARE(workspace.digest(), m_digest);
        QVERIFY(workspace.incidents().empty());
    }

    void canBeCancelledInTheMiddleOfARequest()
    {
        ScriptedNode node{{.isSilent = true}};
        SyncedWorkspace workspace;
        const auto summary = syncBeside(workspace, options({&node}), [&] {
            if (node.requests > 0) workspace.cancelled = true;
        });
        QVERIFY(!summary);
        QCOMPARE(summary.error().kind, ErrorKind::Cancelled);
    }
};

QTEST_GUILESS_MAIN(SyncNodeTest)
#include "sync_node_test.moc"
