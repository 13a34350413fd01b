// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/reporting/report.h"
#include "models/reporting/text_pieces.h"

namespace guanlan::reporting {

/// The report as one HTML file for any browser: no script, nothing fetched (its own Content-Security-Policy forbids both),
/// charts as inline SVG, prints on A4. Every text is escaped and made visible (domain/visible_text.h). Same report, same bytes.
/// Of a long table the first maximumPaperRows. False: the sink has refused a piece.
bool writeHtml(const Report& report, const TextSink& sink);

} // namespace guanlan::reporting
