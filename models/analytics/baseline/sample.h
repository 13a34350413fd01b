// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

namespace guanlan::analytics {

/// One value of a series. Times are seconds since 1970 on the series' own clock, usually ascending.
struct Sample {
    std::int64_t time = 0;
    double value = 0;
};

} // namespace guanlan::analytics
