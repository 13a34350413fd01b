// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/event_loader.h"
#include "models/store/queries.h"

namespace guanlan::store {

/// Every institution that the directory names or a chain speaks of, by id. Inside of a read transaction only.
Result<std::vector<InstitutionState>> queryInstitutions(Connection& connection, EntityLookup& entities, EventLoader& loader);

} // namespace guanlan::store
