// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report_output.h"

#include "app/output.h"
#include "models/reporting/csv.h"
#include "ui/print/report_pdf.h"

namespace guanlan::app {

Result<ReportFormat> reportFormatOf(const std::string& path)
{
    if (path.ends_with(".pdf")) return ReportFormat::Pdf;
    if (path.ends_with(".csv")) return ReportFormat::Csv;
    return Error{ErrorKind::InvalidInput, "'" + path + "': the file's name must end in .pdf or .csv"};
}

Status writeReport(const reporting::Report& report, const std::string& path, ReportFormat format, const RunControl& control)
{
    switch (format) {
    case ReportFormat::Pdf: return ui::writePdf(report, path, control);
    case ReportFormat::Csv: return writeFile(path, reporting::toCsv(report));
    }
    return Done{};
}

} // namespace guanlan::app
