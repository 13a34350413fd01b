// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report_service.h"

#include "app/chain_sync.h"
#include "app/output.h"
#include "app/report_output.h"
#include "models/reporting/report_builder.h"

#include <QFileInfo>
#include <QtConcurrent>

#include <ctime>

namespace guanlan::app {

namespace {

Result<reporting::ReportRequest> toReporting(const items::ReportRequest& request)
{
    const auto which = reporting::parseReportTemplate(request.templateId.toStdString());
    if (!which)
        return Error{ErrorKind::InvalidInput, "there is no report template '" + request.templateId.toStdString() + "'"};
    return reporting::ReportRequest{.which = *which,
        .institutions = request.institutions,
        .from = request.from,
        .to = request.to,
        .language = request.language == items::Language::English ? reporting::ReportLanguage::English
                                                                 : reporting::ReportLanguage::Chinese,
        .madeAt = std::time(nullptr),
        .madeBy = {},
        .ruleTitles = {}};
}

Result<items::ReportOutcome> makeReport(
    store::Workspace& workspace, const items::ReportRequest& request, const RunControl& control)
{
    auto wanted = toReporting(request);
    if (!wanted) return wanted.error();
    const std::string path = request.path.toStdString();
    const auto format = reportFormatOf(path);
    if (!format) return format.error();
    if (auto may = checkTarget(path, workspace.path()); !may) return std::move(may).error();
    const auto reader = workspace.reader();
    if (!reader) return reader.error();
    wanted->ruleTitles = ruleTitles(**reader);
    const auto report = reporting::buildReport(**reader, *wanted, control);
    if (!report) return report.error();
    if (const Status written = writeReport(*report, path, *format, control); !written) return written.error();
    return items::ReportOutcome{request.path, QFileInfo{request.path}.size()};
}

} // namespace

ReportService::ReportService(store::Workspace& workspace) : m_workspace{workspace} { m_pool.setMaxThreadCount(1); }

ReportService::~ReportService()
{
    m_isEnding = true;
    m_pool.waitForDone();
}

std::vector<items::ReportTemplate> ReportService::templates() const
{
    const auto described = [](reporting::ReportTemplate which, LocalText description) {
        return items::ReportTemplate{QString::fromUtf8(reporting::reportTemplateName(which).data()),
            reporting::reportTemplateTitle(which), std::move(description),
            {QStringLiteral("pdf"), QStringLiteral("xlsx"), QStringLiteral("html"), QStringLiteral("csv"), QStringLiteral("json")}};
    };
    return {
        described(reporting::ReportTemplate::Institution,
            {"所选机构各一章：活动、签发授权、研判结果及其依据。",
                "One chapter for each chosen institution: activity, authorisations, findings with what they rest on."}),
        described(reporting::ReportTemplate::Overview,
            {"全部或所选机构在本期的活动与研判结果。", "Activity and findings of all or the chosen institutions in the period."}),
        described(reporting::ReportTemplate::Findings,
            {"逐条列出研判结果、依据的事件与验证级别。", "Findings one by one, with the events they rest on and how far those are verified."}),
    };
}

QFuture<Result<items::ReportOutcome>> ReportService::start(const items::ReportRequest& request)
{
    return QtConcurrent::run(&m_pool, [this, request](QPromise<Result<items::ReportOutcome>>& promise) {
        promise.setProgressRange(0, 100);
        const RunControl control{.cancelled = [&] { return m_isEnding || promise.isCanceled(); },
            .progress = [&](std::int64_t done, std::int64_t total) {
                promise.setProgressValue(total > 0 ? int(done * 100 / total) : 0);
            }};
        promise.addResult(makeReport(m_workspace, request, control));
    });
}

} // namespace guanlan::app
