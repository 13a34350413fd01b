// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/analytics/baseline/recent_values.h"

#include <cstddef>
#include <optional>

namespace guanlan::analytics {

/// Notices that a series has moved to another level for good: over `span` values nearly all deviations from what
/// was usual lie on one side, and their median is far out of what deviations used to be.
class LevelWatch {
public:
    explicit LevelWatch(std::size_t span) : m_recent{span}, m_past{4 * span}, m_span{span} {}

    /// Takes the newest deviation. @return By how much the level has moved, where it has; the watch then starts anew.
    std::optional<double> add(double deviation);

private:
    RecentValues m_recent; ///< The last `span` deviations.
    RecentValues m_past; ///< Absolute ones of the time before.
    std::size_t m_span;
};

} // namespace guanlan::analytics
