// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/export_signing.h"
#include "app/report_output.h"
#include "models/reporting/report_request.h"

namespace guanlan::app {

/// The files that one report becomes.
struct ReportExport {
    std::vector<std::string> paths; ///< At least one; each with a format's ending.
    std::optional<ExportSigner> signer; ///< Absent: nobody signs.

    std::string manifest() const; ///< Where it is signed: beside the first file.
};

/// Before anything is read. InvalidInput: an ending that is no format's, a file named twice or that may not be replaced, or, where it is
/// to be signed, files of several folders.
Status checkExportPaths(const ReportExport& wanted, const std::string& workspace);

/// Adds what a request takes from the workspace and the program: names of the rules, end of the case log, calendars.
Status completeRequest(reporting::ReportRequest& request, store::Workspace& workspace, store::EventReader& reader);

/// Makes the report, writes its files, each in one piece or not at all, and signs them.
/// @param request  Completed. Errors as buildReport(), writeReport(), signExport(); `control` is asked throughout.
Status makeReport(store::Workspace& workspace, store::EventReader& reader, const reporting::ReportRequest& request, const ReportExport& wanted,
    const RunControl& control);

} // namespace guanlan::app
