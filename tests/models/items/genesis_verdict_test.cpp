// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/genesis_verdict.h"

#include <QTest>

using namespace guanlan;
using items::GenesisStanding;
using items::TestedNode;

namespace {

BlockHash hash(std::uint8_t last)
{
    Bytes32 bytes{};
    bytes[31] = last;
    return BlockHash{bytes};
}

TestedNode answered(const char* name, const char* url, std::uint8_t genesis, std::uint64_t head = 10, std::uint64_t chainId = 1)
{
    items::NodeAnswer answer;
    answer.genesis = hash(genesis);
    answer.head = head;
    answer.chainId = chainId;
    answer.consensus = head == 0 ? QStringLiteral("none") : QStringLiteral("qbft");
    return {{QString::fromUtf8(name), QString::fromUtf8(url)}, Result<items::NodeAnswer>{answer}};
}

TestedNode silent(const char* name, const char* url)
{
    return {{QString::fromUtf8(name), QString::fromUtf8(url)}, Result<items::NodeAnswer>{Error{ErrorKind::Unavailable, "not reached"}}};
}

} // namespace

/// When a genesis block may be pinned, and on whose word.
class GenesisVerdictTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whoMayBePinned_data()
    {
        QTest::addColumn<std::vector<TestedNode>>("nodes");
        QTest::addColumn<GenesisStanding>("standing");
        QTest::addColumn<bool>("pinned"); // Without a hash from elsewhere.
        const auto a = answered("Bank A", "http://a:8545", 1), b = answered("Bank B", "http://b:8545", 1);
        using Nodes = std::vector<TestedNode>;
        QTest::newRow("nobody named") << Nodes{} << GenesisStanding::Nobody << false;
        QTest::newRow("nobody answers") << Nodes{silent("Bank A", "http://a")} << GenesisStanding::Nobody << false;
        QTest::newRow("not tested") << Nodes{{{QStringLiteral("Bank A"), QStringLiteral("http://a")}, std::nullopt}} << GenesisStanding::Nobody << false;
        QTest::newRow("one") << Nodes{a} << GenesisStanding::OneWord << false;
        QTest::newRow("one, and one that is silent") << Nodes{a, silent("Bank B", "http://b")} << GenesisStanding::OneWord << false;
        QTest::newRow("two of one operator") << Nodes{a, answered("Bank A", "http://a2:8545", 1)} << GenesisStanding::OneWord << false;
        QTest::newRow("one operator written twice") << Nodes{a, answered(" bank  a", "http://a2:8545", 1)} << GenesisStanding::OneWord << false;
        QTest::newRow("one node under two names") << Nodes{a, answered("Bank B", "http://A:8545/", 1)} << GenesisStanding::OneWord << false;
        QTest::newRow("one node with its port and without") << Nodes{answered("A", "http://h/rpc/", 1), answered("B", "http://h:80/rpc", 1)} << GenesisStanding::OneWord << false;
        QTest::newRow("two operators") << Nodes{a, b} << GenesisStanding::Agreed << true;
        QTest::newRow("two on one machine") << Nodes{answered("A", "http://h:1", 1), answered("B", "http://h:2", 1)} << GenesisStanding::Agreed << true;
        QTest::newRow("two against one") << Nodes{a, b, answered("Bank C", "http://c", 2)} << GenesisStanding::Parted << false;
        QTest::newRow("another chain id") << Nodes{a, answered("Bank B", "http://b", 1, 10, 2)} << GenesisStanding::Parted << false;
    }
    void whoMayBePinned()
    {
        QFETCH(std::vector<TestedNode>, nodes);
        QFETCH(GenesisStanding, standing);
        const auto verdict = items::judgeGenesis(nodes);
        QCOMPARE(int(verdict.standing), int(standing));
        QTEST(items::mayPin(verdict, std::nullopt) != nullptr, "pinned");
        if (!verdict.groups.empty()) QVERIFY(items::mayPin(verdict, hash(1)) == &verdict.groups.front());
        QVERIFY(!items::mayPin(verdict, hash(9)));
    }

    void aHashFromElsewhereChoosesTheChain()
    {
        const auto verdict = items::judgeGenesis({answered("Bank C", "http://c", 2), answered("Bank A", "http://a", 1), answered("Bank B", "http://b", 1)});
        QCOMPARE(verdict.groups.front().operators, (QStringList{QStringLiteral("Bank A"), QStringLiteral("Bank B")}));
        const auto* chosen = items::mayPin(verdict, hash(2));
        QVERIFY(chosen && chosen->operators == QStringList{QStringLiteral("Bank C")} && chosen->nodes.size() == 1);
    }

    /// A node that has only begun cannot say who seals.
    void theFurthestNodeSaysWhoSeals()
    {
        const auto verdict = items::judgeGenesis({answered("Bank A", "http://a", 1, 0), answered("Bank B", "http://b", 1, 7)});
        QCOMPARE(verdict.groups.front().furthest.consensus, QStringLiteral("qbft"));
    }
};

QTEST_GUILESS_MAIN(GenesisVerdictTest)
#include "genesis_verdict_test.moc"
