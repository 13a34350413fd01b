// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/analytics/pack_json.h"
#include "models/analytics/trading_calendar.h"
#include "models/domain/json_text.h"
#include "models/domain/time.h"

namespace guanlan::analytics {

namespace {

constexpr std::string_view formatName = "guanlan-calendar-1";
constexpr std::int64_t firstYear = 1970, lastYear = 2999;

void readClosures(PackJson& reader, const PackJson::Json& root, CalendarYear& calendar)
{
    const PackJson::Json& closures = reader.list(root, "", "closures");
    for (std::size_t i = 0; i < closures.size(); ++i) {
        const std::string path = PackJson::join("closures", i);
        const auto day = reader.date(closures[i], path);
        if (!day) continue;
        if (civilDate(*day).year != calendar.year) reader.fail(path, "is not in " + std::to_string(calendar.year));
        if (weekday(*day) > 4) reader.fail(path, "is a weekend; there is no trading on any");
        if (!calendar.closures.empty() && calendar.closures.back() >= *day)
            reader.fail(path, "must be later than the date before it");
        calendar.closures.push_back(*day);
    }
}

} // namespace

Result<CalendarYear> CalendarYear::parse(std::string_view text, std::string_view file)
{
    const auto parsed = parseJsonText(text, file);
    if (!parsed) return Error{ErrorKind::InvalidInput, parsed.error().message + ": mend it, or start from a copy of a calendar that ships"};
    const PackJson::Json& root = *parsed;
    PackJson reader{file};
    CalendarYear calendar;
    reader.allowKeys(root, "", {"format", "year", "title", "source", "closures"});
    if (reader.string(root, "", "format") != formatName)
        reader.fail("format", "this version reads \"" + std::string{formatName} + "\" only");
    calendar.year = int(reader.integer(reader.member(root, "", "year"), "year", firstYear, lastYear));
    calendar.title = reader.text2(root, "", "title");
    calendar.source = reader.text2(root, "", "source");
    readClosures(reader, root, calendar);
    if (const Status read = reader.outcome(); !read) return read.error();
    return calendar;
}

} // namespace guanlan::analytics
