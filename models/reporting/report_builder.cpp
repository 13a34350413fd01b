// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/reporting/report_builder.h"

#include "models/reporting/report_sections.h"

namespace guanlan::reporting {

Result<Report> buildReport(store::EventReader& reader, const ReportRequest& request, const RunControl& control)
{
    const auto read = readReportData(reader, request, control);
    if (!read) return read.error().during("report");
    const ReportData& data = *read;

    Report report;
    report.title = inLanguage(reportTemplateTitle(request.which), request.language);
    report.language = request.language;
    report.madeAt = request.madeAt;
    report.cover = coverFacts(data);
    switch (request.which) {
    case ReportTemplate::Overview:
        report.sections = {summarySection(data, std::nullopt), institutionsSection(data),
            findingsSection(data, std::nullopt)};
        break;
    case ReportTemplate::Findings: report.sections = {findingsSection(data, std::nullopt)}; break;
    case ReportTemplate::Institution: {
        const auto schemas = reader.schemas();
        if (!schemas) return schemas.error().during("report: schemas");
        for (const InstitutionId& id : request.institutions) {
            if (control.cancelled()) return Error{ErrorKind::Cancelled, "report cancelled"};
            const auto authorisations = reader.authorisations(id);
            if (!authorisations) return authorisations.error().during("report: authorisations");
            report.sections.push_back(summarySection(data, id));
            report.sections.push_back(authorisationsSection(data, *authorisations, *schemas));
            report.sections.push_back(findingsSection(data, id));
        }
        break;
    }
    }
    report.sections.push_back(limitsSection(data));
    return report;
}

} // namespace guanlan::reporting
