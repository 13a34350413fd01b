// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/rate_meter.h"

#include <QString>

#include <cstdint>
#include <optional>

namespace guanlan::items {

constexpr std::int64_t jobPageBytes = 4096;

/// In what a job's progress is counted.
enum class JobUnit {
    Rows,
    Pages, ///< Of jobPageBytes.
    Steps, ///< Few, of different length: a share of the whole is all that can be said.
};

/// How far a long job is, how fast it goes and how long it will still take.
class JobMeter {
public:
    explicit JobMeter(JobUnit unit) : m_unit{unit} {}

    /// @param total  0: not known (yet).
    void update(RateMeter::Clock::time_point now, std::int64_t done, std::int64_t total);
    int percent() const; ///< 0 to 100; -1: cannot be said.
    /// Rounded up; nullopt: cannot be said.
    std::optional<std::int64_t> secondsLeft() const;
    /// "12 000 of 300 000 rows · 8 500 a second · 34 s left", "40 % · 12 MB a second · 3 s left"; empty where nothing can be said.
    QString text() const;

private:
    QString amount() const;
    QString rate() const;
    double perSecond() const;

    JobUnit m_unit;
    RateMeter m_rate;
    std::optional<RateMeter::Clock::time_point> m_begin;
    double m_seconds = 0; ///< Since then.
    std::int64_t m_done = 0, m_total = 0;
};

} // namespace guanlan::items
