// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report_output.h"

#include "models/reporting/csv.h"
#include "models/reporting/event_export.h"
#include "models/reporting/report_html.h"
#include "models/reporting/report_json.h"
#include "models/reporting/report_xlsx.h"
#include "ui/print/report_pdf.h"

#include <QFileInfo>
#include <QSaveFile>

namespace guanlan::app {

Result<ReportFormat> reportFormatOf(const std::string& path)
{
    const QString ending = QFileInfo{QString::fromStdString(path)}.suffix().toLower();
    if (ending == QLatin1String{"pdf"}) return ReportFormat::Pdf;
    if (ending == QLatin1String{"xlsx"}) return ReportFormat::Xlsx;
    if (ending == QLatin1String{"html"}) return ReportFormat::Html;
    if (ending == QLatin1String{"csv"}) return ReportFormat::Csv;
    if (ending == QLatin1String{"json"}) return ReportFormat::Json;
    return Error{ErrorKind::InvalidInput, "'" + path + "': the file's name must end in .pdf, .xlsx, .html, .csv or .json"};
}

namespace {

/// A text format, in pieces. The file is put in place when all of it is there.
Status writeText(bool (*write)(const reporting::Report&, const reporting::TextSink&), const reporting::Report& report, const std::string& path,
    const RunControl& control)
{
    QSaveFile file{QString::fromStdString(path)};
    const auto take = [&](std::string_view piece) { return !control.cancelled() && file.write(piece.data(), qint64(piece.size())) == qint64(piece.size()); };
    const bool written = file.open(QIODevice::WriteOnly) && write(report, take) && !control.cancelled() && file.flush() && file.commit();
    if (written) return Done{};
    if (control.cancelled()) return reporting::exportCancelled(path);
    return Error{ErrorKind::Unavailable, path + ": cannot write: " + file.errorString().toStdString() + ": choose another folder or free some space"};
}

} // namespace

Status writeReport(const reporting::Report& report, const std::string& path, ReportFormat format, const RunControl& control)
{
    switch (format) {
    case ReportFormat::Pdf: return ui::writePdf(report, path, control);
    case ReportFormat::Xlsx: return reporting::writeXlsx(report, path, control);
    case ReportFormat::Html: return writeText(reporting::writeHtml, report, path, control);
    case ReportFormat::Csv: return writeText(reporting::writeCsv, report, path, control);
    case ReportFormat::Json: return writeText(reporting::writeJson, report, path, control);
    }
    return Done{};
}

} // namespace guanlan::app
