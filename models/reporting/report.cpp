// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/reporting/report.h"

namespace guanlan::reporting {

std::string_view reportTemplateName(ReportTemplate which)
{
    switch (which) {
    case ReportTemplate::Overview: return "overview";
    case ReportTemplate::Institution: return "institution";
    case ReportTemplate::Findings: return "findings";
    }
    return "overview";
}

std::optional<ReportTemplate> parseReportTemplate(std::string_view name)
{
    for (const auto which : {ReportTemplate::Overview, ReportTemplate::Institution, ReportTemplate::Findings})
        if (reportTemplateName(which) == name) return which;
    return std::nullopt;
}

LocalText reportTemplateTitle(ReportTemplate which)
{
    switch (which) {
    case ReportTemplate::Overview: return {"锚定活动监管概览", "Supervision overview of anchored activity"};
    case ReportTemplate::Institution: return {"机构监管报告", "Institution supervision report"};
    case ReportTemplate::Findings: return {"研判结果报告", "Findings report"};
    }
    return {};
}

} // namespace guanlan::reporting
