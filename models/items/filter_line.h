// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/filter_syntax.h"
#include "models/items/filter_words.h"
#include "models/items/view_scope.h"
#include "models/store/queries.h"

#include <QMap>
#include <QStringList>

#include <map>
#include <optional>

namespace guanlan::items {

class Directory;

/// What the words of a line are measured by.
struct FilterContext {
    const Directory* directory = nullptr; ///< Whose names institutions have; must be there.
    DisplayZone zone = DisplayZone::Shanghai; ///< In which dates are meant.
    std::map<ChainRef, QString> chains; ///< By their names.
    QStringList rules; ///< Ids, ascending; empty: every R and two digits is let through.
    QMap<QString, QString> ruleNames; ///< By id, in the window's language; may be empty.
};

/// A line as understood.
struct FilterLine {
    store::EventFilter filter; ///< Of the terms; all of them where there is no problem, none where there is one.
    QStringList loose; ///< Values alone, which name no field: an id or a name, whose meaning the workspace knows.
    std::optional<FilterProblem> problem;
    bool isEmpty = true; ///< Nothing but spaces.
};

/// Understands `type:credential.revoked institution:"Bank A" time>2026-05-01 rule:R10 level!=proven`. All terms must hold; of
/// values with commas between them one. What a date stands for is a stretch (parseTimeSpan()): `time>2026-05-01` begins after
/// that day, `time>=2026-05-01` with it. `level>=agreed` and `severity>=high`: that or stronger. `rule:any`: any finding.
/// What the store cannot answer, a contradiction and an unknown word are problems, said with their place.
FilterLine readFilterLine(const QString& line, const FilterContext& context);

/// The line with one more condition: in place of one on the same field and operator, else (and for IsNot always) at its end.
/// "" for `value` takes away every one on the field.
QString withFilterTerm(const QString& line, FilterField field, FilterOperator operation, const QString& value);

} // namespace guanlan::items
