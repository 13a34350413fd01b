// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/models/store/store_fixture.h"

#include <set>

using namespace guanlan;
using namespace guanlan::store;
using namespace guanlan::test;

class WriterTest : public QObject {
    Q_OBJECT

    static std::vector<BlockContent> part(const std::vector<BlockContent>& blocks, std::size_t from, std::size_t to)
    {
        return {blocks.begin() + std::ptrdiff_t(from), blocks.begin() + std::ptrdiff_t(to)};
    }

private slots:
    void contentDoesNotDependOnBatches()
    {
        EventGenerator generator{1};
        const auto blocks = generator.blocks(0, 300);
        std::set<std::string> digests;
        for (const std::size_t batch : {std::size_t{1}, std::size_t{7}, std::size_t{100}, std::size_t{301}}) {
            StoreFixture store;
            store.create();
            for (std::size_t at = 0; at < blocks.size(); at += batch) {
                if (at % 3 == 0) { // interrupted and resumed
                    store.writer.reset();
                    store.openWriter();
                }
                auto done = store.writer->append(store.chain, part(blocks, at, std::min(at + batch, blocks.size())));
                VERIFY_OK(done);
            }
            digests.insert(store.digest());
        }
        QCOMPARE(digests.size(), std::size_t{1});
        QCOMPARE(digests.begin()->size(), std::size_t{64});
    }

    void contentDependsOnEveryEvent()
    {
        EventGenerator generator{1};
        auto blocks = generator.blocks(0, 20);
        StoreFixture one, other;
        one.create();
        other.create();
        auto done = one.writer->append(one.chain, blocks);
        VERIFY_OK(done);
        const auto changed = std::find_if(blocks.begin(), blocks.end(), [](const auto& block) { return !block.events.empty(); });
        changed->events[0].sender = generator.id<Address>(90, 1);
        done = other.writer->append(other.chain, blocks);
        VERIFY_OK(done);
        QVERIFY(one.digest() != other.digest());
    }

    void aGapIsRefusedAndNothingStored_data()
    {
        QTest::addColumn<QString>("flaw");
        for (const char* flaw : {"gap", "again", "gap inside", "event of another block", "order", "same place", "time", "second hash",
                                 "transaction order", "no such chain"})
            QTest::newRow(flaw) << QString::fromLatin1(flaw);
    }
    void aGapIsRefusedAndNothingStored()
    {
        QFETCH(QString, flaw);
        StoreFixture store;
        store.create();
        EventGenerator generator{9};
        auto done = store.writer->append(store.chain, generator.blocks(0, 9));
        VERIFY_OK(done);
        const auto before = store.digest();
        std::vector<BlockContent> blocks;
        for (std::uint64_t number = 10; number < 14; ++number)
            blocks.push_back(generator.block(number, EventGenerator::firstTime, 6));
        auto& events = blocks.back().events;
        events.push_back(events.back());
        events.back().key = EventKey{ChainRef{}, 13, events.back().key.logIndex() + 1};
        ChainRef chain = store.chain;
        if (flaw == QLatin1String("gap")) blocks.erase(blocks.begin());
        if (flaw == QLatin1String("again")) blocks = generator.blocks(9, 9);
        if (flaw == QLatin1String("gap inside")) blocks.erase(blocks.begin() + 2);
        if (flaw == QLatin1String("event of another block")) events.back().key = EventKey{ChainRef{}, 12, 900};
        if (flaw == QLatin1String("order")) std::swap(events[0], events[1]);
        if (flaw == QLatin1String("same place")) events[1].key = events[0].key;
        if (flaw == QLatin1String("time")) events.back().time += 1;
        if (flaw == QLatin1String("second hash")) events.back().tx = TxHash{};
        if (flaw == QLatin1String("transaction order")) events[0].txIndex = 99;
        if (flaw == QLatin1String("no such chain")) chain = ChainRef{9};
        const auto refused = store.writer->append(chain, blocks);
        QVERIFY(!refused);
        QVERIFY(refused.error().kind == ErrorKind::InvalidInput);
        QCOMPARE(store.digest(), before);
        QCOMPARE((*store.writer->cursor(store.chain))->block, std::uint64_t{9});
        blocks.clear();
        for (std::uint64_t number = 10; number < 14; ++number)
            blocks.push_back(generator.block(number, EventGenerator::firstTime, 6));
        done = store.writer->append(store.chain, blocks);
        VERIFY_OK(done); // the writer goes on after a refusal
        const auto expected = stored(blocks, store.chain);
        QVERIFY(*store.reader()->event(expected.back().key) == expected.back());
    }

