// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/time.h"

#include <cstdio>

namespace guanlan {

namespace {

/// Exactly `width` digits from `position`; -1 for anything else.
int digits(std::string_view text, std::size_t position, std::size_t width)
{
    if (position + width > text.size()) return -1;
    int value = 0;
    for (const char c : text.substr(position, width)) {
        if (c < '0' || c > '9') return -1;
        value = value * 10 + (c - '0');
    }
    return value;
}

std::optional<std::int64_t> parseDate(std::string_view text)
{
    if (text.size() < 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
    const CivilDate date{digits(text, 0, 4), digits(text, 5, 2), digits(text, 8, 2)};
    if (date.year < 0 || date.month < 1 || date.month > 12 || date.day < 1) return std::nullopt;
    const std::int64_t day = daysSinceEpoch(date);
    if (civilDate(day) != date) return std::nullopt;
    return day;
}

/// "Z" or "+08:00" as seconds east of UTC.
std::optional<std::int64_t> parseOffset(std::string_view text)
{
    if (text == "Z") return 0;
    if (text.size() != 6 || (text[0] != '+' && text[0] != '-') || text[3] != ':') return std::nullopt;
    const int hours = digits(text, 1, 2);
    const int minutes = digits(text, 4, 2);
    if (hours < 0 || hours > 23 || minutes < 0 || minutes > 59) return std::nullopt;
    const std::int64_t seconds = hours * secondsPerHour + minutes * 60;
    return text[0] == '+' ? seconds : -seconds;
}

} // namespace

// Both directions follow Howard Hinnant's description of the civil calendar: years begin in March, eras
// are 400 years of 146097 days.
CivilDate civilDate(std::int64_t daysSinceEpoch)
{
    const std::int64_t shifted = daysSinceEpoch + 719468;
    const std::int64_t era = (shifted >= 0 ? shifted : shifted - 146096) / 146097;
    const std::int64_t dayOfEra = shifted - era * 146097;
    const std::int64_t yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36524 - dayOfEra / 146096) / 365;
    const std::int64_t dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100);
    const std::int64_t marchMonth = (5 * dayOfYear + 2) / 153;
    const int month = int(marchMonth < 10 ? marchMonth + 3 : marchMonth - 9);
    return {yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, int(dayOfYear - (153 * marchMonth + 2) / 5 + 1)};
}

std::int64_t daysSinceEpoch(const CivilDate& date)
{
    const std::int64_t year = date.year - (date.month <= 2 ? 1 : 0);
    const std::int64_t era = (year >= 0 ? year : year - 399) / 400;
    const std::int64_t yearOfEra = year - era * 400;
    const std::int64_t dayOfYear = (153 * (date.month > 2 ? date.month - 3 : date.month + 9) + 2) / 5 + date.day - 1;
    const std::int64_t dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear;
    return era * 146097 + dayOfEra - 719468;
}

std::string toIsoDate(std::int64_t daysSinceEpoch)
{
    const CivilDate date = civilDate(daysSinceEpoch);
    char text[40];
    std::snprintf(text, sizeof text, "%04lld-%02d-%02d", static_cast<long long>(date.year), date.month, date.day);
    return text;
}

std::string toIso8601(std::int64_t utcSeconds)
{
    std::int64_t day = utcSeconds / secondsPerDay;
    std::int64_t second = utcSeconds % secondsPerDay;
    if (second < 0) {
        second += secondsPerDay;
        --day;
    }
    char text[16];
    std::snprintf(text, sizeof text, "T%02d:%02d:%02dZ", int(second / 3600), int(second / 60 % 60), int(second % 60));
    return toIsoDate(day) + text;
}

std::optional<std::int64_t> parseTime(std::string_view text)
{
    const auto day = parseDate(text);
    if (!day) return std::nullopt;
    if (text.size() == 10) return shanghaiDayStart(*day);
    if (text.size() < 20 || text[10] != 'T' || text[13] != ':' || text[16] != ':') return std::nullopt;
    const int hour = digits(text, 11, 2);
    const int minute = digits(text, 14, 2);
    const int second = digits(text, 17, 2);
    const auto offset = parseOffset(text.substr(19));
    if (hour < 0 || hour > 23 || minute < 0 || minute > 59 || second < 0 || second > 59 || !offset)
        return std::nullopt;
    return *day * secondsPerDay + hour * secondsPerHour + minute * 60 + second - *offset;
}

} // namespace guanlan
