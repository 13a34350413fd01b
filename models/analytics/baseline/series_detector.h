// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/analytics/baseline/sample.h"

#include <memory>
#include <span>
#include <vector>

namespace guanlan::analytics {

/// What a detector says of a value when it comes.
struct SampleVerdict {
    double score = 0; ///< In [0, 1]: 0.1 for each power of ten by which the value or its way is rare.
    double expected = 0; ///< What was expected; the value itself while the detector knows too little.
    bool levelMoved = false; ///< A change has lasted: from the next value on the new level is what is usual.
};

/// Finds what is unusual in a series without being told its kind: counts or measurements, a value every five minutes,
/// hour or day. Every verdict rests on earlier values only, so verdicts do not change when values are added.
///
/// Each value is compared with a forecast (forecaster.h), its range, its neighbourhood of the last values among all earlier
/// neighbourhoods, and the means and the activity of windows that end with it. How rare each of these is against its own past
/// (tail_model.h) is the surprise; the largest counts. A burst is reported when it begins and when it becomes a good
/// deal worse, not at each of its values.
class SeriesDetector {
public:
    SeriesDetector();
    SeriesDetector(SeriesDetector&&) noexcept;
    SeriesDetector& operator=(SeriesDetector&&) noexcept;
    ~SeriesDetector();

    /// @pre The value is finite. Times that stand still or go back are tolerated.
    SampleVerdict take(const Sample& sample);

private:
    struct State;
    std::unique_ptr<State> m_state;
};

/// The scores of a whole series, in its order.
std::vector<double> score(std::span<const Sample> series);

} // namespace guanlan::analytics
