// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/event_type.h"
#include "models/domain/ids.h"
#include "models/domain/result.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace guanlan::store {
class EventReader;
}

namespace guanlan::analytics {

struct MatrixRequest {
    std::optional<std::int64_t> from; ///< UTC seconds; absent: from the first act.
    std::optional<std::int64_t> to; ///< UTC seconds, exclusive; absent or later than the chain: to its last block.
    std::vector<EventType> types; ///< Empty: every type.
};

/// One institution's acts, one count a day.
struct MatrixRow {
    InstitutionId institution;
    std::vector<std::int64_t> counts; ///< As long as ActivityMatrix::days.
    std::int64_t total = 0;
    friend bool operator==(const MatrixRow&, const MatrixRow&) = default;
};

/// Who did how much on which day, over the whole consortium: what a heat map shows.
struct ActivityMatrix {
    std::vector<std::int64_t> days; ///< When each Shanghai day begins, UTC seconds, ascending.
    std::int64_t end = 0; ///< When the last one ends.
    std::vector<MatrixRow> rows; ///< Every known institution, the silent ones too: most acts first, then by id.
    std::int64_t highest = 0; ///< The largest single count.
};

/// From the workspace's rollups. InvalidInput where the period is too long; else what the reader fails with.
Result<ActivityMatrix> buildActivityMatrix(store::EventReader& reader, const MatrixRequest& request);

} // namespace guanlan::analytics
