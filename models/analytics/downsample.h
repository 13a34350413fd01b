// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <vector>

namespace guanlan::analytics {

struct ChartPoint {
    double x = 0;
    double y = 0;
    friend bool operator==(const ChartPoint&, const ChartPoint&) = default;
};

/// Thins a line to what a chart of `pixelWidth` columns can show: of each column the lowest and the highest
/// point, in their order, so that no peak is lost. At most 2 × pixelWidth points; fewer are returned as they are.
/// @pre x ascends and is finite. Points whose y is not finite are left out. Empty for a width below 1.
std::vector<ChartPoint> decimate(std::span<const ChartPoint> points, int pixelWidth);

} // namespace guanlan::analytics
