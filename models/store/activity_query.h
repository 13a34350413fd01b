// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/entity_lookup.h"
#include "models/store/queries.h"

namespace guanlan::store {

/// The numbers of all institutions that ever acted, ascending; with 0 where an event was nobody's act.
Result<std::vector<EntityRef>> queryActing(Connection& connection);

/// Acts per bucket from the rollups, ascending by bucket, institution, type. Inside of a read transaction only.
Result<std::vector<ActivityPoint>> queryActivity(Connection& connection, EntityLookup& entities,
                                                 const ActivityRequest& request);

} // namespace guanlan::store
