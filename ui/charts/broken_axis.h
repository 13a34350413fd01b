// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <cstdint>
#include <vector>

namespace guanlan::ui {

/// A time axis for a few moments with long quiet between them. Distances follow time, but no quiet stretch takes more than
/// about a third of the axis: a longer one is drawn shorter, as a break. Neighbouring moments never fall together.
class BrokenAxis {
public:
    /// A stretch that is shorter than its time.
    struct Break {
        std::int64_t from = 0; ///< UTC seconds.
        std::int64_t to = 0;
        qreal x = 0; ///< Its middle.
    };

    BrokenAxis() = default;
    /// @param times  UTC seconds, in any order, also repeated.
    BrokenAxis(std::vector<std::int64_t> times, qreal left, qreal right);

    /// Within a stretch by proportion; what lies outside all times stands at the nearer end.
    qreal x(std::int64_t time) const;
    const std::vector<Break>& breaks() const { return m_breaks; }
    const std::vector<std::int64_t>& times() const { return m_times; } ///< Ascending, each once.

private:
    std::vector<std::int64_t> m_times;
    std::vector<qreal> m_places; ///< By time.
    std::vector<Break> m_breaks;
    qreal m_left = 0;
};

} // namespace guanlan::ui