    void goingBackLeavesWhatWasThereBefore()
    {
        EventGenerator generator{4};
        const auto blocks = generator.blocks(0, 2000);
        StoreFixture shorter, longer;
        shorter.create();
        longer.create();
        auto done = shorter.writer->append(shorter.chain, part(blocks, 0, 1001));
        VERIFY_OK(done);
        done = longer.writer->append(longer.chain, blocks);
        VERIFY_OK(done);
        done = longer.writer->raiseLevels(longer.chain, 1900, 1500);
        VERIFY_OK(done);
        const BlockContent& target = blocks[1000];
        done = longer.writer->rewind(longer.chain, 1000, target.hash, target.time);
        VERIFY_OK(done);
        QCOMPARE(longer.digest(), shorter.digest());
        const auto left = longer.reader(), right = shorter.reader();
        for (const Bucket bucket : {Bucket::Hour, Bucket::Day})
            QVERIFY(*left->activity({{}, bucket, {}, {}, true}) == *right->activity({{}, bucket, {}, {}, true}));
        QVERIFY(*left->outcomes({}) == *right->outcomes({}));
        const auto state = (*left->chains())[0];
        QVERIFY(state.agreedUpTo == 1000u && state.provenUpTo == 1000u);
        QCOMPARE(state.events, *right->total());
        QCOMPARE(state.unmapped, (*right->chains())[0].unmapped);
        QCOMPARE(left->fenceAt(5000)->after.packed(), right->fenceAt(5000)->after.packed());
        done = longer.writer->append(longer.chain, part(blocks, 1001, 2001)); // and it can grow again
        VERIFY_OK(done);
        done = shorter.writer->append(shorter.chain, part(blocks, 1001, 2001));
        VERIFY_OK(done);
        QCOMPARE(longer.digest(), shorter.digest());
        const auto refused = longer.writer->rewind(longer.chain, 2001, target.hash, target.time);
        QVERIFY(!refused && refused.error().kind == ErrorKind::InvalidInput);
    }

    void aChainKeepsItsIdentity()
    {
        StoreFixture store;
        store.create();
        auto same = someChain();
        same.config = "{\"new\":1}";
        same.source = "elsewhere.json";
        const auto again = store.writer->openChain(same);
        VERIFY_OK(again);
        QVERIFY(*again == store.chain);
        QVERIFY((*store.reader()->chains())[0].identity == same);
        auto other = someChain();
        other.startBlock = 5; // Nothing was read yet: it may be corrected, and corrected again.
        QVERIFY(bool(store.writer->openChain(other)));
        QVERIFY((*store.reader()->chains())[0].identity == other);
        QVERIFY(bool(store.writer->openChain(same)));
        VERIFY_OK(store.writer->append(store.chain, {BlockContent{.number = 0, .hash = someChain().genesis, .time = 1}}));
        other = someChain();
        other.chainId = UINT64_MAX;
        QVERIFY(!store.writer->openChain(other));
        other = someChain();
        other.genesis = BlockHash{};
        QVERIFY(!store.writer->openChain(other));
        other = someChain();
        other.startBlock = 5;
        QVERIFY(!store.writer->openChain(other));
        other = someChain();
        other.name = "Other"; // One chain under two names would be counted twice.
        QVERIFY(!store.writer->openChain(other));
        other = someChain("Other");
        other.chainId = UINT64_MAX;
        QVERIFY(bool(store.writer->openChain(other)));
        QCOMPARE((*store.reader()->chains())[1].identity.chainId, UINT64_MAX);
    }

