// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/chain_sync.h"
#include "app/command.h"
#include "app/commands/commands.h"
#include "app/exit_status.h"
#include "app/interruption.h"
#include "app/output.h"
#include "app/report_output.h"
#include "app/workspace_access.h"
#include "models/domain/time.h"
#include "models/reporting/report_builder.h"

#include <ctime>

namespace guanlan::app {

namespace {

Result<reporting::ReportRequest> requestFrom(const QCommandLineParser& parser)
{
    reporting::ReportRequest request;
    const std::string name = parser.value(QStringLiteral("template")).toStdString();
    const auto which = reporting::parseReportTemplate(name);
    if (!which)
        return Error{ErrorKind::InvalidInput,
            "report: --template: '" + name + "' is none of overview, institution, findings"};
    request.which = *which;
    for (const QString& text : parser.values(QStringLiteral("institution"))) {
        const auto id = parseId<InstitutionId>(text.toStdString());
        if (!id)
            return Error{ErrorKind::InvalidInput,
                "--institution: '" + text.toStdString() + "' is not an id: give 0x and 64 hex digits"};
        request.institutions.push_back(*id);
    }
    const auto period = periodOptions(parser);
    if (!period) return period.error();
    if (!period->from || !period->to) return Error{ErrorKind::InvalidInput, "report: which period? give --from and --to"};
    request.from = *period->from;
    request.to = *period->to;
    for (const std::int64_t border : {request.from, request.to})
        if (shanghaiDayStart(shanghaiDay(border)) != border)
            return Error{ErrorKind::InvalidInput, "report: --from, --to: a report covers whole days in Shanghai; give dates, 2026-03-02 for one"};
    const auto language = choiceOption(parser, "language", {"zh", "en"});
    if (!language) return language.error();
    request.language = *language == "en" ? reporting::ReportLanguage::English : reporting::ReportLanguage::Chinese;
    request.madeAt = std::time(nullptr);
    return request;
}

} // namespace

int runReport(const QCommandLineParser& parser)
{
    auto request = requestFrom(parser);
    if (!request) return fail(request.error());
    const std::string path = parser.value(QStringLiteral("o")).toStdString();
    const auto format = reportFormatOf(path);
    if (!format) return fail(format.error().during("report"));
    const auto access = openForOutput(parser, path);
    if (!access) return fail(access.error());
    request->ruleTitles = ruleTitles(*access->reader);
    const RunControl control{.cancelled = [] { return interruptionFlag().load(); }};
    const auto report = reporting::buildReport(*access->reader, *request, control);
    if (!report) return fail(report.error());
    const Status written = writeReport(*report, path, *format, control);
    return written ? int{exitDone} : fail(written.error().during("report"));
}

} // namespace guanlan::app
