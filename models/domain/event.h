// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/event_key.h"
#include "models/domain/event_type.h"
#include "models/domain/ids.h"
#include "models/domain/verification.h"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace guanlan {

/// What the contract emitted, kept for an event that no profile maps.
struct RawLog {
    std::vector<Bytes32> topics; ///< 0 to 4.
    Bytes data;
    friend bool operator==(const RawLog&, const RawLog&) = default;
};

/// One anchored event in canonical form. Everything after decoding speaks only of these.
/// Which fields a type carries is fixed in resources/events.md; a field the type lacks is absent.
struct Event {
    EventKey key; ///< Chain, block number, log index: the order of events.
    std::int64_t time = 0; ///< Block time, UTC seconds.
    std::uint32_t txIndex = 0;
    TxHash tx;
    Address contract;
    Address sender; ///< Recovered from the transaction's signature.
    EventType type = EventType::Unmapped;
    VerificationLevel level = VerificationLevel::Reported;

    std::optional<InstitutionId> institution; ///< Issuer, actor, or the institution spoken of.
    std::optional<InstitutionId> counterparty; ///< Verifier.
    std::optional<SubjectId> subject;
    std::optional<CredentialId> credential;
    std::optional<SchemaId> schema;
    std::optional<ConsentId> consent;
    std::optional<Digest> digest; ///< Of the credential, DID document, schema content or licence.
    std::optional<BusinessRef> businessRef;
    std::optional<Address> controller; ///< Or the new controller, where it changes.
    std::optional<Address> oldController;
    std::optional<std::int64_t> validFrom; ///< UTC seconds, 0 = no limit.
    std::optional<std::int64_t> validUntil; ///< UTC seconds, 0 = no limit.
    std::optional<std::uint32_t> purpose;
    std::optional<std::uint32_t> reason; ///< 0 unspecified, 1 renewal, 2 key lost, 3 for cause, 4 subject's wish.
    std::optional<std::uint32_t> version;
    std::optional<bool> accepted;
    std::optional<std::string> status; ///< "active", "suspended", "withdrawn".
    std::optional<std::string> kind; ///< institutionKindName().
    std::optional<std::string> name; ///< Untrusted text.
    std::optional<std::string> uri; ///< Untrusted text.
    std::vector<CredentialId> evidence;
    std::optional<RawLog> raw; ///< Only where type is Unmapped.

    friend bool operator==(const Event&, const Event&) = default;
};

/// The institution whose act the event is: the issuer or actor, else the verifier. Absent for did.* and
/// schema events. Activity is counted for it.
inline std::optional<InstitutionId> actingInstitution(const Event& event)
{
    return event.institution ? event.institution : event.counterparty;
}

} // namespace guanlan
