// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/incident.h"
#include "models/store/entity_lookup.h"
#include "models/store/queries.h"

namespace guanlan::store {

/// As EventReader's calls of these names. Inside of a read transaction only.
Result<std::vector<ChainState>> queryChains(Connection& connection);
Result<std::vector<SchemaInfo>> querySchemas(Connection& connection);
Result<std::vector<Incident>> queryIncidents(Connection& connection, int limit);
Result<std::vector<Institution>> queryDirectory(Connection& connection);

} // namespace guanlan::store
