// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/frame/time_range.h"

#include "models/domain/time.h"

#include <QDateTime>

namespace guanlan::ui {
namespace {

const QDate epoch{1970, 1, 1};
constexpr std::int64_t farAhead = 4102444800; // 2100-01-01: an open end in a picker of dates.

std::optional<std::int64_t> presetDays(RangePreset preset)
{
    switch (preset) {
    case RangePreset::Days7: return 7;
    case RangePreset::Days30: return 30;
    case RangePreset::Days90: return 90;
    case RangePreset::All:
    case RangePreset::Custom: return std::nullopt;
    }
    return std::nullopt;
}

} // namespace

QDate newestDay(std::optional<std::int64_t> latest) { return epoch.addDays(shanghaiDay(latest.value_or(QDateTime::currentSecsSinceEpoch()))); }

std::optional<std::int64_t> TimeRange::from(std::int64_t latest) const
{
    if (preset == RangePreset::Custom) return first.isValid() ? std::optional{shanghaiDayStart(epoch.daysTo(first))} : std::nullopt;
    const auto days = presetDays(preset);
    return days ? std::optional{shanghaiDayStart(shanghaiDay(latest) - *days + 1)} : std::nullopt;
}

std::optional<std::int64_t> TimeRange::to() const
{
    if (preset != RangePreset::Custom || !last.isValid()) return std::nullopt;
    return shanghaiDayStart(epoch.daysTo(last) + 1);
}

QString TimeRange::code() const
{
    switch (preset) {
    case RangePreset::Days7: return QStringLiteral("7");
    case RangePreset::Days30: return QStringLiteral("30");
    case RangePreset::Days90: return QStringLiteral("90");
    case RangePreset::All: return QStringLiteral("all");
    case RangePreset::Custom: return first.toString(Qt::ISODate) + QStringLiteral("..") + last.toString(Qt::ISODate);
    }
    return {};
}

TimeRange TimeRange::ofCode(const QString& code)
{
    for (const RangePreset preset : {RangePreset::Days7, RangePreset::Days30, RangePreset::Days90})
        if (const TimeRange range{preset, {}, {}}; range.code() == code) return range;
    const qsizetype dots = code.indexOf(QStringLiteral(".."));
    const QDate first = QDate::fromString(code.left(dots), Qt::ISODate);
    const QDate last = dots < 0 ? QDate{} : QDate::fromString(code.mid(dots + 2), Qt::ISODate);
    return first.isValid() && last.isValid() ? TimeRange{RangePreset::Custom, first, last} : TimeRange{};
}

TimeRange TimeRange::of(std::optional<std::int64_t> from, std::optional<std::int64_t> to)
{
    if (!from && !to) return {};
    const QDate first = epoch.addDays(shanghaiDay(from.value_or(0)));
    const QDate last = epoch.addDays(shanghaiDay(to.value_or(farAhead) - 1));
    return {RangePreset::Custom, first, last};
}

} // namespace guanlan::ui
