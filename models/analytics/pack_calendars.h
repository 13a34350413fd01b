// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/analytics/rule_pack.h"

namespace guanlan::analytics {

/// The calendars that a pack names, from beside it or from where the program's own are. InvalidInput
/// "file: calendars[1]: reason" where one cannot be read, is not the one that the pack means, or a year is there twice or is
/// left out between others.
/// @param file  How to name the pack in messages.
Result<TradingCalendar> loadCalendars(const std::vector<CalendarFile>& named, const std::filesystem::path& beside,
    const std::filesystem::path& shipped, const std::string& file);

/// The whole text of a file; nullopt where it cannot be read.
std::optional<std::string> readPackFile(const std::filesystem::path& path);

} // namespace guanlan::analytics
