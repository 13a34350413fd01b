// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/entity_lookup.h"
#include "models/store/event_codes.h"
#include "models/store/outcome.h"

namespace guanlan::store {

/// Adds the outcomes of these events to the rollup, or takes them off again. Inside of a write transaction, while the events and
/// all before them are in the workspace.
Status addOutcomes(Connection& connection, const KeyRange& events);
Status removeOutcomes(Connection& connection, const KeyRange& events);

/// Outcomes over a period, by institution, then outcome. Inside of a read transaction only.
Result<std::vector<OutcomeCount>> queryOutcomes(Connection& connection, EntityLookup& entities, const OutcomeRequest& request);

} // namespace guanlan::store
