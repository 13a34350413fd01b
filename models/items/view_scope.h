// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/ids.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace guanlan::items {

/// In which zone times are shown. They are stored in UTC; days are Shanghai's everywhere.
enum class DisplayZone { Shanghai, Utc };

/// What the top bar narrows every page to.
struct ViewScope {
    std::optional<std::int64_t> from; ///< UTC seconds, inclusive.
    std::optional<std::int64_t> to; ///< UTC seconds, exclusive.
    std::vector<InstitutionId> institutions; ///< Empty: all.
    DisplayZone zone = DisplayZone::Shanghai; ///< Narrows nothing: how times are written.
    friend bool operator==(const ViewScope&, const ViewScope&) = default;
};

} // namespace guanlan::items
