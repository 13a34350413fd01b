// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/analytics/conformance.h"
#include "models/domain/finding.h"
#include "models/domain/reconciliation.h"
#include "models/reporting/report.h"

namespace guanlan::reporting {

/// The domain's words as reports say them.
std::string words(ReportLanguage language, Severity severity); ///< With its shape: "◆ Critical".
std::string words(ReportLanguage language, Verdict verdict);
std::string words(ReportLanguage language, VerificationLevel level); ///< With its mark: "✓ proven".
std::string words(ReportLanguage language, EventType type);
std::string words(ReportLanguage language, InstitutionKind kind);
std::string words(ReportLanguage language, analytics::CredentialCondition condition);
std::string words(ReportLanguage language, analytics::Authority authority);
std::string words(ReportLanguage language, analytics::ConsentCover cover);
std::string words(ReportLanguage language, analytics::CredentialRelation relation);
std::string words(ReportLanguage language, analytics::Conformance state);
std::string words(ReportLanguage language, analytics::ConstraintKind kind);
std::string words(ReportLanguage language, ReconciliationState state);
std::string words(ReportLanguage language, ReconciliationDoubt doubt); ///< What cannot be evaluated, and for want of what; empty: nothing.
std::string words(ReportLanguage language, RecordField field);
/// Why a credential was revoked or suspended: resources/events.md. A code that is not known is its number.
std::string reasonWords(ReportLanguage language, std::uint32_t reason);

} // namespace guanlan::reporting
