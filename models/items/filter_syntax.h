// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

#include <optional>

namespace guanlan::items {

/// Where in a filter line something stands, in UTF-16 units as QString counts them.
struct FilterSpan {
    int start = 0;
    int length = 0;
    int end() const { return start + length; }
    friend bool operator==(const FilterSpan&, const FilterSpan&) = default;
};

enum class FilterOperator { Is, IsNot, Above, AtLeast, Below, AtMost };

/// One value of a term, without its quotes; `span` includes them.
struct FilterValue {
    QString text;
    FilterSpan span;
    friend bool operator==(const FilterValue&, const FilterValue&) = default;
};

/// `FIELD OPERATOR VALUE[,VALUE…]`, or a value alone: then `field` is empty and the operator Is.
struct FilterTerm {
    QString field; ///< As written.
    FilterOperator operation = FilterOperator::Is;
    QList<FilterValue> values; ///< Empty where the line ends after the operator.
    FilterSpan span;
    friend bool operator==(const FilterTerm&, const FilterTerm&) = default;
};

/// What is wrong with a line, and where.
struct FilterProblem {
    FilterSpan span;
    QString sentence; ///< In the window's language.
    friend bool operator==(const FilterProblem&, const FilterProblem&) = default;
};

struct FilterTerms {
    QList<FilterTerm> terms;
    std::optional<FilterProblem> problem; ///< A quote that does not end, an operator without a field, a comma without a value.
};

/// Takes a line apart, whatever it holds: terms stand between spaces and all of them must hold; `:` or `=`, `!=`, `>`, `>=`,
/// `<`, `<=` follow a field's name without a space; a minus before the field turns `:` into `!=`; values with spaces, commas
/// or operators stand in "double quotes", in which `""` is one quote. Full-width ：，＞＜＝ and “ ” mean the same.
FilterTerms readFilterTerms(const QString& line);

/// The value as it may stand in a line: quoted where it has to be.
QString quotedFilterValue(const QString& value);

/// `:`, `!=`, `>`, …
QString filterOperatorText(FilterOperator operation);

} // namespace guanlan::items
