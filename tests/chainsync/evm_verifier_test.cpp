// SPDX-License-Identifier: GPL-3.0-or-later
#include "chainsync/evm/block_reader.h"
#include "chainsync/evm/block_verifier.h"
#include "chainsync/evm/bloom.h"
#include "chainsync/evm/transaction.h"
#include "tests/chainsync/recorded_chain.h"

#include <QTest>

#include <random>

using namespace guanlan;
using namespace guanlan::chainsync;
using namespace guanlan::chainsync::evm;

namespace {

/// A block of the recorded GoQuorum network, parsed.
class RecordedBlock {
public:
    explicit RecordedBlock(const std::string& line) : m_text{line}
    {
        m_document = m_parser.parse(m_text);
        block = m_document["block"];
        receipts = m_document["receipts"];
    }
    simdjson::dom::element block, receipts;

private:
    simdjson::padded_string m_text;
    simdjson::dom::parser m_parser;
    simdjson::dom::element m_document;
};

std::string_view text(simdjson::dom::element element) { return std::string_view{element}; }

} // namespace

class EvmVerifierTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_lines = gzipLines(TEST_DATA "/goquorum-qbft.jsonl.gz");
        m_lines.erase(m_lines.begin()); // The archive's own header.
        QCOMPARE(m_lines.size(), std::size_t{414});
    }

    /// Everything a real network said holds: hashes, links, roots, senders; nothing is left out.
    void acceptsTheRecordedNetwork()
    {
        std::optional<BlockHash> parent;
        std::size_t logs = 0;
        std::size_t transactions = 0;
        for (std::size_t number = 0; number < m_lines.size(); ++number) {
            const RecordedBlock recorded{m_lines[number]};
            const auto header = readHeader(recorded.block);
            QVERIFY2(header, header ? "" : header.error().message.c_str());
            const auto wrong = verifyHeader(*header, ConsensusKind::Qbft, number, parent);
            QVERIFY2(!wrong, wrong ? wrong->message.c_str() : "");
            parent = header->claimedHash;

            std::unordered_set<Address> emitters;
            for (const auto receipt : simdjson::dom::array(recorded.receipts))
                for (const auto log : simdjson::dom::array(receipt["logs"]))
                    emitters.insert(*parseId<Address>(text(log["address"])));
            ProvenContents contents;
            const auto failure = verifyContents(
                *header, recorded.block, recorded.receipts, emitters, Verification::Full, contents);
            QVERIFY2(!failure, failure ? failure->message.c_str() : "");
            for (const ProvenTransaction& transaction : contents.transactions) {
                const auto node = recorded.block["transactions"].at(transaction.index);
                QCOMPARE(toText(transaction.hash), std::string{text(node["hash"])});
                QCOMPARE(toText(transaction.sender), std::string{text(node["from"])});
            }
            logs += contents.logs.size();
            const auto all = readTransactions(recorded.block);
            for (std::size_t i = 0; i < all->size(); ++i) {
                const auto node = recorded.block["transactions"].at(i);
                const auto sender = recoverSender((*all)[i], 190202);
                QVERIFY(sender);
                QCOMPARE(toText(*sender), std::string{text(node["from"])});
                QCOMPARE(toText(transactionHash((*all)[i])), std::string{text(node["hash"])});
                ++transactions;
            }
        }
        QCOMPARE(logs, std::size_t{477});
        QCOMPARE(transactions, std::size_t{570});
    }

private:
    std::vector<std::string> m_lines;
};

QTEST_APPLESS_MAIN(EvmVerifierTest)
#include "evm_verifier_test.moc"
