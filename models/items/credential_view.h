// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/analytics/conformance.h"
#include "models/analytics/credential_chain.h"
#include "models/domain/finding.h"

#include <QFuture>
#include <QString>

#include <array>
#include <memory>
#include <optional>
#include <vector>

namespace guanlan::store {
class EventReader;
}

namespace guanlan::items {

class DataHub;

/// A credential that a search word may mean.
struct CredentialMatch {
    CredentialId id;
    std::optional<Event> issuance; ///< Absent: named by others, never issued.
    LocalText schemaName; ///< Empty where nobody knows one.
    LocalText issuerName; ///< Empty where nobody knows one.
};

/// One credential with everything around it.
struct CredentialView {
    analytics::CredentialGraph graph;
    std::vector<Finding> findings; ///< About the credential itself, by event; at most maxCredentialFindings.
    std::vector<std::array<std::int64_t, 4>> nodeFindings; ///< By graph node: how many, by Severity.
    std::vector<Event> consents; ///< Consents for this credential, and those that its presentations name: granted and withdrawn, ascending.
    analytics::CredentialConformance conformance; ///< What is expected of the credential.
};

constexpr int maxCredentialFindings = 200;
constexpr int maxCredentialMatches = 100;
constexpr int maxCredentialConsents = 200; ///< Ids; of each its grants and withdrawals.

/// What was found: the one, or those among which to choose.
struct CredentialAnswer {
    std::optional<CredentialView> view;
    std::vector<CredentialMatch> matches; ///< Empty where `view` is there. By issuance, newest first.
    bool moreMatches = false; ///< There are more than maxCredentialMatches.
};

/// Reads an id, digest, subject or address from what a user pasted: spaces, quotes and a DID or link in front
/// ("did:…:0x…", "guanlan://credential/0x…") do not matter; 64 or 40 hex digits of either case, with or
/// without 0x. nullopt for anything else.
std::optional<Bytes32> parseCredentialWord(const QString& text);

/// The credentials that these bytes name as id, digest or subject, at most `limit`; for questions of this folder.
Result<std::vector<CredentialMatch>> describeCredentials(store::EventReader& reader, const Bytes32& word, int limit);

/// Where deadlines have their calendar from: a pack with its calendars; of use where it is the one that judged.
using Rules = std::shared_ptr<const analytics::RulePack>;

/// NotFound where nothing anchored bears these bytes.
QFuture<Result<CredentialAnswer>> askCredential(DataHub& hub, const Bytes32& word, const Rules& rules = {});
/// Exactly this credential, even where the same bytes are a digest or subject of others, too.
QFuture<Result<CredentialAnswer>> askCredential(DataHub& hub, const CredentialId& credential, const Rules& rules = {});

} // namespace guanlan::items
