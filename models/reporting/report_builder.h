// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/run_control.h"
#include "models/reporting/report_request.h"
#include "models/store/event_store.h"

namespace guanlan::reporting {

/// Makes a report from what the workspace holds. InvalidInput: `to` not after `from`, something that the template needs is missing or
/// something given that it has no use for. NotFound: an institution that neither directory nor chain knows, a credential that
/// nothing names. Cancelled. A table is cut at `mostRows` rows and says so.
Result<Report> buildReport(store::EventReader& reader, const ReportRequest& request, const RunControl& control);

} // namespace guanlan::reporting
