// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chart_data.h"

#include "models/domain/time.h"

#include <algorithm>
#include <array>

namespace guanlan::ui {

using analytics::Bucket;

namespace {

QString isoDate(std::int64_t utcSeconds) { return QString::fromStdString(toIsoDate(shanghaiDay(utcSeconds))); }

/// How far apart dates may be written, finest first.
enum class TickUnit { Day, Week, Month, Quarter, Year };

bool startsUnit(std::int64_t day, TickUnit unit)
{
    const CivilDate date = civilDate(day);
    switch (unit) {
    case TickUnit::Day: return true;
    case TickUnit::Week: return weekday(day) == 0;
    case TickUnit::Month: return date.day == 1;
    case TickUnit::Quarter: return date.day == 1 && date.month % 3 == 1;
    case TickUnit::Year: return date.day == 1 && date.month == 1;
    }
    return false;
}

QString tickText(std::int64_t start, TickUnit unit)
{
    const QString date = isoDate(start);
    return unit < TickUnit::Month ? date.mid(5) : date.left(7);
}

/// The first bucket at or after each beginning of a unit.
std::vector<std::pair<int, QString>> ticksOf(const ChartData& data, TickUnit unit)
{
    std::vector<std::pair<int, QString>> ticks;
    std::int64_t day = data.starts.empty() ? 0 : shanghaiDay(data.starts.front()) - 1;
    for (int i = 0; i < data.size(); ++i) {
        const std::int64_t reached = shanghaiDay(data.starts[std::size_t(i)]);
        std::int64_t begins = reached + 1;
        for (std::int64_t d = std::max(day + 1, reached - 31); d <= reached; ++d)
            if (startsUnit(d, unit)) begins = d;
        day = reached;
        if (begins <= reached) ticks.emplace_back(i, tickText(shanghaiDayStart(begins), unit));
    }
    return ticks;
}

/// Every so many hours of Shanghai; the first one and midnight by their day.
std::vector<std::pair<int, QString>> hourTicks(const ChartData& data, int hours)
{
    std::vector<std::pair<int, QString>> ticks;
    for (int i = 0; i < data.size(); ++i) {
        const std::int64_t start = data.starts[std::size_t(i)], hour = (start + shanghaiOffset) / 3600 % 24;
        if (i > 0 && hour % hours != 0) continue;
        ticks.emplace_back(i, i == 0 || hour == 0 ? tickText(start, TickUnit::Day) : QStringLiteral("%1:00").arg(hour, 2, 10, QLatin1Char{'0'}));
    }
    return ticks;
}

/// Whether each has room for its label.
bool fit(const std::vector<std::pair<int, QString>>& ticks, double labelBuckets)
{
    for (std::size_t i = 1; i < ticks.size(); ++i)
        if (ticks[i].first - ticks[i - 1].first < labelBuckets) return false;
    return true;
}

ChartData regrouped(const ChartData& data, Bucket bucket)
{
    ChartData result{.bucket = bucket, .starts = {}, .end = data.end, .series = data.series};
    for (ChartSeries& series : result.series) series.values.clear();
    for (std::size_t i = 0; i < data.starts.size(); ++i) {
        const std::int64_t start = analytics::bucketStart(data.starts[i], bucket);
        if (result.starts.empty() || result.starts.back() != start) {
            result.starts.push_back(start);
            for (ChartSeries& series : result.series) series.values.push_back(0);
        }
        for (std::size_t s = 0; s < data.series.size(); ++s)
            if (i < data.series[s].values.size()) result.series[s].values.back() += data.series[s].values[i];
    }
    return result;
}

} // namespace

std::int64_t ChartData::endOf(int index) const
{
    return index + 1 < size() ? starts[std::size_t(index) + 1] : end;
}

QString bucketLabel(const ChartData& data, int index)
{
    const std::int64_t start = data.starts.at(std::size_t(index));
    switch (data.bucket) {
    case Bucket::Hour: {
        const std::string local = toIso8601(start + shanghaiOffset);
        return QString::fromStdString(local.substr(0, 10) + " " + local.substr(11, 5));
    }
    case Bucket::Day: return isoDate(start);
    case Bucket::Week: return isoDate(start) + QStringLiteral(" – ") + isoDate(data.endOf(index) - 1);
    case Bucket::Month: return isoDate(start).left(7);
    }
    return {};
}

ChartData coarsened(const ChartData& data, int most)
{
    ChartData result = data;
    for (const Bucket bucket : {Bucket::Day, Bucket::Week, Bucket::Month}) {
        if (bucket <= data.bucket) continue;
        if (result.size() <= most) break;
        result = regrouped(data, bucket);
    }
    return result;
}

std::vector<std::pair<int, QString>> dateTicks(const ChartData& data, double labelBuckets)
{
    std::vector<std::pair<int, QString>> ticks;
    if (data.bucket == Bucket::Hour)
        for (const int hours : {1, 2, 3, 6, 12})
            if (ticks = hourTicks(data, hours); fit(ticks, labelBuckets)) return ticks;
    for (const TickUnit unit : {TickUnit::Day, TickUnit::Week, TickUnit::Month, TickUnit::Quarter, TickUnit::Year})
        if (ticks = ticksOf(data, unit); fit(ticks, labelBuckets)) return ticks;
    return ticks;
}

AxisRange axisRange(std::int64_t most)
{
    constexpr std::array<std::int64_t, 3> steps{1, 2, 5};
    for (std::int64_t scale = 1; scale <= INT64_MAX / 100; scale *= 10)
        for (const std::int64_t step : steps)
            if (most <= step * scale * 4) return {std::max<std::int64_t>(1, (most + step * scale - 1) / (step * scale)) * step * scale, step * scale};
    return {most, most};
}

} // namespace guanlan::ui
