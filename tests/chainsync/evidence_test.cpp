// SPDX-License-Identifier: GPL-3.0-or-later
#include "chainsync/chain_origin.h"
#include "chainsync/evidence/evidence_collector.h"
#include "chainsync/evidence/evidence_judge.h"
#include "chainsync/evidence/evidence_text.h"
#include "chainsync/evidence/seal_history.h"
#include "chainsync/evm/bft_extra_data.h"
#include "chainsync/evm/block_reader.h"
#include "chainsync/evm/header_rlp.h"
#include "chainsync/evm/rlp.h"
#include "tests/chainsync/recorded_chain.h"

#include <QTemporaryDir>
#include <QTest>

#include <functional>
#include <set>

using namespace guanlan;
using namespace guanlan::chainsync;

namespace {

// What tests/data/anvil-types.jsonl.gz holds.
#define ANVIL_GENESIS "0xe775c63b9d4b0f50d80b3e52a097021d0f9374339b2efd4b49bfad5fd031064e"
#define ANVIL_CONTRACT "0x5fbdb2315678afecb367f032d93f642f64180aa3"

std::vector<Event> allEvents(store::EventReader& reader)
{
    std::vector<Event> events;
    store::PageRequest request{.limit = 2000};
    for (bool complete = false; !complete;) {
        const auto page = reader.page(request);
        if (!page) qFatal("%s", page.error().message.c_str());
        events.insert(events.end(), page->rows.begin(), page->rows.end());
        complete = page->complete || page->rows.empty();
        if (!page->rows.empty()) request.from = page->rows.back().key;
    }
    return events;
}

/// Only what a chain's proofs decide.
std::vector<Event> withoutLevel(std::vector<Event> events)
{
    for (Event& event : events) {
        event.level = VerificationLevel::Reported;
        event.key = EventKey{ChainRef{}, event.key.block(), event.key.logIndex(), event.key.part()};
    }
    return events;
}

} // namespace

