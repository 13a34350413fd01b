// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/event.h"
#include "models/domain/institution.h"
#include "models/store/event_row.h"

#include <algorithm>
#include <cstdint>
#include <random>
#include <string>
#include <type_traits>

namespace guanlan::bench {

inline constexpr std::size_t eventsPerBlock = 40;

using store::EntityRef;
using store::EventRow;

/// 20 institutions and 20 000 subjects; of the events 30 % issuances (in pairs, one resting on the other), 0.2 % suspensions, 20 %
/// consents, the rest presentations and their answers; about one in a hundred breaks a rule.
class Life {
public:
    static constexpr std::uint32_t institutions = 20;

    /// @param count  How many events there will be.
    explicit Life(std::size_t count, std::int64_t blockSeconds = 5) : m_count{count}, m_blockSeconds{blockSeconds} {}

    EventRow next(std::size_t i)
    {
        EventRow event;
        event.key = EventKey{ChainRef{1}, 1 + i / eventsPerBlock, std::uint32_t(i % eventsPerBlock)};
        event.time = 1'700'000'000 + std::int64_t(i / eventsPerBlock) * m_blockSeconds;
        if (i < steps * institutions) return found(event, std::uint32_t(i / steps) + 1, i % steps);
        if (i < steps * institutions + subjects) return appear(event, EntityRef{firstSubject + std::uint32_t(i - steps * institutions)});
        const unsigned kind = m_random() % 1000;
        if (kind < 300 || m_issued == 0) return issue(event);
        if (kind < 302) return suspend(event);
        if (kind < 500) return consent(event);
        if (m_unanswered.type == EventType::CredentialPresented) return answer(event);
        return present(event);
    }

private:
    static constexpr std::uint32_t firstSchema = 100, firstSubject = 200, subjects = 20'000, firstCredential = 1'000'000;
    static constexpr std::size_t steps = 3; ///< Of an institution's beginning.
    static constexpr std::int64_t validBlocks = 2700; ///< A subject's next pair comes after some 3300.

    static std::uint32_t issuerOf(EntityRef credential) { return 1 + credential.value() / 2 % institutions; }
    static EntityRef controllerOf(std::uint32_t number) { return EntityRef{number + institutions}; }
    static EntityRef subjectOf(EntityRef credential) { return EntityRef{firstSubject + credential.value() / 2 % subjects}; }

    static void actBy(EventRow& event, std::uint32_t number)
    {
        event.institution = EntityRef{number};
        event.sender = controllerOf(number);
    }

    static EventRow found(EventRow event, std::uint32_t number, std::size_t step)
    {
        actBy(event, number);
        event.type = step == 0 ? EventType::InstitutionRegistered : EventType::IssuerAuthorised;
        if (step == 0) event.kind = std::int32_t(InstitutionKind::Bank), event.controller = controllerOf(number);
        else event.schema = EntityRef{firstSchema + std::uint32_t(step) - 1};
        return event;
    }

    static EventRow appear(EventRow event, EntityRef subject)
    {
        event.type = EventType::DidRegistered;
        event.subject = subject;
        event.sender = event.controller = controllerOf(1);
        return event;
    }

    EventRow issue(EventRow event)
    {
        event.type = EventType::CredentialIssued;
        event.credential = event.digest = EntityRef{firstCredential + m_issued};
        actBy(event, issuerOf(event.credential));
        if (m_random() % 400 == 0) event.sender = controllerOf(event.institution.value() % institutions + 1);
        event.subject = subjectOf(event.credential);
        event.schema = EntityRef{firstSchema + m_issued % 2};
        event.validFrom = event.time;
        event.validUntil = event.time + validBlocks * m_blockSeconds;
        if (m_issued % 2) event.evidence = {EntityRef{event.credential.value() - 1}};
        ++m_issued;
        return event;
    }

    /// One of the newest.
    EntityRef someCredential() { return EntityRef{firstCredential + m_issued - 1 - std::uint32_t(m_random() % std::min(m_issued, subjects))}; }

