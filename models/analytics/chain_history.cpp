// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/analytics/chain_history.h"

namespace guanlan::analytics {

namespace {

std::uint64_t pairKey(EntityRef first, EntityRef second)
{
    return std::uint64_t{first.value()} << 32 | second.value();
}

/// The record of `key`, made where there is none.
template <class Record>
Record& recordOf(RefMap& index, std::deque<Record>& records, std::uint64_t key)
{
    std::uint32_t& at = index.at(key);
    if (at == RefMap::none) {
        at = std::uint32_t(records.size());
        records.emplace_back();
    }
    return records[at];
}

template <class Record>
const Record* find(const RefMap& index, const std::deque<Record>& records, std::uint64_t key)
{
    const std::uint32_t at = key == 0 ? RefMap::none : index.find(key);
    return at == RefMap::none ? nullptr : &records[at];
}

CredentialStatus nextStatus(CredentialStatus status, EventType change)
{
    if (status == CredentialStatus::Revoked || change == EventType::CredentialRevoked) return CredentialStatus::Revoked;
    return change == EventType::CredentialSuspended ? CredentialStatus::Suspended : CredentialStatus::Active;
}

} // namespace

void ChainHistory::add(const store::EventRow& event)
{
    switch (event.type) {
    case EventType::InstitutionRegistered:
    case EventType::InstitutionStatusChanged:
    case EventType::InstitutionKeyChanged: addInstitution(event); break;
    case EventType::IssuerAuthorised:
    case EventType::IssuerDeauthorised: addAuthorisation(event); break;
    case EventType::DidRegistered:
    case EventType::DidUpdated:
    case EventType::DidKeyChanged:
    case EventType::DidDeactivated: addDid(event); break;
    case EventType::CredentialIssued: addIssuance(event); break;
    case EventType::CredentialSuspended:
    case EventType::CredentialReinstated:
    case EventType::CredentialRevoked: addStatus(event); break;
    case EventType::ConsentGranted:
    case EventType::ConsentWithdrawn: addConsent(event); break;
    case EventType::SchemaPublished:
    case EventType::CredentialPresented:
    case EventType::CredentialVerified:
    case EventType::ContractUnregistered:
    case EventType::CallSilent:
    case EventType::Unmapped: break;
    }
    m_last = event.key;
    m_lastTime = event.time;
}

void ChainHistory::addInstitution(const store::EventRow& event)
{
    if (event.institution.value() == 0) return;
    InstitutionRecord& record = recordOf(m_institutionIndex, m_institutions, event.institution.value());
    record.id = event.institution;
    if (event.type == EventType::InstitutionRegistered) {
        record.registered = event.key;
        record.kind = event.kind;
    }
    if (event.type == EventType::InstitutionStatusChanged) {
        record.status = event.status;
        record.statusSince = event.key;
    } else if (event.controller.value() != 0) {
        record.controller = event.controller;
        record.controllerSince = event.key;
    }
}

void ChainHistory::addAuthorisation(const store::EventRow& event)
{
    const std::uint64_t key = pairKey(event.institution, event.schema);
    if (key == 0) return;
    auto& records = recordOf(m_authorisationIndex, m_authorisations, key);
    if (event.type == EventType::IssuerAuthorised) {
        records.push_back({event.key, {}, event.validFrom, event.validUntil});
        return;
    }
    for (auto record = records.rbegin(); record != records.rend() && record->ended == EventKey{}; ++record)
        record->ended = event.key;
}

void ChainHistory::addDid(const store::EventRow& event)
{
    if (event.subject.value() == 0) return;
    DidRecord& record = recordOf(m_didIndex, m_dids, event.subject.value());
    record.id = event.subject;
    if (event.controller.value() != 0) record.controller = event.controller;
    if (event.type == EventType::DidRegistered) {
        record.registered = event.key;
    } else if (event.type == EventType::DidDeactivated) {
        record.deactivated = event.key;
    } else if (event.type == EventType::DidKeyChanged) {
        record.keyChanged = event.key;
        record.keyChangedAt = event.time;
    }
}

void ChainHistory::addIssuance(const store::EventRow& event)
{
    if (event.credential.value() == 0) return;
    linkEvidence(event);
    CredentialRecord& record = recordOf(m_credentialIndex, m_credentials, event.credential.value());
    record.id = event.credential;
    record.issuer = event.institution;
    record.subject = event.subject;
    record.schema = event.schema;
    record.digest = event.digest;
    record.issued = event.key;
    record.issuedAt = event.time;
    record.validFrom = event.validFrom;
    record.validUntil = event.validUntil;
    record.evidenceBegin = std::uint32_t(m_evidence.size());
    record.evidenceCount = std::uint32_t(event.evidence.size());
    m_evidence.insert(m_evidence.end(), event.evidence.begin(), event.evidence.end());
    linkAlike(event);
}

void ChainHistory::linkEvidence(const store::EventRow& event)
{
    for (const EntityRef evidence : event.evidence) {
        if (isNone(evidence)) continue;
        CredentialRecord& record = recordOf(m_credentialIndex, m_credentials, evidence.value());
        record.id = evidence;
        m_derived.push_back({event.credential, record.lastDerived});
        record.lastDerived = std::uint32_t(m_derived.size() - 1);
    }
}

void ChainHistory::linkAlike(const store::EventRow& event)
{
    if (event.schema.value() != 0 && m_schemaIndex.find(event.schema.value()) == RefMap::none) {
        m_schemaIndex.at(event.schema.value()) = std::uint32_t(m_issuedSchemas.size());
        m_issuedSchemas.push_back(event.schema);
    }
    const std::uint64_t key = pairKey(event.subject, event.schema);
    if (key == 0) return;
    std::uint32_t& last = m_alikeIndex.at(key);
    // What will not come back is passed over once and for all, so that a subject's list stays as long as what is valid.
    const auto isOver = [&](const CredentialRecord& record) {
        const bool revoked = record.lastChange != RefMap::none && m_changes[record.lastChange].status == CredentialStatus::Revoked;
        return revoked || !isWithin(event.time, 0, record.validUntil);
    };
    while (last != RefMap::none && isOver(*credential(m_alike[last].credential)))
        last = m_alike[last].previous;
    m_alike.push_back({event.credential, last});
    last = std::uint32_t(m_alike.size() - 1);
}

std::uint32_t ChainHistory::firstAlike(EntityRef subject, EntityRef schema) const
{
    const std::uint64_t key = pairKey(subject, schema);
    return key == 0 ? RefMap::none : m_alikeIndex.find(key);
}

void ChainHistory::addStatus(const store::EventRow& event)
{
    if (event.credential.value() == 0) return;
    CredentialRecord& record = recordOf(m_credentialIndex, m_credentials, event.credential.value());
    record.id = event.credential;
    const CredentialStatus before = record.lastChange == RefMap::none ? CredentialStatus::Active
                                                                      : m_changes[record.lastChange].status;
    const CredentialStatus after = nextStatus(before, event.type);
    if (after == before) return;
    m_changes.push_back({event.key, event.time, record.lastChange, event.reason, event.institution, after});
    record.lastChange = std::uint32_t(m_changes.size() - 1);
}

void ChainHistory::addConsent(const store::EventRow& event)
{
    if (event.consent.value() == 0) return;
    if (event.type == EventType::ConsentWithdrawn) {
        for (std::uint32_t at = m_consentIndex.find(event.consent.value()); at != RefMap::none;
             at = m_consents[at].previous) {
            if (m_consents[at].withdrawn != EventKey{}) break;
            m_consents[at].withdrawn = event.key;
        }
        return;
    }
    std::uint32_t& at = m_consentIndex.at(event.consent.value());
    m_consents.push_back({event.consent, event.subject, event.counterparty, event.credential, event.purpose, at,
        event.key, event.validUntil, {}});
    at = std::uint32_t(m_consents.size() - 1);
}

const InstitutionRecord* ChainHistory::institution(EntityRef id) const
{
    return find(m_institutionIndex, m_institutions, id.value());
}

std::span<const AuthorisationRecord> ChainHistory::authorisations(EntityRef institution, EntityRef schema) const
{
    const auto* records = find(m_authorisationIndex, m_authorisations, pairKey(institution, schema));
    return records ? std::span<const AuthorisationRecord>{*records} : std::span<const AuthorisationRecord>{};
}

const DidRecord* ChainHistory::did(EntityRef id) const { return find(m_didIndex, m_dids, id.value()); }

const CredentialRecord* ChainHistory::credential(EntityRef id) const
{
    return find(m_credentialIndex, m_credentials, id.value());
}

std::span<const EntityRef> ChainHistory::evidence(const CredentialRecord& credential) const
{
    return std::span{m_evidence}.subspan(credential.evidenceBegin, credential.evidenceCount);
}

const StatusRecord* ChainHistory::statusBefore(const CredentialRecord& credential, EventKey event) const
{
    std::uint32_t at = credential.lastChange;
    while (at != RefMap::none && m_changes[at].event >= event)
        at = m_changes[at].previous;
    return at == RefMap::none ? nullptr : &m_changes[at];
}

const ConsentRecord* ChainHistory::consent(EntityRef id) const { return find(m_consentIndex, m_consents, id.value()); }

const ConsentRecord* ChainHistory::previousGrant(const ConsentRecord& consent) const
{
    return consent.previous == RefMap::none ? nullptr : &m_consents[consent.previous];
}

} // namespace guanlan::analytics
