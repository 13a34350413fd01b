// SPDX-License-Identifier: GPL-3.0-or-later
#include "chainsync/node_probe.h"
#include "tests/chainsync/scripted_node.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <future>

using namespace guanlan;
using namespace guanlan::chainsync;

/// What a node is, found out before anything is pinned. The chains, and what they are, were made by others.
class NodeProbeTest : public QObject {
    Q_OBJECT

    static constexpr HttpTransport::Limits hurried{.idleMs = 1500, .totalMs = 2500, .batchMs = 2500, .bodyBytes = 1 << 20, .parallel = 1, .attempts = 1};

    /// Probes on a thread of its own, while this one serves.
    static Result<NodeProbe> probe(const std::string& url, const std::function<bool()>& isCancelled = [] { return false; })
    {
        auto probing = std::async(std::launch::async, [&] { return probeNode({"Bank A", url, std::nullopt}, hurried, isCancelled); });
        while (probing.wait_for(std::chrono::milliseconds{0}) != std::future_status::ready)
            QCoreApplication::processEvents(QEventLoop::AllEvents, 20);
        return probing.get();
    }

    static QJsonObject read(const QString& path)
    {
        QFile file{path};
        return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject{};
    }

    static QByteArray replyTo(const AskedCall& asked, const QByteArray& outcome)
    {
        return "{\"jsonrpc\":\"2.0\",\"id\":" + QByteArray::fromStdString(asked.id) + "," + outcome + "}";
    }

    static void refuses(NodeManners manners, ErrorKind kind, const char* says)
    {
        ScriptedNode node{std::move(manners)};
        const auto found = probe(node.url());
        QVERIFY(!found);
        QVERIFY2(found.error().kind == kind, found.error().message.c_str());
        QVERIFY2(found.error().message.starts_with("Bank A (http://127.0.0.1:"), found.error().message.c_str());
        QVERIFY2(found.error().message.find(says) != std::string::npos, found.error().message.c_str());
    }

private Q_SLOTS:
    void recognisesEveryConsensus_data()
    {
        QTest::addColumn<QString>("recording");
        QTest::newRow("goquorum, qbft") << QStringLiteral(TEST_DATA "/goquorum-qbft");
        QTest::newRow("ethereumjs, clique") << QStringLiteral(TEST_DATA "/ethereumjs-clique");
        QDir sealed{QStringLiteral(TEST_DATA "/sealed")};
        for (const QString& truth : sealed.entryList({QStringLiteral("*.truth.json")})) {
            const QString recording = sealed.filePath(truth.chopped(11));
            const QJsonValue consensus = read(recording + QStringLiteral(".chain.json"))[QLatin1String{"consensus"}];
            if (!consensus.isObject() || !read(sealed.filePath(truth))[QLatin1String{"incident"}].isNull()) continue; // Changes its rule, or is spoiled.
            QTest::newRow(qPrintable(truth.chopped(11))) << recording;
        }
    }
    void recognisesEveryConsensus()
    {
        QFETCH(QString, recording);
        const QJsonObject file = read(recording + QStringLiteral(".chain.json"));
        const auto chain = playedChain(recording + QStringLiteral(".jsonl.gz"));
        const std::uint64_t head = chain->size() - 1;
        ScriptedNode node{NodeManners{.chainId = std::uint64_t(file[QLatin1String{"chain_id"}].toDouble()), .head = head, .chain = chain}};
        const auto found = probe(node.url());
        QVERIFY2(found.has_value(), found ? "" : found.error().message.c_str());
        QCOMPARE(found->chainId, node.manners.chainId);
        QCOMPARE(found->head, head);
        QCOMPARE(QString::fromStdString(toText(found->genesis)), file[QLatin1String{"genesis_hash"}].toString());
        const QString kind = file[QLatin1String{"consensus"}].toObject()[QLatin1String{"kind"}].toString();
        QCOMPARE(QString::fromUtf8(consensusName(found->consensus).data()), kind);
        if (kind == QStringLiteral("none")) return;
        QVERIFY(found->seals > 0);
        const QJsonArray sets = read(recording + QStringLiteral(".truth.json"))[QLatin1String{"validators"}].toArray();
        if (sets.isEmpty() || sets[0].toObject()[QLatin1String{"origin"}].toString() != QStringLiteral("genesis")) return;
        QJsonArray members;
        for (const Address& member : found->validators) members.append(QString::fromStdString(toText(member)));
        QCOMPARE(members, sets[0].toObject()[QLatin1String{"members"}].toArray());
    }

