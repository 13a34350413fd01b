// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/reporting/report.h"
#include "models/reporting/text_pieces.h"

namespace guanlan::reporting {

/// The report for programs: {"format":"guanlan-report","version":1,"template","title","language","cover":[{"label","value"}],
/// "sections":[{"heading","paragraphs","figures":[{"label","value","before"}],"chart":{"title","first_day","series":
/// [{"name","counts"}]},"tables":[{"title","columns":[{"title","kind"}],"empty","rows":[[…]]}]}]}, a row a line. `kind` is "text", "count" or
/// "time"; counts are numbers, times RFC 3339 with +08:00 where the cell is one, all else text as it is. Same report, same bytes.
/// False: the sink has refused a piece.
bool writeJson(const Report& report, const TextSink& sink);

} // namespace guanlan::reporting
