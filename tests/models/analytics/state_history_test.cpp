// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/analytics/chain_history.h"
#include "models/analytics/state_history.h"
#include "tests/models/analytics/random_life.h"
#include "tests/models/analytics/workspace_of_events.h"

#include <map>
#include <random>
#include <set>

using namespace guanlan;
using namespace guanlan::analytics;
using script::idOf;
using script::WorkspaceOfEvents;

namespace {

const std::vector<std::string> institutions{"A", "B", "V"}, schemas{"S", "T"}, subjects{"u", "w"};
const std::vector<std::string> credentials{"c", "d", "e", "f", "g", "h"};

/// What random_life.h does not tell of: institutions' statuses, DIDs, their documents and schemas' versions.
void addRegistryActs(std::vector<Event>& events, std::mt19937& random)
{
    std::map<std::uint64_t, Event> lasts;
    for (const Event& event : events)
        lasts[event.key.block()] = event;
    for (const auto& [block, last] : lasts) {
        std::uint32_t log = last.key.logIndex();
        for (unsigned i = random() % 4; i > 0; --i) {
            const std::string who = institutions[random() % 3], subject = subjects[random() % 2];
            Event event;
            switch (random() % 6) {
            case 0: event = script::eventOf({"halt", who, random() % 2 ? "suspended" : "active"}); break;
            case 1: event = script::eventOf({"did", subject, random() % 2 ? "x" : "y"}); break;
            case 2: event = script::eventOf({"didkey", subject, random() % 2 ? "p" : "q"}); break;
            case 3: event = script::eventOf({"undid", subject}); break;
            case 4:
                event = script::eventOf({"did", subject});
                event.type = EventType::DidUpdated;
                event.controller.reset();
                break;
            case 5:
                event = script::eventOf({"undid", subject});
                event.type = EventType::SchemaPublished;
                event.subject.reset();
                event.schema = idOf<SchemaId>(schemas[random() % 2]);
                event.version = 1 + random() % 9;
                event.uri = "urn:" + std::to_string(block);
                break;
            }
            const bool hasDocument = event.type == EventType::DidRegistered || event.type == EventType::DidUpdated
                || event.type == EventType::SchemaPublished;
            if (hasDocument) event.digest = idOf<Digest>("d" + std::to_string(random() % 100));
            event.key = EventKey{script::chain, block, ++log};
            event.time = last.time;
            event.tx = last.tx;
            events.push_back(event);
        }
    }
    std::sort(events.begin(), events.end(), [](const Event& a, const Event& b) { return a.key < b.key; });
}

std::vector<Event> worldOf(unsigned seed)
{
    std::mt19937 random{seed};
    auto events = script::eventsOf(script::randomLife(random, 60));
    for (Event& event : events) // Blocks without events lie between.
        event.key = EventKey{script::chain, event.key.block() * 2, event.key.logIndex()};
    addRegistryActs(events, random);
    return events;
}

bool isOpen(std::int64_t now, const std::optional<std::int64_t>& from, const std::optional<std::int64_t>& until)
{
    return (from.value_or(0) == 0 || now >= *from) && (until.value_or(0) == 0 || now < *until);
}

/// All states by one walk over all events from the first: a table for each, overwritten as it goes.
struct World {
    std::map<InstitutionId, std::string> status;
    std::map<InstitutionId, Address> keys;
    std::map<SubjectId, std::string> dids;
    std::map<SubjectId, Address> didKeys;
    std::map<SubjectId, Digest> documents;
    std::map<SchemaId, std::vector<std::uint32_t>> versions;
    std::map<std::pair<InstitutionId, SchemaId>, std::vector<Event>> grants;
    std::map<CredentialId, Event> issued;
    std::set<CredentialId> suspended, revoked;

