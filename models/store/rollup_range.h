// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/entity_lookup.h"
#include "models/store/queries.h"

#include <limits>

namespace guanlan::store {

/// Rollups are clustered by institution, then day (or hour): a question is one range of rows an institution.
struct RollupRange {
    std::int64_t first = std::numeric_limits<std::int64_t>::min(); ///< Stored day or hour, inclusive.
    std::int64_t end = std::numeric_limits<std::int64_t>::max(); ///< Exclusive.

    /// The stored days (of Bucket::Hour: hours) of all buckets that begin in [from, to).
    static RollupRange of(std::optional<std::int64_t> from, std::optional<std::int64_t> to, Bucket bucket);
};

/// The first moment, UTC seconds, of the bucket in which the stored day (or hour) lies.
std::int64_t bucketStartOf(std::int64_t stored, Bucket bucket);

/// The numbers of the institutions listed, each once, without those that the workspace has never seen; none listed: of all in the
/// rollup, ascending, with 0 for nobody.
/// @param next  Gives the institution of the next higher number in the rollup: one step of its index.
Result<std::vector<EntityRef>> rollupInstitutions(Connection& connection, EntityLookup& entities,
                                                  const std::vector<InstitutionId>& listed, const char* next);

/// As `next` above: whoever has acted.
constexpr const char* nextActingSql = "SELECT institution FROM activity_day WHERE institution > ? ORDER BY institution LIMIT 1";

} // namespace guanlan::store
