// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/analytics/ref_map.h"
#include "models/store/event_row.h"

#include <cstdint>
#include <deque>
#include <span>
#include <vector>

namespace guanlan::analytics {

using store::EntityRef;

/// Whether a moment lies in [from, until); 0 and EventRow::absentTime mean no limit.
constexpr bool isWithin(std::int64_t time, std::int64_t from, std::int64_t until)
{
    const auto limits = [](std::int64_t bound) { return bound != 0 && bound != store::EventRow::absentTime; };
    return !(limits(from) && time < from) && !(limits(until) && time >= until);
}

/// `time` plus or minus `seconds`, at the limits of what can be counted where it would go beyond: block times are
/// what a node said.
constexpr std::int64_t shifted(std::int64_t time, std::int64_t seconds)
{
    std::int64_t sum = 0;
    if (!__builtin_add_overflow(time, seconds, &sum)) return sum;
    return seconds > 0 ? INT64_MAX : INT64_MIN;
}

struct InstitutionRecord {
    EntityRef id;
    EntityRef controller; ///< 0: not known.
    EventKey registered; ///< The last registration; default: never.
    EventKey controllerSince; ///< The event that named the controller.
    EventKey statusSince;
    std::int32_t status = store::EventRow::absentCode; ///< As EventRow::status; absent before any.
    std::int32_t kind = store::EventRow::absentCode;
};

/// One issuer.authorised with what became of it.
struct AuthorisationRecord {
    EventKey granted;
    EventKey ended; ///< The first deauthorisation after it; default: none yet.
    std::int64_t validFrom = 0, validUntil = 0;

    bool coversAt(EventKey event, std::int64_t time) const
    {
        return granted < event && !(ended != EventKey{} && ended < event) && isWithin(time, validFrom, validUntil);
    }
};

struct DidRecord {
    EntityRef id;
    EntityRef controller;
    EventKey registered; ///< The last registration; default: never.
    EventKey deactivated; ///< The last deactivation; default: never.
    EventKey keyChanged; ///< The last change of key; default: never.
    std::int64_t keyChangedAt = 0;
};

enum class CredentialStatus : std::uint8_t { Active, Suspended, Revoked };

/// A credential.suspended, reinstated or revoked that left the credential otherwise than it was.
struct StatusRecord {
    EventKey event;
    std::int64_t time = 0;
    std::uint32_t previous = RefMap::none; ///< The change before it, of the same credential.
    std::int32_t reason = store::EventRow::absentCode;
    EntityRef actor;
    CredentialStatus status = CredentialStatus::Active;
};

/// What was said of a credential. An id that is issued again takes the later issuance's content; a suspension or
/// revocation stays. Reinstatement lifts a suspension; a revocation is final.
struct CredentialRecord {
    EntityRef id, issuer, subject, schema, digest;
    std::uint32_t evidenceBegin = 0, evidenceCount = 0;
    std::uint32_t lastChange = RefMap::none;
    std::uint32_t lastDerived = RefMap::none; ///< The last issuance that names it as direct evidence.
    EventKey issued; ///< Default: never issued, only spoken of.
    std::int64_t issuedAt = 0;
    std::int64_t validFrom = 0, validUntil = 0;

    bool isIssued() const { return issued != EventKey{}; }
};

/// One consent.granted. A consent that is granted again has several, all of which count.
struct ConsentRecord {
    EntityRef id, subject, verifier, credential;
    std::int32_t purpose = store::EventRow::absentCode;
    std::uint32_t previous = RefMap::none; ///< An earlier grant under the same id.
    EventKey granted;
    std::int64_t validUntil = 0;
    EventKey withdrawn; ///< The first withdrawal after it; default: none yet.
};

/// Everything that the events of one chain have left behind so far, in numbers: what rules judge by. Grows by
/// one event at a time, in chain order; lists keep when each thing began and ended, so that a rule with a deadline
/// can ask for any earlier event, too. About 150 bytes a credential, 60 a consent, nothing for a presentation.
class ChainHistory {
public:
    /// @pre Later than every event added before.
    void add(const store::EventRow& event);