    void apply(const Event& event)
    {
        switch (event.type) {
        case EventType::InstitutionRegistered: status.try_emplace(*event.institution, "active"); [[fallthrough]];
        case EventType::InstitutionKeyChanged: keys[*event.institution] = *event.controller; break;
        case EventType::InstitutionStatusChanged: status[*event.institution] = *event.status; break;
        case EventType::IssuerAuthorised: grants[{*event.institution, *event.schema}].push_back(event); break;
        case EventType::IssuerDeauthorised: grants[{*event.institution, *event.schema}].clear(); break;
        case EventType::DidRegistered: dids[*event.subject] = "registered"; break;
        case EventType::DidDeactivated: dids[*event.subject] = "deactivated"; break;
        case EventType::SchemaPublished: versions[*event.schema].push_back(*event.version); break;
        case EventType::CredentialIssued: issued[*event.credential] = event; break;
        case EventType::CredentialSuspended: suspended.insert(*event.credential); break;
        case EventType::CredentialReinstated: suspended.erase(*event.credential); break;
        case EventType::CredentialRevoked: revoked.insert(*event.credential); break;
        default: break;
        }
        if (!event.subject || event.type == EventType::CredentialIssued || event.type == EventType::ConsentGranted) return;
        if (event.controller) didKeys[*event.subject] = *event.controller;
        if (event.digest) documents[*event.subject] = *event.digest;
    }

    CredentialCondition condition(const CredentialId& id, std::int64_t now) const
    {
        if (!issued.contains(id)) return CredentialCondition::Unknown;
        if (revoked.contains(id)) return CredentialCondition::Revoked;
        if (suspended.contains(id)) return CredentialCondition::Suspended;
        const Event& issuance = issued.at(id);
        if (!isOpen(now, issuance.validFrom, {})) return CredentialCondition::NotYetValid;
        return isOpen(now, {}, issuance.validUntil) ? CredentialCondition::Active : CredentialCondition::Expired;
    }

    bool isAuthorised(const InstitutionId& who, const SchemaId& schema, std::int64_t now) const
    {
        const auto found = grants.find({who, schema});
        return found != grants.end() && std::any_of(found->second.begin(), found->second.end(), [now](const Event& grant) {
            return isOpen(now, grant.validFrom, grant.validUntil);
        });
    }
};

template <class Map, class Key>
auto lookUp(const Map& map, const Key& key)
{
    const auto found = map.find(key);
    return found == map.end() ? std::nullopt : std::optional{found->second};
}

/// Everything that can be asked, against the oracle.
void compareAll(const StateHistory& history, const Moment& moment, const World& world)
{
    for (const std::string& word : institutions) {
        const auto id = idOf<InstitutionId>(word);
        const auto state = history.institution(id, moment);
        VERIFY_DONE(state);
        QCOMPARE(state->status, lookUp(world.status, id).value_or(""));
        QVERIFY(state->controller == lookUp(world.keys, id));
        const auto accreditations = history.accreditations(id, moment);
        VERIFY_DONE(accreditations);
        for (const std::string& schema : schemas) {
            const auto authority = authorityFor(*accreditations, idOf<SchemaId>(schema)).authority;
            QCOMPARE(authority == Authority::Authorised, world.isAuthorised(id, idOf<SchemaId>(schema), moment.time));
        }
    }
    for (const std::string& word : subjects) {
        const auto id = idOf<SubjectId>(word);
        const auto state = history.identity(id, moment);
        VERIFY_DONE(state);
        QCOMPARE(state->isActive(), lookUp(world.dids, id).value_or("") == "registered");
        QVERIFY(state->controller == lookUp(world.didKeys, id));
        QVERIFY(state->document == lookUp(world.documents, id));
    }
    for (const std::string& word : schemas) {
        const auto versions = history.schema(idOf<SchemaId>(word), moment);
        VERIFY_DONE(versions);
        std::vector<std::uint32_t> numbers;
        for (const SchemaVersionAt& each : *versions)
            numbers.push_back(each.version.value_or(0));
        QCOMPARE(numbers, lookUp(world.versions, idOf<SchemaId>(word)).value_or(std::vector<std::uint32_t>{}));
    }
    for (const std::string& word : credentials) {
        const auto state = history.credential(idOf<CredentialId>(word), moment);
        VERIFY_DONE(state);
        QCOMPARE(state->condition, world.condition(idOf<CredentialId>(word), moment.time));
    }
}

} // namespace

class StateHistoryTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyBlock_data() { seeds(); }
    void everyBlock();
    void everySecond_data() { seeds(); }
    void everySecond();
    void asTheRulesSeeIt_data() { seeds(); }
    void asTheRulesSeeIt();
    void whatItRestsOn();
    void onlyItsOwnChain();

private:
    static void seeds()
    {
        QTest::addColumn<unsigned>("seed");
        for (unsigned seed = 1; seed <= 6; ++seed)
            QTest::addRow("seed %u", seed) << seed;
    }
};

void StateHistoryTest::everyBlock()
{
    QFETCH(unsigned, seed);
    const auto events = worldOf(seed);
    WorkspaceOfEvents space;
    const auto history = StateHistory::open(*space.reader, space.fill(events));
    VERIFY_DONE(history);
    World world;
    auto next = events.begin();
    std::int64_t clock = 0;
    for (std::uint64_t block = 0; block <= events.back().key.block() + 2; ++block) {
        for (; next != events.end() && next->key.block() == block; ++next) {
            world.apply(*next);
            clock = next->time;
        }
        const auto moment = history->endOfBlock(block);
        VERIFY_DONE(moment);
        QCOMPARE(moment->time, clock);
        compareAll(*history, *moment, world);
        if (QTest::currentTestFailed()) return;
    }
    compareAll(*history, history->now(), world);
}

void StateHistoryTest::everySecond()
{
    QFETCH(unsigned, seed);
    const auto events = worldOf(seed);
    WorkspaceOfEvents space;
    const auto history = StateHistory::open(*space.reader, space.fill(events));
    VERIFY_DONE(history);
    World world;
    auto next = events.begin();
    for (std::int64_t second = events.front().time - 2; second <= events.back().time + 40; ++second) {
        for (; next != events.end() && next->time <= second; ++next)
            world.apply(*next);
        const auto moment = history->atTime(second);
        VERIFY_DONE(moment);
        compareAll(*history, *moment, world);
        if (QTest::currentTestFailed()) return;
    }
}

/// Rules read the same states event by event; the two must never tell different stories, within a block neither.
void StateHistoryTest::asTheRulesSeeIt()
{
    QFETCH(unsigned, seed);
    const auto events = worldOf(seed);
    WorkspaceOfEvents space;
    const auto history = StateHistory::open(*space.reader, space.fill(events));
    VERIFY_DONE(history);
    script::Interner interner;
    ChainHistory rules;
    for (const Event& event : events) {
        const Moment moment = Moment::justBefore(event);
        for (const std::string& word : institutions) {
            const auto id = idOf<InstitutionId>(word);
            const auto ref = interner.number(std::optional{id});
            const InstitutionRecord* record = rules.institution(ref);
            const auto state = history->institution(id, moment);
            QCOMPARE(interner.number(state->controller), record ? record->controller : store::EntityRef{});
            QCOMPARE(state->registered.value_or(EventKey{}), record ? record->registered : EventKey{});
            const bool isHalted = record && record->status == *store::statusCode("suspended");
            QCOMPARE(state->status == "suspended", isHalted);
            const auto accreditations = history->accreditations(id, moment);
            for (const std::string& schema : schemas) {
                const auto records = rules.authorisations(ref, interner.number(std::optional{idOf<SchemaId>(schema)}));
                const bool covers = std::any_of(records.begin(), records.end(),
                    [&](const AuthorisationRecord& each) { return each.coversAt(event.key, event.time); });
                QCOMPARE(authorityFor(*accreditations, idOf<SchemaId>(schema)).authority == Authority::Authorised, covers);
            }
        }
        for (const std::string& word : subjects) {
            const DidRecord* record = rules.did(interner.number(std::optional{idOf<SubjectId>(word)}));
            const auto state = history->identity(idOf<SubjectId>(word), moment);
            QCOMPARE(state->isActive(), record && record->registered != EventKey{} && record->deactivated < record->registered);
        }
        for (const std::string& word : credentials) {
            const CredentialRecord* record = rules.credential(interner.number(std::optional{idOf<CredentialId>(word)}));
            const auto state = history->credential(idOf<CredentialId>(word), moment);
            const StatusRecord* change = record ? rules.statusBefore(*record, event.key) : nullptr;
            QCOMPARE(state->changed.value_or(EventKey{}), change ? change->event : EventKey{});
            QCOMPARE(state->issued.value_or(EventKey{}), record ? record->issued : EventKey{});
        }
        rules.add(interner.row(event));
    }
}

