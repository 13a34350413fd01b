// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/event_store.h"

#include <random>

namespace guanlan::test {

/// Makes a consortium's life up: the same seed, the same chain. Every type and field occurs, extreme values
/// and untrusted text too.
class EventGenerator {
public:
    explicit EventGenerator(std::uint64_t seed) : m_random{seed} {}

    std::uint64_t below(std::uint64_t bound) { return m_random() % bound; }
    template <class Id>
    Id id(std::uint64_t kind, std::uint64_t number)
    {
        typename Id::Representation bytes{};
        std::mt19937_64 random{kind * 1'000'003 + number};
        for (auto& byte : bytes)
            byte = std::uint8_t(random());
        return Id{bytes};
    }
    InstitutionId institution() { return id<InstitutionId>(1, below(institutions)); }
    SubjectId subject() { return id<SubjectId>(2, below(subjects)); }
    CredentialId credential() { return id<CredentialId>(3, below(credentials)); }
    ConsentId consent() { return id<ConsentId>(4, below(50)); }
    Address address() { return id<Address>(5, below(30)); }
    std::string text();

    /// A block with `count` events, which follows `previous`.
    store::BlockContent block(std::uint64_t number, std::int64_t time, int count);
    /// Blocks `first` to `last` with up to 7 events each, a quarter of an hour apart.
    std::vector<store::BlockContent> blocks(std::uint64_t first, std::uint64_t last);
    Event event(EventType type);

    static constexpr std::int64_t firstTime = 1'700'000'000;
    static constexpr std::uint64_t institutions = 12;
    static constexpr std::uint64_t subjects = 40;
    static constexpr std::uint64_t credentials = 80;

private:
    void fill(Event& event);
    std::optional<std::int64_t> limit();

