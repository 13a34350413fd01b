// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/event.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

/// What one chain's events had left behind at any moment: the one place that "then" and "now" come from. Everything here
/// is a fold over the few events of one thing; StateHistory reads them. Rules read the same states incrementally, by
/// ChainHistory.
namespace guanlan::analytics {

/// A moment of one chain. Of two events of one block the later may depend on the earlier, so a moment lies between events.
struct Moment {
    EventKey before; ///< What is before this key has happened.
    std::int64_t time = 0; ///< UTC seconds: by this clock validity is judged.

    static Moment justBefore(const Event& event) { return {event.key, event.time}; }
    static Moment justAfter(const Event& event) { return {EventKey{event.key.packed() + 1}, event.time}; }
    /// After all that has happened.
    static Moment endAt(std::int64_t time) { return {EventKey{INT64_MAX}, time}; }
};

enum class CredentialCondition {
    Unknown, ///< Never issued, as far as the workspace knows.
    Active,
    NotYetValid,
    Expired,
    Suspended,
    Revoked, ///< Final: nothing after it brings the credential back.
};

/// "unknown", "active", "not-yet-valid", "expired", "suspended", "revoked".
std::string_view conditionName(CredentialCondition condition);

struct CredentialAt {
    CredentialCondition condition = CredentialCondition::Unknown;
    std::optional<EventKey> issued; ///< The last issuance; absent: none yet.
    std::optional<EventKey> changed; ///< The last event that suspended, reinstated or revoked it.
    friend bool operator==(const CredentialAt&, const CredentialAt&) = default;
};

/// @param events  Of one credential, ascending; other types than issuances and status changes are passed over.
CredentialAt credentialAt(std::span<const Event> events, const Moment& moment);

struct InstitutionAt {
    std::optional<EventKey> registered; ///< The last registration; absent: none yet.
    /// "active", "suspended", "withdrawn" or what the chain says; a registration makes active what had no status,
    /// and does not lift a suspension. Empty: never registered.
    std::string status;
    std::optional<EventKey> statusSince;
    std::optional<Address> controller; ///< The key that may act for it.
    std::optional<EventKey> controllerSince;
    friend bool operator==(const InstitutionAt&, const InstitutionAt&) = default;
};

/// @param events  institution.* of one institution, ascending.
InstitutionAt institutionAt(std::span<const Event> events, const Moment& moment);

struct IdentityAt {
    std::optional<EventKey> registered; ///< The last registration; absent: none yet.
    std::optional<EventKey> deactivated; ///< Set: no registration has followed this deactivation.
    std::optional<Address> controller;
    std::optional<EventKey> controllerSince;
    std::optional<Digest> document; ///< Digest of the DID document.
    std::optional<EventKey> documentSince;

    bool isActive() const { return registered && !deactivated; }
    friend bool operator==(const IdentityAt&, const IdentityAt&) = default;
};

/// @param events  did.* of one subject, ascending.
IdentityAt identityAt(std::span<const Event> events, const Moment& moment);

struct SchemaVersionAt {
    EventKey published;
    std::optional<std::uint32_t> version;
    std::optional<Digest> content;
    std::optional<std::string> uri; ///< Untrusted text.
    friend bool operator==(const SchemaVersionAt&, const SchemaVersionAt&) = default;
};

/// Every version published so far, in that order: the last one is in force.
/// @param events  schema.published of one schema, ascending.
std::vector<SchemaVersionAt> schemaAt(std::span<const Event> events, const Moment& moment);

/// One issuer.authorised and what had become of it.
struct AccreditationAt {
    SchemaId schema;
    EventKey granted;
    std::optional<EventKey> ended; ///< The first deauthorisation after it.
    std::int64_t validFrom = 0; ///< UTC seconds; 0: no limit.
    std::int64_t validUntil = 0; ///< UTC seconds, exclusive; 0: no limit.
    bool isInForce = false;
    friend bool operator==(const AccreditationAt&, const AccreditationAt&) = default;
};

/// Every accreditation so far, in the order of their grants.
/// @param events  issuer.* of one institution, ascending.
std::vector<AccreditationAt> accreditationsAt(std::span<const Event> events, const Moment& moment);

enum class Authority {
    Unknown, ///< The credential was never issued, so there is no issuer to ask for.
    Authorised,
    NeverAuthorised, ///< No authorisation was anchored before.
    Ended, ///< There was one, and it was withdrawn.
    OutsideValidity, ///< There was one, for another time.
};

/// "unknown", "authorised", "never", "ended", "outside-validity".
std::string_view authorityName(Authority authority);

struct AuthorityAt {
    Authority authority = Authority::NeverAuthorised;
    std::optional<EventKey> event; ///< What it rests on: the grant, or the deauthorisation where it ended.
};

/// Whether the accreditations of an issuer cover a schema.
AuthorityAt authorityFor(std::span<const AccreditationAt> accreditations, const SchemaId& schema);

/// Whether a consent covered one presentation, as it stood then.
enum class ConsentCover {
    NotAsked, ///< The use is an answer, not a presentation.
    InForce,
    Missing, ///< No consent named, or one never granted before.
    Mismatched, ///< Of another subject, verifier or credential.
    Withdrawn,
    Expired,
};

/// "not-asked", "in-force", "missing", "mismatched", "withdrawn", "expired".
std::string_view consentCoverName(ConsentCover cover);

struct ConsentAt {
    ConsentCover cover = ConsentCover::Missing;
    std::optional<std::uint32_t> purpose; ///< What the last matching grant was for.
};

/// As R15 and R17 read it: any earlier grant under the presentation's own consent id counts.
/// @param events   consent.* of the consent that the presentation names, ascending; empty where it names none.
/// @param subject  Whose the presented credential is.
ConsentAt consentAt(std::span<const Event> events, const Event& presentation, const std::optional<SubjectId>& subject);

} // namespace guanlan::analytics
