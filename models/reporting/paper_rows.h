// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/reporting/report.h"

#include <algorithm>

namespace guanlan::reporting {

/// How many of the table's rows are printed.
inline std::size_t paperRows(const ReportTable& table) { return std::min(table.rows.size(), std::size_t(maximumPaperRows)); }

/// That the table goes on where there is more than paper has room for; empty where it is whole.
inline std::string paperNote(const ReportTable& table, ReportLanguage language)
{
    if (table.rows.size() == paperRows(table)) return {};
    const std::string all = std::to_string(table.rows.size()), printed = std::to_string(maximumPaperRows);
    return language == ReportLanguage::Chinese ? "本表共 " + all + " 行，此处只列前 " + printed + " 行；全部行见 XLSX、CSV 或 JSON 格式。"
                                               : "The first " + printed + " of " + all + " rows; all of them are in the formats XLSX, CSV and JSON.";
}

} // namespace guanlan::reporting
