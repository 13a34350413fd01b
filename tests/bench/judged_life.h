// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/event.h"
#include "models/store/event_row.h"

#include <random>

namespace guanlan::bench {

using store::EntityRef;
using store::EventRow;

/// 20 institutions; of the events 30 % issuances (half with evidence), 5 % status changes, 15 % consents, the rest
/// presentations and answers; about one in a hundred breaks a rule. 40 events a block.
class Life {
public:
    /// @param count  How many events there will be.
    explicit Life(std::size_t count, std::int64_t blockSeconds = 5) : m_count{count}, m_blockSeconds{blockSeconds} {}

    EventRow next(std::size_t i)
    {
        EventRow event;
        event.key = EventKey{ChainRef{1}, 1 + i / 40, std::uint32_t(i % 40)};
        event.time = 1'700'000'000 + std::int64_t(i / 40) * m_blockSeconds;
        const std::uint32_t who = 1 + m_random() % institutions;
        event.sender = controllerOf(m_random() % 400 == 0 ? who % institutions + 1 : who);
        if (i < 3 * institutions) return found(event, std::uint32_t(i / 3) + 1, i % 3);
        const unsigned kind = m_random() % 100;
        if (kind < 30 || m_issued == 0) return issue(event, who);
        event.credential = EntityRef{firstCredential + std::uint32_t(m_random() % m_issued)};
        if (kind < 35) {
            event.type = m_random() % 2 ? EventType::CredentialSuspended : EventType::CredentialReinstated;
            event.institution = institution(who);
        } else if (kind < 50) {
            event.type = EventType::ConsentGranted;
            event.consent = EntityRef{std::uint32_t(firstCredential + m_count + m_consents++)};
            event.subject = subjectOf(event.credential);
            event.counterparty = institution(who);
            m_lastConsent = event;
        } else {
            event.type = kind < 80 ? EventType::CredentialPresented : EventType::CredentialVerified;
            event.counterparty = institution(who);
            event.accepted = 1;
            if (m_random() % 100 == 0) return event;
            event.credential = m_lastConsent.credential;
            event.counterparty = m_lastConsent.counterparty;
            event.consent = m_lastConsent.consent;
            event.sender = EntityRef{event.counterparty.value() + institutions};
        }
        return event;
    }

private:
    static constexpr std::uint32_t institutions = 20, schema = 100, firstSubject = 200, firstCredential = 1'000'000;
    static EntityRef institution(std::uint32_t number) { return EntityRef{number}; }
    static EntityRef controllerOf(std::uint32_t number) { return EntityRef{number + institutions}; }
    static EntityRef subjectOf(EntityRef credential) { return EntityRef{firstSubject + credential.value() % 500'000}; }

    static EventRow found(EventRow event, std::uint32_t number, std::size_t step)
    {
        event.institution = institution(number);
        event.type = step == 0 ? EventType::InstitutionRegistered : EventType::IssuerAuthorised;
        if (step == 0) event.controller = controllerOf(number);
        event.schema = EntityRef{schema};
        return event;
    }

    EventRow issue(EventRow event, std::uint32_t who)
    {
        event.type = EventType::CredentialIssued;
        event.credential = EntityRef{firstCredential + m_issued};
        event.institution = institution(who);
        event.subject = subjectOf(event.credential);
        event.schema = EntityRef{schema};
        event.digest = event.credential;
        event.validFrom = event.time;
        event.validUntil = event.time + 365 * 86400;
        if (m_issued > 500'000 && m_random() % 2) event.evidence = {EntityRef{event.credential.value() - 500'000}};
        ++m_issued;
        return event;
    }

    std::size_t m_count;
    std::int64_t m_blockSeconds;
    std::uint32_t m_issued = 0;
    std::size_t m_consents = 0;
    EventRow m_lastConsent;
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

/// What a workspace is filled with so that it reads `row` again.
inline Event eventOf(const EventRow& row)
{
    Event event;
    event.key = row.key;
    event.time = row.time;
    event.txIndex = row.key.logIndex();
    event.tx = idOf<TxHash>(EntityRef{std::uint32_t(row.key.block() * 40 + row.key.logIndex()) ^ 0x8000'0000});
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
    if (row.accepted != EventRow::absentCode) event.accepted = row.accepted != 0;
    if (row.type == EventType::InstitutionRegistered) event.kind = "bank", event.name = "institution";
    for (const EntityRef ref : row.evidence) event.evidence.push_back(idOf<CredentialId>(ref));
    return event;
}

} // namespace guanlan::bench