    /// The number of the id that is all zeros ("none"), which no consent and no evidence may use; 0: never seen.
    void setZeroEntity(EntityRef zero) { m_zero = zero; }
    bool isNone(EntityRef ref) const { return ref.value() == 0 || ref == m_zero; }

    const InstitutionRecord* institution(EntityRef id) const; ///< nullptr: never mentioned.
    const std::deque<InstitutionRecord>& institutions() const { return m_institutions; } ///< All that were mentioned.
    /// Every schema under which something was issued, in that order.
    const std::vector<EntityRef>& issuedSchemas() const { return m_issuedSchemas; }
    /// Every authorisation of this pair so far, ascending.
    std::span<const AuthorisationRecord> authorisations(EntityRef institution, EntityRef schema) const;
    const DidRecord* did(EntityRef id) const; ///< nullptr: never mentioned.
    const CredentialRecord* credential(EntityRef id) const; ///< nullptr: never mentioned.
    std::span<const EntityRef> evidence(const CredentialRecord& credential) const;
    /// Calls visit(credential id) for what was issued with this one as direct evidence, newest first; an id that was
    /// issued again may come twice, and its last issuance may name other evidence.
    template <class Visit>
    void forDerived(const CredentialRecord& credential, Visit visit) const
    {
        for (std::uint32_t at = credential.lastDerived; at != RefMap::none; at = m_derived[at].previous)
            visit(m_derived[at].credential);
    }
    /// Calls visit(record) for credentials of this subject under this schema, newest first, while it returns true.
    /// Leaves out some of those that were revoked or have expired: nothing brings them back.
    template <class Visit>
    void forAlike(EntityRef subject, EntityRef schema, Visit visit) const
    {
        for (std::uint32_t at = firstAlike(subject, schema); at != RefMap::none; at = m_alike[at].previous) {
            const CredentialRecord* record = credential(m_alike[at].credential);
            if (record->subject == subject && record->schema == schema && !visit(*record)) return;
        }
    }
    /// The last change before `event`; nullptr: none, the credential is as it was issued.
    const StatusRecord* statusBefore(const CredentialRecord& credential, EventKey event) const;
    const ConsentRecord* consent(EntityRef id) const; ///< The last grant; nullptr: never granted.
    const ConsentRecord* previousGrant(const ConsentRecord& consent) const; ///< nullptr: that was the first.

    EventKey last() const { return m_last; } ///< The last event added.
    std::int64_t lastTime() const { return m_lastTime; }

private:
    void addInstitution(const store::EventRow& event);
    void addAuthorisation(const store::EventRow& event);
    void addDid(const store::EventRow& event);
    void addIssuance(const store::EventRow& event);
    void linkEvidence(const store::EventRow& event);
    void linkAlike(const store::EventRow& event);
    std::uint32_t firstAlike(EntityRef subject, EntityRef schema) const;
    void addStatus(const store::EventRow& event);
    void addConsent(const store::EventRow& event);

    /// One of a list of credentials.
    struct Link {
        EntityRef credential;
        std::uint32_t previous = RefMap::none;
    };

    EventKey m_last;
    std::int64_t m_lastTime = 0;
    EntityRef m_zero;
    RefMap m_institutionIndex, m_authorisationIndex, m_didIndex, m_credentialIndex, m_consentIndex;
    RefMap m_alikeIndex, m_schemaIndex;
    std::deque<InstitutionRecord> m_institutions;
    std::deque<std::vector<AuthorisationRecord>> m_authorisations;
    std::deque<DidRecord> m_dids;
    std::deque<CredentialRecord> m_credentials;
    std::vector<EntityRef> m_evidence, m_issuedSchemas;
    std::deque<Link> m_derived, m_alike;
    std::deque<StatusRecord> m_changes;
    std::deque<ConsentRecord> m_consents;
};

} // namespace guanlan::analytics
