// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/analytics/reconciliation_terms.h"
#include "models/store/reconciliation_book.h"

namespace guanlan::analytics {

/// What is said of rows that break R34 to R37. A finding about an act has the id that rule and event give, as any other; one about a
/// record without an act is known by the institution and what the record says, whichever file it stands in; one that something
/// cannot be evaluated by the institution and what is missing.
class ReconciliationFindings {
public:
    /// All outlive this. `names`: as the directory has them.
    ReconciliationFindings(const ReconciliationTerms& terms, const std::map<InstitutionId, LocalText>& names) : m_terms{terms}, m_names{names} {}

    /// One of the institution's rows.
    struct Row {
        InstitutionId institution;
        const AnchoredAct* act = nullptr; ///< nullptr: there is none.
        const store::ChainHead* chain = nullptr; ///< The act's.
        const HandedInRecord* record = nullptr;
        std::optional<std::int64_t> due;
    };
    std::optional<Finding> chainOnly(const Row& row) const; ///< R34
    std::optional<Finding> businessOnly(const Row& row) const; ///< R35
    std::optional<Finding> mismatch(const Row& row, const std::vector<FieldDifference>& differences) const; ///< R36
    std::optional<Finding> threshold(const Row& row) const; ///< R37
    std::optional<Finding> doubt(const store::ReporterDoubt& doubt) const;

private:
    LocalText nameOf(const InstitutionId& institution) const;
    LocalText recordText(const HandedInRecord& record) const;
    LocalText actText(const Row& row) const;
    /// All but the words; absent where the rule says nothing then.
    std::optional<Finding> begin(std::string_view rule, const Row& row) const;

    const ReconciliationTerms& m_terms;
    const std::map<InstitutionId, LocalText>& m_names;
};

} // namespace guanlan::analytics
