// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <cstdint>
#include <vector>

namespace guanlan::ui {

/// Counts of one row a day. Names are untrusted text, made visible already.
struct HeatData {
    struct Row {
        QString id; ///< "0x…".
        QString name;
        std::vector<std::int64_t> counts; ///< One a day.
    };
    std::vector<std::int64_t> days; ///< When each begins, UTC seconds, ascending.
    std::vector<Row> rows;
};

} // namespace guanlan::ui
