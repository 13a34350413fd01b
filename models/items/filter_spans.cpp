// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/filter_spans.h"

#include "models/domain/event_key.h"
#include "models/domain/time.h"

#include <QRegularExpression>

#include <algorithm>

namespace guanlan::items {
namespace {

constexpr std::int64_t lastYear = 9999;

/// The day, where the calendar has it.
std::optional<std::int64_t> dayOf(std::int64_t year, int month, int day)
{
    if (year < 1970 || year > lastYear || month < 1 || month > 12 || day < 1) return {};
    const std::int64_t number = daysSinceEpoch({year, month, day});
    return civilDate(number) == CivilDate{year, month, day} ? std::optional{number} : std::nullopt;
}

std::optional<TimeSpan> calendarSpan(const QRegularExpressionMatch& match, std::int64_t offset)
{
    const auto number = [&](int part) { return match.captured(part).toInt(); };
    const auto has = [&](int part) { return !match.captured(part).isEmpty(); };
    const auto moment = [&](std::int64_t day) { return day * secondsPerDay - offset; };
    const std::int64_t year = number(1);
    const int month = has(2) ? number(2) : 1;
    const auto first = dayOf(year, month, has(3) ? number(3) : 1);
    if (!first) return {};
    if (!has(2)) return TimeSpan{moment(*first), moment(daysSinceEpoch({year + 1, 1, 1}))};
    if (!has(3)) return TimeSpan{moment(*first), moment(daysSinceEpoch({month == 12 ? year + 1 : year, month % 12 + 1, 1}))};
    if (!has(4)) return TimeSpan{moment(*first), moment(*first + 1)};
    if (number(4) > 23 || number(5) > 59 || number(6) > 59) return {};
    const std::int64_t from = moment(*first) + number(4) * secondsPerHour + number(5) * 60 + number(6);
    return TimeSpan{from, from + (has(6) ? 1 : 60)};
}

std::optional<TimeSpan> oneSpan(const QString& text, DisplayZone zone)
{
    static const QRegularExpression calendar{QStringLiteral(R"(^(\d{4})(?:-(\d{1,2})(?:-(\d{1,2})(?:[ T](\d{1,2}):(\d{2})(?::(\d{2}))?)?)?)?$)")};
    if (const auto match = calendar.match(text); match.hasMatch()) return calendarSpan(match, zone == DisplayZone::Utc ? 0 : shanghaiOffset);
    const auto moment = text.contains(u'T') ? parseTime(text.toStdString()) : std::nullopt;
    return moment ? std::optional{TimeSpan{*moment, *moment + 1}} : std::nullopt;
}

std::optional<TimeSpan> lastSpan(const QString& text, std::int64_t latest)
{
    static const QRegularExpression last{QStringLiteral(R"(^(\d{1,5})([mhd])$)")};
    const auto match = last.match(text);
    if (!match.hasMatch()) return {};
    const std::int64_t unit = match.captured(2) == u"m" ? 60 : match.captured(2) == u"h" ? secondsPerHour : secondsPerDay;
    const std::int64_t length = match.captured(1).toInt() * unit;
    return length > 0 ? std::optional{TimeSpan{latest + 1 - length, latest + 1}} : std::nullopt;
}

std::optional<std::uint64_t> blockOf(QString text)
{
    text.remove(QChar{0x2009}).remove(QChar{0x202F}).remove(u'_');
    bool good = !text.isEmpty() && text.at(0).isDigit();
    const quint64 number = good ? text.toULongLong(&good) : 0;
    return good && number <= EventKey::maxBlock ? std::optional<std::uint64_t>{number} : std::nullopt;
}

/// The two sides of "a..b"; of a text alone both are it.
std::pair<QString, QString> sides(const QString& text)
{
    const qsizetype at = text.indexOf(QStringLiteral(".."));
    if (at < 0) return {text, text};
    return {text.left(at).trimmed(), text.mid(at + 2).trimmed()};
}

} // namespace

std::optional<TimeSpan> parseTimeSpan(const QString& text, DisplayZone zone, std::int64_t latest)
{
    if (const auto last = lastSpan(text, latest)) return last;
    const auto [left, right] = sides(text);
    const auto first = oneSpan(left, zone), last = oneSpan(right, zone);
    if (!first || !last || first->from >= last->to) return {};
    return TimeSpan{first->from, last->to};
}

std::optional<BlockSpan> parseBlockSpan(const QString& text)
{
    const auto [left, right] = sides(text);
    const auto first = blockOf(left), last = blockOf(right);
    if (!first || !last || *first > *last) return {};
    return BlockSpan{*first, *last};
}

} // namespace guanlan::items