/// Evidence of real recordings, and of what is not quite them.
class EvidenceTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        const auto summary = m_workspace.sync(archiveOptions());
        QVERIFY2(summary, summary ? "" : summary.error().message.c_str());
        m_events = allEvents(*m_workspace.reader());
        QVERIFY(m_events.size() > 400);
        m_state = m_workspace.chain();
        auto reopened = reopenChain(m_state.identity);
        QVERIFY2(reopened, reopened ? "" : reopened.error().message.c_str());
        m_reopened = std::move(reopened).value();
        m_profiles = profilesOf(m_reopened.file);
    }

    /// Every event of the recorded network is proven from its genesis block, across all changes of its validators.
    void provesEveryEventOfTheRecordedNetwork()
    {
        const auto collected = collect(keysOf(m_events));
        QVERIFY2(collected, collected ? "" : collected.error().message.c_str());
        QVERIFY(withoutLevel(collected->proven.events) == withoutLevel(m_events));
        QCOMPARE(collected->proven.level, VerificationLevel::Proven);
        QCOMPARE(collected->evidence.anchor.kind, EvidenceAnchor::Kind::Genesis);
        QVERIFY(collected->proven.sets.size() > 2);
        QVERIFY(collected->evidence.headers.size() < recordedHead);
        qInfo("%zu events of %zu blocks, %zu headers of %u, %zu sets of validators", collected->proven.events.size(),
            collected->evidence.blocks.size(), collected->evidence.headers.size(), unsigned(recordedHead) + 1,
            collected->proven.sets.size());
    }

    void textsComeBackAsTheyWere()
    {
        const auto collected = collect({m_events.front().key, m_events[200].key, m_events.back().key});
        QVERIFY2(collected, collected ? "" : collected.error().message.c_str());
        Evidence again;
        again.headers = *readHeadersText(headersText(collected->evidence.headers), "headers.jsonl");
        for (const BlockEvidence& block : collected->evidence.blocks)
            again.blocks.push_back(*readBlockText(blockText(block), "proofs"));
        again.anchor = *readAnchorText(anchorText(collected->evidence.anchor), "anchor");
        const auto chain = readChainText(chainText(m_reopened.file), "chain");
        QVERIFY2(chain, chain ? "" : chain.error().message.c_str());
        const auto proven = judgeEvidence(*chain, m_profiles, again);
        QVERIFY2(proven, proven ? "" : proven.error().message.c_str());
        QVERIFY(proven->events == collected->proven.events);

        const std::string text = blockText(collected->evidence.blocks.front());
        QVERIFY(!readBlockText(text + " ", "proofs"));
        QVERIFY(!readBlockText("{\"block\":1," + text.substr(1), "proofs"));
        QVERIFY(!readHeadersText(headersText(collected->evidence.headers) + "x", "headers"));
        QVERIFY(!readBlockText(std::string(100'000, '['), "proofs"));
    }

    void refusesWhatIsNotWhole_data();
    void refusesWhatIsNotWhole()
    {
        QFETCH(int, change);
        const auto collected = collect({m_events[100].key, m_events[300].key});
        QVERIFY2(collected, collected ? "" : collected.error().message.c_str());
        Evidence evidence = collected->evidence;
        ChainFile chain = m_reopened.file;
        s_changes[std::size_t(change)].second(evidence, chain);
        const auto proven = judgeEvidence(chain, m_profiles, evidence);
        QVERIFY(!proven);
        QCOMPARE(proven.error().kind, ErrorKind::Corrupt);
        qInfo("%s", proven.error().message.c_str());
    }

    /// Beyond the first block of a rule nobody may go on believing the validators before it, who may be others then.
    void showsEveryHeaderAtWhichARuleBegins()
    {
        ChainFile chain = m_reopened.file;
        const auto collected = collect({m_events[100].key, m_events[300].key});
        QVERIFY(collected);
        const std::uint64_t last = collected->evidence.headers.back().number;
        ConsensusRule later{chain.consensus[0]};
        later.validators.clear();
        later.from = last + 1;
        chain.consensus.push_back(later);
        QVERIFY(judgeEvidence(chain, m_profiles, collected->evidence)); // The evidence ends before it.
        chain.consensus.back().from = last - 1;
        const auto proven = judgeEvidence(chain, m_profiles, collected->evidence);
        QVERIFY(!proven);
        QVERIFY(proven.error().message.ends_with(
            "the header of block " + std::to_string(last - 1) + ", at which a rule begins, is not shown"));
    }

    /// Where headers list nobody, nothing else would tell.
    void showsEveryHeaderAtWhichOthersArePinned_data()
    {
        QTest::addColumn<QList<int>>("blocks");
        QTest::addColumn<bool>("holds");
        QTest::newRow("all before") << QList{0, 39} << true;
        QTest::newRow("the first of the second rule") << QList{0, 40, 45} << true;
        QTest::newRow("read from the second rule on") << QList{45, 50} << true;
        QTest::newRow("not the first of the second rule") << QList{0, 45} << false;
        QTest::newRow("nor with its neighbours") << QList{0, 39, 41} << false;
    }
    void showsEveryHeaderAtWhichOthersArePinned()
    {
        QFETCH(QList<int>, blocks);
        QFETCH(bool, holds);
        const auto chain = loadChainFile(TEST_DATA "/sealed/qbft-contract.chain.json");
        QVERIFY(chain);
        const auto lines = readArchiveLines(QStringLiteral(TEST_DATA "/sealed/qbft-contract.jsonl.gz"));
        SealHistory history{chain->consensus};
        Status taken = Done{};
        for (const int block : blocks) {
            QVERIFY2(taken, taken ? "" : taken.error().message.c_str());
            simdjson::dom::parser parser;
            const auto header = evm::readHeader(parser.parse(lines[block + 1].toStdString())["block"]);
            QVERIFY(header);
            taken = history.take(*header);
        }
        QCOMPARE(bool(taken), holds);
        if (!holds) QCOMPARE(taken.error().message, std::string{"the header of block 40, at which a rule begins, is not shown"});
        if (holds) QVERIFY(history.sets().back().isPinned && !history.isFromGenesis());
    }

    /// Without seals the headers are linked up to a block that must be known from elsewhere, and the level stays low.
    void linksAChainWithoutSealsToABlock()
    {
        const QString file = m_folder.filePath(QStringLiteral("chain.json"));
        QFile out{file};
        QVERIFY(out.open(QIODevice::WriteOnly));
        out.write(R"({"name":"anvil","family":"evm","chain_id":31337,"genesis_hash":")" ANVIL_GENESIS
                  R"(","consensus":{"kind":"none"},"nodes":[],"contracts":[{"profile":"erc1056","address":")" ANVIL_CONTRACT R"("}]})");
        out.close();
        SyncedWorkspace workspace;
        SyncOptions options;
        auto chain = loadChainFile(file.toStdString());
        QVERIFY2(chain, chain ? "" : chain.error().message.c_str());
        options.chain = *chain;
        options.profiles = profilesOf(*chain);
        options.archive = TEST_DATA "/anvil-types.jsonl.gz";
        const auto summary = workspace.sync(options);
        QVERIFY2(summary, summary ? "" : summary.error().message.c_str());
        const auto events = allEvents(*workspace.reader());
        QVERIFY(!events.empty());
        const store::ChainState state = workspace.chain();
        const auto reopened = reopenChain(state.identity);
        QVERIFY(reopened);
        const auto collected = collectEvidence({state, *reopened, options.profiles, {events.front().key}}, workspace.cancelled);
        QVERIFY2(collected, collected ? "" : collected.error().message.c_str());
        QCOMPARE(collected->proven.level, VerificationLevel::Reported);
        QCOMPARE(collected->evidence.anchor, (EvidenceAnchor{EvidenceAnchor::Kind::Block, state.synced->block, state.synced->hash}));
        QCOMPARE(collected->evidence.headers.size(), std::size_t(state.synced->block - events.front().key.block() + 1));
        Evidence broken = collected->evidence;
        broken.headers.erase(broken.headers.begin() + 1);
        QVERIFY(!judgeEvidence(*chain, options.profiles, broken));
        broken = collected->evidence;
        broken.anchor.hash = BlockHash{};
        QVERIFY(!judgeEvidence(*chain, options.profiles, broken));
    }

private:
    using Change = std::function<void(Evidence&, ChainFile&)>;
    static const std::vector<std::pair<const char*, Change>> s_changes;

    Result<CollectedEvidence> collect(std::vector<EventKey> keys)
    {
        return collectEvidence({m_state, m_reopened, m_profiles, std::move(keys)}, m_workspace.cancelled);
    }

    static std::vector<EventKey> keysOf(const std::vector<Event>& events)
    {
        std::vector<EventKey> keys;
        for (const Event& event : events)
            keys.push_back(event.key);
        return keys;
    }

    /// Gives the last header other seals.
    static void reseal(Evidence& evidence, const std::function<void(std::vector<evm::Seal>&)>& change)
    {
        HeaderEvidence& shown = evidence.headers.back();
        evm::Header header = *evm::decodeHeader(shown.rlp);
        evm::BftExtraData extra = *evm::readExtraData(header.extraData, ConsensusKind::Qbft);
        change(extra.seals);
        const Bytes signedExtra = evm::hashedExtraData(extra, ConsensusKind::Qbft, evm::ExtraDataUse::CommittedSeal);
        evm::RlpReader reader{signedExtra};
        const ByteView items = reader.list()->rest();
        header.extraData.clear();
        evm::RlpWriter writer{header.extraData};
        writer.list([&] {
            writer.raw(items.first(items.size() - 1)); // Without the empty list of seals.
            writer.list([&] {
                for (const evm::Seal& seal : extra.seals)
                    writer.bytes(seal);
            });
        });
        shown.rlp.clear();
        evm::encodeHeader(header, header.extraData, shown.rlp);
    }

    SyncedWorkspace m_workspace;
    QTemporaryDir m_folder;
    std::vector<Event> m_events;
    store::ChainState m_state;
    ReopenedChain m_reopened;
    std::vector<Profile> m_profiles;
};

const std::vector<std::pair<const char*, EvidenceTest::Change>> EvidenceTest::s_changes{
    {"no headers", [](Evidence& e, ChainFile&) { e.headers.clear(); }},
    {"no blocks", [](Evidence& e, ChainFile&) { e.blocks.clear(); }},
    {"no genesis", [](Evidence& e, ChainFile&) { e.headers.erase(e.headers.begin()); }},
    {"another genesis hash", [](Evidence&, ChainFile& c) { c.genesis = BlockHash{}; }},
    {"another chain id", [](Evidence&, ChainFile& c) { c.chainId += 1; }},
    {"another anchor", [](Evidence& e, ChainFile&) { e.anchor.kind = EvidenceAnchor::Kind::Validators; }},
    {"other pinned validators", [](Evidence&, ChainFile& c) { c.consensus[0].validators.pop_back(); }},
    {"a header not of the event", [](Evidence& e, ChainFile&) { e.headers.pop_back(); }},
    {"a header twice", [](Evidence& e, ChainFile&) { e.headers.push_back(e.headers.back()); }},
    {"a header that serves nothing", [](Evidence& e, ChainFile&) { e.blocks.pop_back(); }},
    {"a header with another number", [](Evidence& e, ChainFile&) { e.headers.back().number += 1; }},
    {"a header with another hash", [](Evidence& e, ChainFile&) { e.headers.back().hash = BlockHash{}; }},
    {"bytes after a header", [](Evidence& e, ChainFile&) { e.headers.back().rlp.push_back(0); }},
    {"no seals", [](Evidence& e, ChainFile&) { reseal(e, [](auto& seals) { seals.clear(); }); }},
    {"a seal twice", [](Evidence& e, ChainFile&) { reseal(e, [](auto& seals) { seals.push_back(seals[0]); }); }},
    {"a seal by a stranger", [](Evidence& e, ChainFile&) { reseal(e, [](auto& seals) { seals[0][40] ^= 1; }); }},
    {"a transaction left out", [](Evidence& e, ChainFile&) { e.blocks[0].transactions.pop_back(); }},
    {"a receipt left out", [](Evidence& e, ChainFile&) { e.blocks[0].receipts.erase(e.blocks[0].receipts.begin()); }},
    {"another transaction", [](Evidence& e, ChainFile&) { e.blocks[0].transactions[0].value.back() ^= 1; }},
    {"another receipt", [](Evidence& e, ChainFile&) { e.blocks[0].receipts[0].value.back() ^= 1; }},
    {"a node left out", [](Evidence& e, ChainFile&) { e.blocks[0].receipts[0].proof.pop_back(); }},
    {"a node more", [](Evidence& e, ChainFile&) { e.blocks[0].receipts[0].proof.push_back({1}); }},
    {"blocks in another order", [](Evidence& e, ChainFile&) { std::swap(e.blocks[0], e.blocks[1]); }},
    {"another block's proofs", [](Evidence& e, ChainFile&) { e.blocks[0].receipts = e.blocks[1].receipts; }},
    {"no contract", [](Evidence&, ChainFile& c) { c.contracts.clear(); }},
};

void EvidenceTest::refusesWhatIsNotWhole_data()
{
    QTest::addColumn<int>("change");
    for (std::size_t i = 0; i < s_changes.size(); ++i)
        QTest::newRow(s_changes[i].first) << int(i);
}

QTEST_GUILESS_MAIN(EvidenceTest)
#include "evidence_test.moc"
