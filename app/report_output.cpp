// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report_output.h"

#include "app/output.h"
#include "models/reporting/csv.h"
#include "models/reporting/report_html.h"
#include "models/reporting/report_json.h"
#include "models/reporting/report_xlsx.h"
#include "ui/print/report_pdf.h"

namespace guanlan::app {

Result<ReportFormat> reportFormatOf(const std::string& path)
{
    if (path.ends_with(".pdf")) return ReportFormat::Pdf;
    if (path.ends_with(".xlsx")) return ReportFormat::Xlsx;
    if (path.ends_with(".html")) return ReportFormat::Html;
    if (path.ends_with(".csv")) return ReportFormat::Csv;
    if (path.ends_with(".json")) return ReportFormat::Json;
    return Error{ErrorKind::InvalidInput, "'" + path + "': the file's name must end in .pdf, .xlsx, .html, .csv or .json"};
}

Status writeReport(const reporting::Report& report, const std::string& path, ReportFormat format, const RunControl& control)
{
    switch (format) {
    case ReportFormat::Pdf: return ui::writePdf(report, path, control);
    case ReportFormat::Xlsx: return reporting::writeXlsx(report, path, control);
    case ReportFormat::Html: return writeFile(path, reporting::toHtml(report));
    case ReportFormat::Csv: return writeFile(path, reporting::toCsv(report));
    case ReportFormat::Json: return writeFile(path, reporting::toJson(report));
    }
    return Done{};
}

} // namespace guanlan::app
