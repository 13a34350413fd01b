// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/analytics/timeline.h"
#include "models/domain/finding.h"
#include "models/store/queries.h"

#include <QFuture>

#include <optional>
#include <vector>

namespace guanlan::items {

class DataHub;

struct ProfileRequest {
    InstitutionId institution;
    std::optional<std::int64_t> from; ///< UTC seconds, inclusive.
    std::optional<std::int64_t> to; ///< UTC seconds, exclusive.
    analytics::Bucket bucket = analytics::Bucket::Day;
};

/// How many credentials of one schema an institution issued.
struct SchemaShare {
    std::optional<SchemaId> schema;
    LocalText name; ///< Empty where nobody knows one.
    std::int64_t count = 0;
};

/// One institution in one period.
struct InstitutionProfile {
    store::InstitutionState state;
    analytics::Timeline timeline; ///< Its acts.
    std::vector<SchemaShare> mix; ///< Of its newest issuances, most first.
    std::int64_t mixOf = 0; ///< So many issuances were looked at.
    bool mixComplete = true; ///< false: there are older ones in the period.
    std::vector<Finding> findings; ///< Violations, worst first, then newest; at most `maxProfileFindings`.
    std::int64_t findingCount = 0; ///< All violations of the period.
    std::int64_t undecided = 0; ///< Beside them: what the rules could not judge.
};

constexpr int maxProfileFindings = 50;

/// NotFound where neither directory nor chain know the institution.
QFuture<Result<InstitutionProfile>> askInstitutionProfile(DataHub& hub, const ProfileRequest& request);

} // namespace guanlan::items