    void aChainThatIsOnlyBegun()
    {
        ScriptedNode node{NodeManners{.head = 0}};
        const auto found = probe(node.url());
        QVERIFY2(found.has_value(), found ? "" : found.error().message.c_str());
        QVERIFY(found->consensus == ConsensusKind::Qbft && found->seals == 0 && found->head == 0);
    }

    /// The method is missing: not every node says what it is.
    void withoutAClientsName()
    {
        ScriptedNode node;
        const auto found = probe(node.url());
        QVERIFY(found.has_value() && found->client.empty());
    }

    void aClientsNameIsHarmless()
    {
        ScriptedNode node{NodeManners{.answer = [](const AskedCall& asked, QByteArray answer) {
            if (asked.method != "web3_clientVersion") return answer;
            return replyTo(asked, "\"result\":\"evil\\u001b[31m\\u202e" + QByteArray(500, 'x') + "\"");
        }}};
        const auto found = probe(node.url());
        QVERIFY(found.has_value());
        QVERIFY(found->client.size() <= 80 && found->client.starts_with("evil?[31m"));
        for (const char c : found->client) QVERIFY(c >= ' ' && c <= '~');
    }

    void whoLiesAboutAHashIsFoundOut()
    {
        for (const std::uint64_t lied : {std::uint64_t{0}, recordedHead})
            refuses(NodeManners{.alter = [lied](std::uint64_t block, QByteArray answer) {
                return block == lied ? answer.replace("\"gasUsed\":\"0x", "\"gasUsed\":\"0x1") : answer;
            }}, ErrorKind::Corrupt, "do not hold");
    }

    void whatIsNoNodeIsSaid()
    {
        refuses(NodeManners{.body = [](QByteArray) { return QByteArray{"<html>Welcome to nginx!</html>"}; }}, ErrorKind::Corrupt, "no JSON-RPC node");
        refuses(NodeManners{.wrongIds = true}, ErrorKind::Corrupt, "no JSON-RPC node");
        refuses(NodeManners{.status = QByteArrayLiteral("404 Not Found")}, ErrorKind::Unavailable, "check the address");
        refuses(NodeManners{.body = [](QByteArray) { return QByteArray(2 << 20, ' '); }}, ErrorKind::Unavailable, "check the address");
        refuses(NodeManners{.answer = [](const AskedCall& asked, QByteArray) {
            return replyTo(asked, "\"error\":{\"code\":-32000,\"message\":\"not authorised\"}");
        }}, ErrorKind::Unavailable, "not authorised");
    }

    void whoIsNotThereIsSaid()
    {
        std::string url;
        {
            const ScriptedNode node;
            url = node.url();
        }
        const auto found = probe(url);
        QVERIFY(!found && found.error().kind == ErrorKind::Unavailable);
        QVERIFY2(found.error().message.find(url) != std::string::npos, found.error().message.c_str());
    }

    /// A node that has dropped its beginning cannot show what is to be pinned.
    void aPrunedNodeIsSaid()
    {
        refuses(NodeManners{.alter = [](std::uint64_t block, QByteArray answer) { return block == 0 ? QByteArray{"null"} : answer; }},
            ErrorKind::Unavailable, "has no block 0");
    }

    void whoWaitsCanGiveUp()
    {
        ScriptedNode node{NodeManners{.isSilent = true}};
        std::atomic<bool> cancelled = false;
        QTimer::singleShot(100, this, [&] { cancelled = true; });
        const auto found = probe(node.url(), [&] { return cancelled.load(); });
        QVERIFY(!found && found.error().kind == ErrorKind::Cancelled);
    }

    void whoNeverAnswersIsLeft()
    {
        ScriptedNode node{NodeManners{.isSilent = true}};
        const auto found = probe(node.url());
        QVERIFY(!found && found.error().kind == ErrorKind::Unavailable);
    }
};

QTEST_GUILESS_MAIN(NodeProbeTest)
#include "node_probe_test.moc"
