// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/filter_line.h"

#include "models/items/filter_compiler.h"

namespace guanlan::items {

FilterLine readFilterLine(const QString& line, const FilterContext& context)
{
    const FilterTerms terms = readFilterTerms(line);
    FilterLine result;
    result.isEmpty = terms.terms.isEmpty() && !terms.problem;
    result.problem = terms.problem;
    FilterCompiler compiler{context};
    for (const FilterTerm& term : terms.terms) {
        if (result.problem) break;
        if (!term.field.isEmpty()) result.problem = compiler.add(term);
        else
            for (const FilterValue& value : term.values) result.loose.append(value.text);
    }
    if (!result.problem) result.problem = compiler.contradiction();
    if (!result.problem) result.filter = compiler.filter();
    return result;
}

QString withFilterTerm(const QString& line, FilterField field, FilterOperator operation, const QString& value)
{
    const QString term = value.isEmpty() ? QString{} : filterFieldName(field) + filterOperatorText(operation) + quotedFilterValue(value);
    const FilterTerms terms = readFilterTerms(line);
    QStringList kept;
    bool placed = value.isEmpty();
    for (const FilterTerm& one : terms.terms) {
        // What is left out adds up; of what is wanted, the new takes the old one's place.
        const bool adds = operation == FilterOperator::IsNot && !value.isEmpty();
        const bool same = !adds && parseFilterField(one.field) == field && (one.operation == operation || value.isEmpty());
        if (!same) kept.append(line.mid(one.span.start, one.span.length));
        else if (!placed) kept.append(term);
        placed = placed || same;
    }
    if (terms.problem) kept.append(line.mid(terms.terms.isEmpty() ? 0 : terms.terms.last().span.end()).trimmed());
    if (!placed) kept.append(term);
    return kept.join(QLatin1Char(' '));
}

} // namespace guanlan::items
