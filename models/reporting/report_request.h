// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/reporting/report.h"
#include "models/reporting/report_template.h"
#include "models/store/case_store.h"

#include <filesystem>
#include <map>

namespace guanlan::reporting {

/// A report as it is asked for. Same request and workspace, same report.
struct ReportRequest {
    ReportTemplate form;
    std::vector<InstitutionId> institutions{}; ///< Empty: all. Reports about institutions need at least one.
    std::optional<CredentialId> credential{}; ///< Reports about a credential need it, no others take it.
    std::int64_t from = 0; ///< UTC seconds, inclusive. Reports about a credential find the period themselves.
    std::int64_t to = 0; ///< UTC seconds, exclusive.
    ReportLanguage language = ReportLanguage::Chinese;
    std::int64_t madeAt = 0; ///< UTC seconds; printed on the cover.
    std::string madeBy{}; ///< Printed on the cover where not empty.
    std::map<std::string, LocalText> ruleTitles{}; ///< By rule; one that is not there is printed as its number alone.
    int mostRows = maximumRows; ///< Of a table; at most maximumRows. Paper alone needs no more than maximumPaperRows.
    store::CaseHead caseLog{}; ///< The end of the workspace's case log, printed on the cover.
    std::filesystem::path rulesFolder{}; ///< Where the program's own trading calendars are.
};

} // namespace guanlan::reporting
