// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/run_control.h"
#include "models/reporting/report.h"
#include "models/store/event_store.h"

namespace guanlan::reporting {

/// Makes a report from what the workspace holds. InvalidInput: `to` not after `from`, an institution report
/// without institution, an institution that neither directory nor chain knows. Cancelled.
/// A table is cut at `maximumRows` rows and says so.
Result<Report> buildReport(store::EventReader& reader, const ReportRequest& request, const RunControl& control);

constexpr int maximumRows = 20'000;

} // namespace guanlan::reporting
