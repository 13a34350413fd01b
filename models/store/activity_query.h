// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/entity_lookup.h"
#include "models/store/queries.h"

namespace guanlan::store {

/// Acts per bucket from the rollups, ascending by bucket, institution, type. Inside of a read transaction only.
Result<std::vector<ActivityPoint>> queryActivity(Connection& connection, EntityLookup& entities,
                                                 const ActivityRequest& request);

} // namespace guanlan::store
