// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/filter_line.h"

#include <functional>
#include <set>

namespace guanlan::items {

/// Makes a filter of terms, one after the other.
class FilterCompiler {
public:
    /// `context` must outlive it.
    explicit FilterCompiler(const FilterContext& context) : m_context{context} {}

    /// What is wrong with the term; then nothing is said of the filter any more.
    /// @pre term.field is not empty.
    std::optional<FilterProblem> add(const FilterTerm& term);
    /// That no event can be as the terms say.
    std::optional<FilterProblem> contradiction() const;
    const store::EventFilter& filter() const { return m_filter; }

private:
    using Problem = std::optional<FilterProblem>;
    Problem addTypes(const FilterTerm& term);
    Problem addInstitutions(const FilterTerm& term);
    Problem addIssuers(const FilterTerm& term);
    Problem addOutcomes(const FilterTerm& term);
    Problem addId(const FilterTerm& term, FilterField field);
    Problem addChain(const FilterTerm& term);
    Problem addBlocks(const FilterTerm& term);
    Problem addTimes(const FilterTerm& term);
    Problem addLevels(const FilterTerm& term);
    Problem addSeverities(const FilterTerm& term);
    Problem addRules(const FilterTerm& term);
    /// Institutions of that id or name; where none is called just so, whose name holds the text.
    std::vector<InstitutionId> institutions(const QString& text) const;

    const FilterContext& m_context;
    store::EventFilter m_filter;
    std::set<FilterField> m_once; ///< Fields given by `:` that cannot be given twice.
    FilterSpan m_last; ///< Of the terms whose meeting may leave nothing.
    bool m_impossible = false;
};

} // namespace guanlan::items
