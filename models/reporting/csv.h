// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/reporting/report.h"
#include "models/reporting/text_pieces.h"

#include <string>
#include <string_view>
#include <vector>

namespace guanlan::reporting {

/// One cell after RFC 4180, made visible (domain/visible_text.h) but for tabs and line breaks, and inert (reporting/inert_text.h).
std::string csvCell(std::string_view text);

/// A line with CRLF.
std::string csvLine(const std::vector<std::string>& cells);

/// The whole report: a byte order mark (so that spreadsheets read UTF-8), the cover as label and value, then
/// section by section its figures and tables, each below a line with its title, parted by empty lines.
/// False: the sink has refused a piece.
bool writeCsv(const Report& report, const TextSink& sink);

} // namespace guanlan::reporting
