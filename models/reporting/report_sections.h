// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/reporting/report_data.h"

namespace guanlan::reporting {

struct SectionContext;

/// Period, chain, synced height and block hash, rule pack, end of the case log, who, when.
std::vector<std::pair<std::string, std::string>> coverFacts(const ReportData& data);

/// Those that the report is about, most findings first, then by name.
std::vector<InstitutionId> byFindings(const ReportData& data);

// Sections as the registry offers them; each fails with what the reader fails with, or Cancelled.

/// Key figures against the period before, and daily acts by type; of the chapter's institution or of all.
Result<ReportSection> summarySection(const SectionContext& context);
/// One row an institution: kind, status, acts by type, findings.
Result<ReportSection> institutionsSection(const SectionContext& context);
/// The schemas that the chapter's institution was authorised for, from its authorisation events.
Result<ReportSection> authorisationsSection(const SectionContext& context);
/// Findings by rule, then each with what it rests on and how far that is verified; of the chapter's institution or of all.
Result<ReportSection> findingsSection(const SectionContext& context);
/// What the report does not say: what is not proven, not read, not judged, not mapped, not decidable; missing calendars; incidents.
Result<ReportSection> limitsSection(const SectionContext& context);
/// Where to find again what findings, or the credential's story, rest on: chain, block, transaction, log, level.
Result<ReportSection> proofsSection(const SectionContext& context);
/// How business records and the chain stand to each other: by institution, and what of the period does not agree; of the chapter's institution or of all.
Result<ReportSection> reconciliationSection(const SectionContext& context);
/// What the credential is: issuer, schema, validity, state then and now, changes of its state.
Result<ReportSection> credentialSection(const SectionContext& context);
/// What it rests on and what rests on it.
Result<ReportSection> credentialEvidenceSection(const SectionContext& context);
/// Presentations and verifications, each with the consent as it stood then.
Result<ReportSection> credentialUsesSection(const SectionContext& context);
/// What is expected along its life, and what became of it.
Result<ReportSection> credentialConformanceSection(const SectionContext& context);

} // namespace guanlan::reporting
