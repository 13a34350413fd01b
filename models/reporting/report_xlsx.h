// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"
#include "models/domain/run_control.h"
#include "models/reporting/report.h"

#include <string>

namespace guanlan::reporting {

/// Writes the report as an Office Open XML workbook (ECMA-376): a sheet with cover, paragraphs and figures, then one a table,
/// with real numbers and times, frozen headings and filters; a table longer than a sheet goes on in the next. Cells are text or
/// numbers, never formulas; texts are made visible (domain/visible_text.h) and end with "…" where a cell takes no more. The file
/// appears in one piece or not at all. Same report, same bytes. Errors: Unavailable (disk), Cancelled.
Status writeXlsx(const Report& report, const std::string& path, const RunControl& control = {});

} // namespace guanlan::reporting
