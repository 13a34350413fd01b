// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/analytics/buckets.h"

#include <QString>

#include <cstdint>
#include <utility>
#include <vector>

namespace guanlan::ui {

enum class ChartForm { StackedBars, Lines };

/// One line or one layer of bars.
struct ChartSeries {
    QString name; ///< Untrusted text, made visible already.
    std::vector<std::int64_t> values; ///< One a bucket.
    int colour = 0; ///< Index into Tokens::series.
};

/// Counts over time, as a chart and its table twin show them.
struct ChartData {
    analytics::Bucket bucket = analytics::Bucket::Day;
    std::vector<std::int64_t> starts; ///< When each bucket begins, UTC seconds, ascending, without gaps.
    std::int64_t end = 0; ///< When the last one ends.
    std::vector<ChartSeries> series;

    int size() const { return int(starts.size()); }
    /// When bucket `index` ends. @pre 0 ≤ index < size().
    std::int64_t endOf(int index) const;
};

/// The buckets' name in a table and a hint: "2026-03-02", "2026-03-02 – 2026-03-08", "2026-03", "2026-03-02 09:00".
/// Shanghai's calendar.
QString bucketLabel(const ChartData& data, int index);

/// The same counts in days, weeks or months: the finest of them, from data.bucket on, with at most `most` buckets.
/// Sums stay the same.
ChartData coarsened(const ChartData& data, int most);

/// Where an axis over the buckets writes dates: bucket and text, as many as fit when each label needs `labelBuckets`.
std::vector<std::pair<int, QString>> dateTicks(const ChartData& data, double labelBuckets);

/// A round upper end of an axis from 0 that holds `most`, in steps of `step`: four or five steps, whole numbers.
struct AxisRange {
    std::int64_t top = 4;
    std::int64_t step = 1;
};
AxisRange axisRange(std::int64_t most);

} // namespace guanlan::ui
