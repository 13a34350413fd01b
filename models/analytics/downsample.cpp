// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/analytics/downsample.h"

#include <algorithm>
#include <cmath>

namespace guanlan::analytics {

namespace {

/// The extremes of one pixel column.
struct Column {
    const ChartPoint* lowest = nullptr;
    const ChartPoint* highest = nullptr;

    void take(const ChartPoint& point)
    {
        if (!lowest || point.y < lowest->y) lowest = &point;
        if (!highest || point.y > highest->y) highest = &point;
    }

    void appendTo(std::vector<ChartPoint>& points) const
    {
        if (!lowest) return;
        points.push_back(*std::min(lowest, highest));
        if (lowest != highest) points.push_back(*std::max(lowest, highest));
    }
};

} // namespace

std::vector<ChartPoint> decimate(std::span<const ChartPoint> points, int pixelWidth)
{
    std::vector<ChartPoint> kept;
    if (pixelWidth < 1) return kept;
    const auto isFinite = [](const ChartPoint& point) { return std::isfinite(point.y); };
    const std::size_t limit = 2 * std::size_t(pixelWidth);
    if (points.size() <= limit) {
        std::copy_if(points.begin(), points.end(), std::back_inserter(kept), isFinite);
        return kept;
    }
    kept.reserve(limit);
    const double first = points.front().x;
    const double span = points.back().x - first;
    Column column;
    int current = 0;
    for (const ChartPoint& point : points) {
        const double place = span > 0 ? (point.x - first) / span * pixelWidth : 0;
        const int number = std::clamp(int(place), 0, pixelWidth - 1);
        if (number != current) {
            column.appendTo(kept);
            column = {};
            current = number;
        }
        if (isFinite(point)) column.take(point);
    }
    column.appendTo(kept);
    return kept;
}

} // namespace guanlan::analytics
