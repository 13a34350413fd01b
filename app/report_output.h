// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/run_control.h"
#include "models/reporting/report.h"

#include <string>

namespace guanlan::app {

enum class ReportFormat { Pdf, Xlsx, Html, Csv, Json };

/// By the ending of the file's name. InvalidInput names the endings there are.
Result<ReportFormat> reportFormatOf(const std::string& path);

/// Writes the file in one piece or not at all. PDF needs a QGuiApplication.
Status writeReport(const reporting::Report& report, const std::string& path, ReportFormat format, const RunControl& control);

} // namespace guanlan::app
