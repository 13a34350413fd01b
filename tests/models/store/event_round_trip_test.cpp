// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/models/store/store_fixture.h"

using namespace guanlan;
using namespace guanlan::store;
using namespace guanlan::test;

class EventRoundTripTest : public QObject {
    Q_OBJECT

private slots:
    void everyTypeComesBackAsItWent_data()
    {
        QTest::addColumn<int>("type");
        for (const EventType type : allEventTypes())
            QTest::newRow(std::string{eventTypeName(type)}.c_str()) << int(type);
    }
    void everyTypeComesBackAsItWent()
    {
        QFETCH(int, type);
        StoreFixture store;
        store.create();
        EventGenerator generator{7};
        std::vector<BlockContent> blocks;
        for (std::uint64_t number = 0; number < 20; ++number) {
            BlockContent block = generator.block(number, 1000, 1);
            Event event = generator.event(static_cast<EventType>(type));
            event.key = EventKey{ChainRef{}, number, EventKey::maxLogIndex, EventKey::maxPart};
            event.time = 1000;
            event.tx = block.events[0].tx;
            event.txIndex = block.events[0].txIndex;
            block.events.push_back(event);
            blocks.push_back(block);
        }
        auto done = store.writer->append(store.chain, blocks);
        VERIFY_OK(done);
        const auto reader = store.reader();
        for (const Event& expected : stored(blocks, store.chain)) {
            const auto actual = reader->event(expected.key);
            VERIFY_OK(actual);
            QVERIFY(*actual == expected);
        }
    }

    void everyFieldMayBeThere()
    {
        StoreFixture store;
        store.create();
        EventGenerator generator{3};
        BlockContent block = generator.block(0, -1, 1);
        Event& event = block.events[0];
        for (const EventType type : allEventTypes()) {
            const Event other = generator.event(type);
            const auto take = [](auto& into, const auto& from) {
                if (from) into = from;
            };
            take(event.institution, other.institution);
            take(event.counterparty, other.counterparty);
            take(event.subject, other.subject);
            take(event.credential, other.credential);
            take(event.schema, other.schema);
            take(event.consent, other.consent);
            take(event.digest, other.digest);
            take(event.businessRef, other.businessRef);
            take(event.controller, other.controller);
            take(event.oldController, other.oldController);
            take(event.validFrom, other.validFrom);
            take(event.validUntil, other.validUntil);
            take(event.purpose, other.purpose);
            take(event.reason, other.reason);
            take(event.version, other.version);
            take(event.accepted, other.accepted);
            take(event.status, other.status);
            take(event.kind, other.kind);
            take(event.name, other.name);
            take(event.uri, other.uri);
            take(event.raw, other.raw);
        }
        event.institution = InstitutionId{}; // all zeros is an id, too
        auto done = store.writer->append(store.chain, {block});
        VERIFY_OK(done);
        const Event expected = stored({block}, store.chain)[0];
        const auto actual = store.reader()->event(expected.key);
        VERIFY_OK(actual);
        QVERIFY(*actual == expected);
    }

    void scanGivesTheSameInNumbers()
    {
        StoreFixture store;
        store.create();
        EventGenerator generator{11};
        const auto blocks = generator.blocks(0, 200);
        auto done = store.writer->append(store.chain, blocks);
        VERIFY_OK(done);
        const auto expected = stored(blocks, store.chain);
        const auto reader = store.reader();
        std::size_t at = 0;
        bool equal = true;
        const auto same = [&](EntityRef ref, const auto& id) {
            const auto bytes = reader->entity(ref);
            if (!bytes) return false;
            return id ? std::equal(bytes->begin(), bytes->end(), id->value().begin(), id->value().end()) : ref == EntityRef{};
        };
        auto scanned = reader->scan({}, [&](const EventRow& row) {
            const Event& event = expected[at++];
            equal = equal && row.key == event.key && row.time == event.time && row.type == event.type
                && same(row.institution, event.institution) && same(row.counterparty, event.counterparty)
                && same(row.subject, event.subject) && same(row.credential, event.credential)
                && same(row.sender, std::optional{event.sender}) && same(row.contract, std::optional{event.contract})
                && same(row.digest, event.digest) && same(row.controller, event.controller)
                && row.validFrom == event.validFrom.value_or(EventRow::absentTime)
                && row.accepted == (event.accepted ? int(*event.accepted) : EventRow::absentCode)
                && row.evidence.size() == event.evidence.size();
            for (std::size_t i = 0; equal && i < row.evidence.size(); ++i)
                equal = same(row.evidence[i], std::optional{event.evidence[i]});
            return equal;
        }, {});
        VERIFY_OK(scanned);
        QVERIFY(equal);
        QCOMPARE(at, expected.size());
        const auto absent = reader->entity(EntityRef{});
        VERIFY_OK(absent);
        QVERIFY(absent->empty());
    }
};

QTEST_APPLESS_MAIN(EventRoundTripTest)
#include "event_round_trip_test.moc"
