// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/ids.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace guanlan::items {

/// What the top bar narrows every page to.
struct ViewScope {
    std::optional<std::int64_t> from; ///< UTC seconds, inclusive.
    std::optional<std::int64_t> to; ///< UTC seconds, exclusive.
    std::vector<InstitutionId> institutions; ///< Empty: all.
    friend bool operator==(const ViewScope&, const ViewScope&) = default;
};

} // namespace guanlan::items
