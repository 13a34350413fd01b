// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/analytics/pack_calendars.h"

#include "models/analytics/pack_json.h"
#include "models/domain/bytes.h"
#include "models/store/fingerprint.h"

#include <fstream>
#include <sstream>

namespace guanlan::analytics {

std::optional<std::string> readPackFile(const std::filesystem::path& path)
{
    std::ifstream file{path, std::ios::binary};
    std::ostringstream text;
    text << file.rdbuf();
    if (!file || !text) return std::nullopt;
    return std::move(text).str();
}

namespace {

Result<CalendarYear> loadCalendar(
    const CalendarFile& named, const std::filesystem::path& beside, const std::filesystem::path& shipped)
{
    auto text = readPackFile(beside / named.file);
    if (!text && !shipped.empty()) text = readPackFile(shipped / named.file);
    if (!text) return Error{ErrorKind::InvalidInput, named.file + " cannot be read: put it beside the rule pack"};
    const std::string digest = store::fingerprint(asBytes(*text));
    if (digest != named.digest)
        return Error{ErrorKind::InvalidInput,
            named.file + " is not the file that the pack means: its SHA-256 is " + digest + "; if it is right, put that here"};
    return CalendarYear::parse(*text, named.file);
}

} // namespace

Result<TradingCalendar> loadCalendars(const std::vector<CalendarFile>& named, const std::filesystem::path& beside,
    const std::filesystem::path& shipped, const std::string& file)
{
    TradingCalendar calendar;
    for (std::size_t i = 0; i < named.size(); ++i) {
        const std::string place = file + ": " + PackJson::join("calendars", i);
        auto year = loadCalendar(named[i], beside, shipped);
        if (!year) return Error{ErrorKind::InvalidInput, place + ": " + year.error().message};
        if (calendar.years().contains(year->year))
            return Error{ErrorKind::InvalidInput, place + ": the year " + std::to_string(year->year) + " is there twice"};
        calendar.add(std::move(year).value());
    }
    int expected = 0;
    for (const auto& [year, unused] : calendar.years()) {
        if (expected != 0 && year != expected)
            return Error{ErrorKind::InvalidInput, file + ": calendars: the year " + std::to_string(expected) + " is missing"};
        expected = year + 1;
    }
    return calendar;
}

} // namespace guanlan::analytics