void StateHistoryTest::whatItRestsOn()
{
    WorkspaceOfEvents space;
    const ChainRef chain = space.fill(script::eventsOf("0@100: register A a | authorise A S 0 150 | did u k ; 1@110: halt A suspended "
                                                       "| rekey A b ; 3@120: deauthorise A S | undid u ; 4@130: register A c"));
    const auto history = StateHistory::open(*space.reader, chain);
    VERIFY_DONE(history);
    const auto key = [chain](std::uint64_t block, std::uint32_t log) { return EventKey{chain, block, log}; };
    const auto institution = history->institution(idOf<InstitutionId>("A"), *history->endOfBlock(2));
    QVERIFY((*institution == InstitutionAt{key(0, 0), "suspended", key(1, 0), idOf<Address>("b"), key(1, 1)}));
    // Registered again, and suspended still.
    const auto again = history->institution(idOf<InstitutionId>("A"), history->now());
    QVERIFY((*again == InstitutionAt{key(4, 0), "suspended", key(1, 0), idOf<Address>("c"), key(4, 0)}));
    const auto then = history->accreditations(idOf<InstitutionId>("A"), *history->endOfBlock(1));
    QVERIFY((*then == std::vector{AccreditationAt{idOf<SchemaId>("S"), key(0, 1), std::nullopt, 0, 150, true}}));
    const auto now = history->accreditations(idOf<InstitutionId>("A"), history->now());
    QVERIFY((*now == std::vector{AccreditationAt{idOf<SchemaId>("S"), key(0, 1), key(3, 0), 0, 150, false}}));
    const auto identity = history->identity(idOf<SubjectId>("u"), history->now());
    QVERIFY((*identity == IdentityAt{key(0, 2), key(3, 1), idOf<Address>("k"), key(0, 2), std::nullopt, std::nullopt}));
}

void StateHistoryTest::onlyItsOwnChain()
{
    WorkspaceOfEvents space;
    space.fill(script::eventsOf("0@100: register A a | issue c A u S 0 0 | did u"));
    const ChainRef other = space.openChain("Other", "another");
    const auto history = StateHistory::open(*space.reader, other);
    VERIFY_DONE(history);
    QVERIFY((*history->institution(idOf<InstitutionId>("A"), history->now()) == InstitutionAt{}));
    QVERIFY((*history->identity(idOf<SubjectId>("u"), history->now()) == IdentityAt{}));
    QCOMPARE(history->credential(idOf<CredentialId>("c"), history->now())->condition, CredentialCondition::Unknown);
    const auto none = StateHistory::open(*space.reader, ChainRef{9});
    QVERIFY(!none);
    QCOMPARE(none.error().kind, ErrorKind::NotFound);
}

QTEST_GUILESS_MAIN(StateHistoryTest)
#include "state_history_test.moc"
