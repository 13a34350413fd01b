// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"
#include "models/domain/run_control.h"
#include "models/reporting/report.h"

#include <string>

namespace guanlan::ui {

/// Writes a report as PDF: A4 across, contents, page numbers, vector charts, tables whose headings repeat on
/// every page, searchable text (WenQuanYi Micro Hei: Noto CJK breaks the text layer). Painted directly, without
/// a text document, so that 20 000 rows take seconds. The file appears in one piece or not at all.
/// Needs a QGuiApplication; may run on any thread. Errors: Unavailable (font missing, disk), Cancelled.
Status writePdf(const reporting::Report& report, const std::string& path, const RunControl& control = {});

} // namespace guanlan::ui
