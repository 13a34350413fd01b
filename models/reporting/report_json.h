// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/reporting/report.h"

#include <string>

namespace guanlan::reporting {

/// The report for programs: {"format":"guanlan-report","version":1,"title","language","cover":[{"label","value"}],
/// "sections":[{"heading","paragraphs","figures":[{"label","value","before"}],"chart":{"title","first_day","series":
/// [{"name","counts"}]},"tables":[{"title","columns":[{"title","kind"}],"rows":[[…]],"empty"}]}]}. `kind` is "text", "count" or
/// "time"; counts are numbers, times RFC 3339 with +08:00 where the cell is one, all else text as it is. Same report, same bytes.
std::string toJson(const Report& report);

} // namespace guanlan::reporting