    EventRow suspend(EventRow event)
    {
        event.type = m_suspended.value() == 0 ? EventType::CredentialSuspended : EventType::CredentialReinstated;
        event.credential = m_suspended.value() == 0 ? someCredential() : m_suspended;
        m_suspended = m_suspended.value() == 0 ? event.credential : EntityRef{};
        actBy(event, issuerOf(event.credential));
        return event;
    }

    EventRow consent(EventRow event)
    {
        event.type = EventType::ConsentGranted;
        event.credential = someCredential();
        event.subject = subjectOf(event.credential);
        event.consent = EntityRef{std::uint32_t(firstCredential + m_count + m_consents++)};
        event.counterparty = EntityRef{1 + std::uint32_t(m_random() % institutions)};
        event.sender = controllerOf(event.counterparty.value());
        event.purpose = 1;
        m_lastConsent = event;
        return event;
    }

    EventRow present(EventRow event)
    {
        event.type = EventType::CredentialPresented;
        event.credential = m_lastConsent.credential;
        event.consent = m_lastConsent.consent;
        event.counterparty = m_lastConsent.counterparty;
        if (event.credential.value() == 0 || m_random() % 100 == 0) event.credential = someCredential(), event.counterparty = EntityRef{1};
        event.sender = controllerOf(event.counterparty.value());
        event.purpose = 1;
        m_unanswered = event;
        return event;
    }

    EventRow answer(EventRow event)
    {
        event.type = EventType::CredentialVerified;
        event.credential = m_unanswered.credential;
        event.counterparty = m_unanswered.counterparty;
        event.sender = m_unanswered.sender;
        event.accepted = 1;
        m_unanswered = {};
        return event;
    }

    std::size_t m_count;
    std::int64_t m_blockSeconds;
    std::uint32_t m_issued = 0;
    std::size_t m_consents = 0;
    EventRow m_lastConsent, m_unanswered;
    EntityRef m_suspended;
    std::mt19937 m_random{7};
};

/// The bytes that a number stands for: they look like a hash, and cost little to make.
template <class Id>
Id idOf(EntityRef ref)
{
    typename Id::Representation bytes{};
    std::uint64_t state = (ref.value() + 1) * 0x9e3779b97f4a7c15;
    for (auto& byte : bytes) {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        byte = std::uint8_t(state >> 32);
    }
    return Id{bytes};
}

/// The institutions of a life, as a chain file would name them.
inline std::vector<Institution> directoryOfLife()
{
    std::vector<Institution> all;
    for (std::uint32_t i = 1; i <= Life::institutions; ++i) {
        const std::string number = std::to_string(i);
        all.push_back({idOf<InstitutionId>(EntityRef{i}), {"机构" + number, "Institution " + number}, InstitutionKind::Bank});
    }
    return all;
}

/// What a workspace is filled with so that it reads `row` again.
inline Event eventOf(const EventRow& row)
{
    Event event;
    event.key = row.key;
    event.time = row.time;
    event.txIndex = row.key.logIndex();
    event.tx = idOf<TxHash>(EntityRef{std::uint32_t(row.key.block() * eventsPerBlock + row.key.logIndex()) ^ 0x8000'0000});
    event.sender = idOf<Address>(row.sender);
    event.type = row.type;
    const auto set = [](auto& field, EntityRef ref) {
        if (ref.value() != 0) field = idOf<typename std::remove_reference_t<decltype(field)>::value_type>(ref);
    };
    set(event.institution, row.institution);
    set(event.counterparty, row.counterparty);
    set(event.subject, row.subject);
    set(event.credential, row.credential);
    set(event.schema, row.schema);
    set(event.consent, row.consent);
    set(event.digest, row.digest);
    set(event.controller, row.controller);
    if (row.validFrom != EventRow::absentTime) event.validFrom = row.validFrom;
    if (row.validUntil != EventRow::absentTime) event.validUntil = row.validUntil;
    if (row.purpose != EventRow::absentCode) event.purpose = std::uint32_t(row.purpose);
    if (row.accepted != EventRow::absentCode) event.accepted = row.accepted != 0;
    if (row.type == EventType::InstitutionRegistered) event.kind = "bank", event.name = "institution";
    for (const EntityRef ref : row.evidence) event.evidence.push_back(idOf<CredentialId>(ref));
    return event;
}

} // namespace guanlan::bench