    std::mt19937_64 m_random;
};

inline std::string EventGenerator::text()
{
    static const std::string texts[]{"", "First Securities", "第一证券", "'; DROP TABLE event; --", std::string{"a\0b", 3},
                                     "\xff\xfe not UTF-8", "\u202egnp.exe", "line\nbreak"};
    return texts[below(std::size(texts))];
}

inline std::optional<std::int64_t> EventGenerator::limit()
{
    static const std::int64_t limits[]{0, 1, 1'700'000'000, -5, INT64_MAX, INT64_MIN + 1};
    return limits[below(std::size(limits))];
}

inline Event EventGenerator::event(EventType type)
{
    Event event;
    event.type = type;
    event.contract = id<Address>(6, below(3));
    event.sender = address();
    fill(event);
    return event;
}

inline void EventGenerator::fill(Event& event)
{
    const auto digest = [&] { return id<Digest>(7, below(60)); };
    const auto schema = [&] { return id<SchemaId>(8, below(6)); };
    static const std::string statuses[]{"active", "suspended", "withdrawn", "on holiday"};
    static const std::string kinds[]{"authority", "bank", "securities", "platform", "other", "circus"};
    switch (event.type) {
    case EventType::Unmapped:
        event.raw = RawLog{};
        for (std::uint64_t i = below(5); i > 0; --i)
            event.raw->topics.push_back(digest().value());
        event.raw->data.resize(below(100), std::uint8_t(below(256)));
        break;
    case EventType::InstitutionRegistered:
        event.institution = institution();
        event.controller = address();
        event.kind = kinds[below(std::size(kinds))];
        event.name = text();
        event.digest = digest();
        break;
    case EventType::InstitutionStatusChanged:
        event.institution = institution();
        event.status = statuses[below(std::size(statuses))];
        break;
    case EventType::InstitutionKeyChanged:
        event.institution = institution();
        event.oldController = address();
        event.controller = address();
        break;
    case EventType::SchemaPublished:
        event.schema = schema();
        event.version = std::uint32_t(below(2) ? 1 : UINT32_MAX);
        event.digest = digest();
        event.uri = text();
        break;
    case EventType::IssuerAuthorised:
        event.institution = institution();
        event.schema = schema();
        event.validFrom = limit();
        event.validUntil = limit();
        break;
    case EventType::IssuerDeauthorised:
        event.institution = institution();
        event.schema = schema();
        event.reason = std::uint32_t(below(5));
        break;
    case EventType::DidRegistered:
    case EventType::DidUpdated:
        event.subject = subject();
        event.controller = address();
        event.digest = digest();
        break;
    case EventType::DidKeyChanged:
        event.subject = subject();
        event.oldController = address();
        event.controller = address();
        break;
    case EventType::DidDeactivated: event.subject = subject(); break;
    case EventType::ContractUnregistered:
    case EventType::CallSilent: event.digest = digest(); break;
    case EventType::CredentialIssued:
        event.credential = credential();
        event.institution = institution();
        event.subject = subject();
        event.schema = schema();
        event.digest = digest();
        event.validFrom = limit();
        event.validUntil = limit();
        for (std::uint64_t i = below(4); i > 0; --i)
            event.evidence.push_back(credential()); // repetitions included
        break;
    case EventType::CredentialSuspended:
    case EventType::CredentialReinstated:
    case EventType::CredentialRevoked:
        event.credential = credential();
        event.institution = institution();
        event.reason = std::uint32_t(below(5));
        break;
    case EventType::ConsentGranted:
        event.consent = consent();
        event.subject = subject();
        event.counterparty = institution();
        event.credential = credential();
        event.purpose = std::uint32_t(below(2) ? 3 : UINT32_MAX);
        event.validUntil = limit();
        break;
    case EventType::ConsentWithdrawn: event.consent = consent(); break;
    case EventType::CredentialPresented:
        event.credential = credential();
        event.counterparty = institution();
        event.consent = consent();
        event.purpose = std::uint32_t(below(9));
        event.businessRef = id<BusinessRef>(9, below(500));
        break;
    case EventType::CredentialVerified:
        event.credential = credential();
        event.counterparty = institution();
        event.businessRef = id<BusinessRef>(9, below(500));
        event.accepted = below(2) == 0;
        event.reason = std::uint32_t(below(5));
        if (below(8) == 0) event.institution = institution(); // both may be given
        break;
    }
}

inline store::BlockContent EventGenerator::block(std::uint64_t number, std::int64_t time, int count)
{
    store::BlockContent block{number, id<BlockHash>(10, number), time, {}};
    std::uint32_t log = 0;
    std::uint32_t part = 0;
    std::uint32_t tx = 0;
    for (int i = 0; i < count; ++i) {
        if (below(5) == 0 && i > 0) {
            ++part;
        } else {
            log += std::uint32_t(below(3)) + 1;
            part = 0;
            tx += std::uint32_t(below(2));
        }
        Event one = event(static_cast<EventType>(below(eventTypeCount)));
        one.key = EventKey{ChainRef{}, number, log, part};
        one.time = time;
        one.txIndex = tx;
        one.tx = id<TxHash>(11, number * 1000 + tx);
        block.events.push_back(std::move(one));
    }
    return block;
}

inline std::vector<store::BlockContent> EventGenerator::blocks(std::uint64_t first, std::uint64_t last)
{
    std::vector<store::BlockContent> blocks;
    for (std::uint64_t number = first; number <= last; ++number)
        blocks.push_back(block(number, firstTime + std::int64_t(number) * 900, int(below(8))));
    return blocks;
}

/// What the writer makes of generated events: their chain is set, and their level is what no mark proves.
inline std::vector<Event> stored(const std::vector<store::BlockContent>& blocks, ChainRef chain)
{
    std::vector<Event> events;
    for (const auto& block : blocks) {
        for (Event event : block.events) {
            event.key = EventKey{chain, event.key.block(), event.key.logIndex(), event.key.part()};
            events.push_back(std::move(event));
        }
    }
    return events;
}

inline store::ChainIdentity someChain(const std::string& name = "Pilot chain")
{
    Bytes32 genesis{};
    genesis[0] = 7;
    std::uint64_t chainId = 1337; // Another one for another name: a chain is not there twice.
    if (name != "Pilot chain")
        for (const char c : name) chainId += std::uint8_t(c);
    return {name, "evm", chainId, BlockHash{genesis}, 0, "{}", "chain.json"};
}

} // namespace guanlan::test
