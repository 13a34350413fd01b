// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QString>

#include <cstdint>
#include <optional>

namespace guanlan::ui {

enum class RangePreset { Days7, Days30, Days90, All, Custom };

/// The time range of the top bar. Days are Shanghai's.
struct TimeRange {
    RangePreset preset = RangePreset::All;
    QDate first, last; ///< Both inclusive; of Custom only.
    friend bool operator==(const TimeRange&, const TimeRange&) = default;

    /// Where the range begins and ends, UTC seconds; `latest`: the newest block's time, from which presets count back.
    std::optional<std::int64_t> from(std::int64_t latest) const;
    std::optional<std::int64_t> to() const; ///< Exclusive.

    /// "7", "30", "90", "all", "2026-01-01..2026-03-31": for settings and links.
    QString code() const;
    static TimeRange ofCode(const QString& code); ///< All for anything else.
    /// The range of whole days that holds [from, to).
    static TimeRange of(std::optional<std::int64_t> from, std::optional<std::int64_t> to);
};

/// Shanghai's day of the newest block, from which an open range counts back; today where nothing is read.
QDate newestDay(std::optional<std::int64_t> latest);

} // namespace guanlan::ui
