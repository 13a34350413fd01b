// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/analytics/state_at.h"
#include "models/domain/event.h"
#include "models/domain/institution.h"
#include "models/domain/result.h"

#include <QFuture>

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace guanlan::items {

class DataHub;

/// Whom to ask for, and when.
struct IdentityRequest {
    Bytes32 id{}; ///< Of a subject or an institution.
    std::optional<ChainRef> chain; ///< Absent: the first one that names the id.
    std::optional<std::uint64_t> block; ///< As of its end; absent, or after the last block read: now.
    friend bool operator==(const IdentityRequest&, const IdentityRequest&) = default;
};

/// A consent as it stood. Given by the id, or to it.
struct ConsentRow {
    Event grant;
    LocalText verifierName; ///< Empty where nobody knows one.
    bool isGiven = false; ///< By the id as a subject; false: to the id as a verifier.
    std::optional<EventKey> withdrawn;
    bool isExpired = false;
};

/// A credential as it stood. Held by the id, or issued by it.
struct CredentialRow {
    Event issuance;
    LocalText schemaName, issuerName; ///< Empty where nobody knows one.
    bool isHeld = false; ///< By the id as a subject; false: issued by the id.
    analytics::CredentialCondition condition = analytics::CredentialCondition::Unknown;
    std::optional<EventKey> changed; ///< The last event that suspended, reinstated or revoked it.
};

/// An accreditation with the schema's name.
struct AccreditationRow {
    analytics::AccreditationAt state;
    LocalText schemaName; ///< Empty where nobody knows one.
};

/// What an id was at the end of a block, and how it came to be so.
struct IdentityView {
    Bytes32 id{};
    LocalText name; ///< Of an institution; empty where nobody knows one.
    std::vector<std::pair<ChainRef, std::string>> chains; ///< Those that name the id.
    ChainRef chain; ///< The one asked for.
    std::uint64_t block = 0; ///< At whose end.
    std::uint64_t head = 0; ///< The last block read.
    std::int64_t time = 0; ///< By this clock validity is judged, UTC seconds.
    /// What registered and changed the id itself: did.*, institution.*, issuer.*; ascending, what came after `block` included.
    std::vector<Event> versions;
    bool moreVersions = false; ///< There are more than maxIdentityRows.
    std::size_t past = 0; ///< So many of them had happened.
    analytics::IdentityAt identity, identityBefore; ///< Before: just before the last version that had happened.
    analytics::InstitutionAt institution, institutionBefore;
    std::vector<AccreditationRow> accreditations;
    std::vector<ConsentRow> consents; ///< The newest maxIdentityRows by then, newest first.
    bool moreConsents = false;
    std::vector<CredentialRow> credentials; ///< Likewise.
    bool moreCredentials = false;
};

constexpr int maxIdentityRows = 200;

/// NotFound where no event of the workspace names the id as a subject or an institution.
QFuture<Result<IdentityView>> askIdentity(DataHub& hub, const IdentityRequest& request);

} // namespace guanlan::items
