// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/incident.h"
#include "models/store/queries.h"

#include <nlohmann/json_fwd.hpp>

namespace guanlan::reporting {

/// "validators" and "fork" of a chain, as `guanlan status --json` prints them: what seals, and who makes them, are checked
/// against. No fork: null.
nlohmann::ordered_json validatorsToJson(const store::ChainState& chain);
nlohmann::ordered_json forkToJson(const store::ChainState& chain);

/// An incident with what it rests on: the chain as it is pinned, its validators, and both headers of a fork. `status --json`'s
/// words, so that what checks those checks this, too (tests/node/verify_fork.mjs).
nlohmann::ordered_json incidentToJson(const Incident& incident, const store::ChainState& chain);

} // namespace guanlan::reporting
