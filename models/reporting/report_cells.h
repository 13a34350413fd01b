// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/reporting/report.h"

#include <optional>

namespace guanlan::reporting {

/// The whole number that a cell of a right-aligned column is; nullopt for other words ("–") and what a double cannot hold.
std::optional<std::int64_t> countOfCell(const ReportColumn& column, const std::string& cell);

/// A moment on Shanghai's clock.
struct WallTime {
    int year = 1970, month = 1, day = 1, hour = 0, minute = 0, second = 0;
};
/// That of a cell of a time column; nullopt for other words.
std::optional<WallTime> timeOfCell(const ReportColumn& column, const std::string& cell);

} // namespace guanlan::reporting
