// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/event.h"
#include "models/domain/finding.h"
#include "models/reporting/evidence_manifest.h"
#include "models/store/event_store.h"

#include <optional>

namespace guanlan::app {

/// Which events a package is to prove, and what for.
struct EvidenceSelection {
    reporting::EvidenceManifest::Subject subject = reporting::EvidenceManifest::Subject::Credential;
    std::string id;
    store::ChainState chain;
    std::vector<Event> events; ///< Ascending, each once.
    std::vector<Event> stored; ///< Ascending: all that the workspace holds of their blocks.
    std::optional<Finding> finding;
    std::string pack; ///< Of a finding: the rule pack in force, as the workspace keeps it; empty: it keeps none.
    bool isCut = false; ///< The credential's chain is larger.
};

/// A credential's whole chain: issuances, status changes and uses of all its credentials, with the authorisations and
/// consents that they rest on. NotFound: nothing of it.
Result<EvidenceSelection> selectCredential(store::EventReader& reader, const CredentialId& credential);

/// The events that a finding rests on. NotFound: no such finding.
Result<EvidenceSelection> selectFinding(store::EventReader& reader, const std::string& id);

} // namespace guanlan::app
