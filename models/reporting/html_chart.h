// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/reporting/report.h"

#include <string>

namespace guanlan::reporting {

/// Appends a legend and the chart as inline SVG: a bar a day, stacked, with an axis of counts and of months.
void appendChart(std::string& out, const ReportChart& chart);

} // namespace guanlan::reporting
