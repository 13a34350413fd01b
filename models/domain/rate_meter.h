// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <cmath>

namespace guanlan {

/// How fast a counter grows, per second, smoothed over the last few seconds.
class RateMeter {
public:
    using Clock = std::chrono::steady_clock;

    void update(Clock::time_point now, double total)
    {
        const double seconds = std::chrono::duration<double>(now - m_last).count();
        if (!m_started || seconds <= 0) {
            if (!m_started) restart(now, total);
            return;
        }
        m_elapsed += seconds;
        // The first seconds count as they come, so that the rate does not climb slowly from zero.
        const double weight = 1 - std::exp(-seconds / std::min(memorySeconds, m_elapsed));
        m_rate += ((total - m_total) / seconds - m_rate) * (m_elapsed == seconds ? 1 : weight);
        m_last = now;
        m_total = total;
    }
    double perSecond() const { return m_rate; }

private:
    static constexpr double memorySeconds = 4;

    void restart(Clock::time_point now, double total)
    {
        m_started = true;
        m_last = now;
        m_total = total;
    }

    bool m_started = false;
    Clock::time_point m_last;
    double m_total = 0;
    double m_elapsed = 0;
    double m_rate = 0;
};

} // namespace guanlan
