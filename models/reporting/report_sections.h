// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/reporting/report_data.h"

namespace guanlan::reporting {

/// Period, chain, synced height and block hash, verification, rule pack, who, when.
std::vector<std::pair<std::string, std::string>> coverFacts(const ReportData& data);

/// Key figures against the period before, and daily acts by type; of one institution or of all.
ReportSection summarySection(const ReportData& data, const std::optional<InstitutionId>& institution);

/// One row an institution: kind, status, acts by type, findings.
ReportSection institutionsSection(const ReportData& data);

/// Findings by rule, then each finding with what it rests on; of one institution or of all.
ReportSection findingsSection(const ReportData& data, const std::optional<InstitutionId>& institution);

/// The schemas an institution was authorised for, from its authorisation events.
ReportSection authorisationsSection(const ReportData& data, const std::vector<Event>& events,
    const std::vector<SchemaInfo>& schemas);

/// What the report does not say: levels below proven, incidents, unmapped events, what cannot be evaluated.
ReportSection limitsSection(const ReportData& data);

} // namespace guanlan::reporting