    void levelsOnlyRise()
    {
        StoreFixture store;
        store.create();
        EventGenerator generator{2};
        std::vector<BlockContent> blocks;
        for (std::uint64_t number = 0; number < 30; ++number)
            blocks.push_back(generator.block(number, 1000, 1));
        auto done = store.writer->append(store.chain, blocks);
        VERIFY_OK(done);
        const auto level = [&](std::uint64_t block) {
            return store.reader()->event(stored({blocks[block]}, store.chain)[0].key)->level;
        };
        QVERIFY(level(0) == VerificationLevel::Reported);
        done = store.writer->raiseLevels(store.chain, 20, std::nullopt);
        VERIFY_OK(done);
        done = store.writer->raiseLevels(store.chain, 10, 5);
        VERIFY_OK(done);
        QVERIFY(level(5) == VerificationLevel::Proven);
        QVERIFY(level(6) == VerificationLevel::Agreed);
        QVERIFY(level(20) == VerificationLevel::Agreed);
        QVERIFY(level(21) == VerificationLevel::Reported);
    }

    void nodesSchemasAndIncidentsAreKept()
    {
        StoreFixture store;
        store.create();
        const std::vector<NodeState> nodes{{"A", "http://a", 12, "ok", ""}, {"B", "http://b", std::nullopt, "unreachable", "refused"}};
        auto done = store.writer->setNodes(store.chain, nodes, 12);
        VERIFY_OK(done);
        done = store.writer->setNodes(store.chain, nodes, std::nullopt);
        VERIFY_OK(done);
        const auto chain = (*store.reader()->chains())[0];
        QVERIFY(chain.nodes == nodes && chain.head == 12u);
        const std::vector<SchemaInfo> schemas{{SchemaId{Bytes32{1}}, "asset-proof", {"资产证明", "Asset proof"}}};
        done = store.writer->setSchemas(store.chain, schemas);
        VERIFY_OK(done);
        QVERIFY(*store.reader()->schemas() == schemas);
        Incident incident{0, 100, store.chain, "header-hash", "A", 7, "block 7: differs"};
        for (const std::int64_t time : {100, 200, 300}) {
            incident.time = time;
            done = store.writer->record(incident);
            VERIFY_OK(done);
        }
        incident.block = std::nullopt;
        done = store.writer->record(incident);
        VERIFY_OK(done);
        incident.message = "another sentence";
        done = store.writer->record(incident);
        VERIFY_OK(done);
        const auto incidents = store.reader()->incidents(10);
        VERIFY_OK(incidents);
        QCOMPARE(incidents->size(), std::size_t{3});
        QCOMPARE(incidents->front().message, std::string{"another sentence"});
        QCOMPARE(incidents->back().time, 300);
        QCOMPARE(store.reader()->incidents(1)->size(), std::size_t{1});
    }

    /// Each chain's file names its institutions: what one says takes nothing of the other's away.
    void eachChainHasItsDirectory()
    {
        StoreFixture store;
        store.create();
        const auto other = store.writer->openChain({.name = "another", .family = "evm", .chainId = 77});
        VERIFY_OK(other);
        const auto id = [](std::uint8_t number) { return InstitutionId{Bytes32{number}}; };
        const Institution shared{id(1), {"甲", "A"}, InstitutionKind::Bank}, renamed{id(1), {"乙", "B"}, InstitutionKind::Platform};
        const Institution own{id(2), {"丙", "C"}, InstitutionKind::Securities};
        const auto known = [&] {
            std::vector<Institution> list;
            const auto states = store.reader()->institutions();
            for (const InstitutionState& state : *states) list.push_back(state.institution);
            return list;
        };
        VERIFY_OK(store.writer->setDirectory(*other, {renamed, own}));
        VERIFY_OK(store.writer->setDirectory(store.chain, {shared}));
        QVERIFY((known() == std::vector{shared, own})); // Of the shared one, the first chain's word.
        VERIFY_OK(store.writer->setDirectory(store.chain, {}));
        QVERIFY((known() == std::vector{renamed, own}));
        const SchemaInfo schema{SchemaId{Bytes32{1}}, "licence", {"执照", "Licence"}};
        VERIFY_OK(store.writer->setSchemas(store.chain, {schema}));
        VERIFY_OK(store.writer->setSchemas(*other, {}));
        QVERIFY(*store.reader()->schemas() == std::vector{schema});
    }
};

QTEST_APPLESS_MAIN(WriterTest)
#include "writer_test.moc"
