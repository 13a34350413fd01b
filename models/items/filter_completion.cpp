// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/filter_completion.h"

#include "models/items/directory.h"
#include "models/items/labels.h"

#include <QCoreApplication>

namespace guanlan::items {
namespace {

struct FilterHints {
    Q_DECLARE_TR_FUNCTIONS(FilterHints)
};

QString nameOf(std::string_view name) { return QString::fromUtf8(name.data(), qsizetype(name.size())); }

QList<FilterProposal> fields()
{
    QList<FilterProposal> all;
    for (const FilterField field : allFilterFields()) all.append({filterFieldName(field) + QLatin1Char(':'), filterFieldLabel(field), false});
    return all;
}

QList<FilterProposal> types()
{
    QList<FilterProposal> all;
    for (const EventType type : allEventTypes()) all.append({nameOf(eventTypeName(type)), eventTypeLabel(type), true});
    for (const char* family : {"credential.*", "consent.*", "did.*", "issuer.*", "institution.*"})
        all.append({QLatin1String{family}, FilterHints::tr("every kind that begins so"), true});
    return all;
}

QList<FilterProposal> institutions(const Directory& directory)
{
    QList<FilterProposal> all;
    for (const auto& state : directory.institutions()) {
        const QString name = directory.institution(state.institution.id);
        all.append({quotedFilterValue(name), institutionKindLabel(state.institution.kind), true});
    }
    return all;
}

QList<FilterProposal> times()
{
    return {{QStringLiteral("24h"), FilterHints::tr("the last 24 hours"), true}, {QStringLiteral("7d"), FilterHints::tr("the last 7 days"), true},
        {QStringLiteral("30d"), FilterHints::tr("the last 30 days"), true}, {QStringLiteral("2026-05"), FilterHints::tr("a month"), true},
        {QStringLiteral("2026-05-01"), FilterHints::tr("a day"), true},
        {QStringLiteral("2026-05-01..2026-05-07"), FilterHints::tr("from one day to another"), true}};
}

QList<FilterProposal> valuesOf(FilterField field, const FilterContext& context)
{
    QList<FilterProposal> all;
    switch (field) {
    case FilterField::Type: return types();
    case FilterField::Institution:
    case FilterField::Issuer: return institutions(*context.directory);
    case FilterField::Outcome:
        for (const auto one : allOutcomes()) all.append({filterOutcomeName(one), filterOutcomeLabel(one), true});
        return all;
    case FilterField::Time: return times();
    case FilterField::Level:
        for (const auto level : allLevels()) all.append({nameOf(verificationName(level)), levelMark(level) + QLatin1Char(' ') + levelLabel(level), true});
        return all;
    case FilterField::Severity:
        for (const auto one : allSeverities()) all.append({nameOf(severityName(one)), severityShape(one) + QLatin1Char(' ') + severityLabel(one), true});
        return all;
    case FilterField::Rule:
        all.append({QStringLiteral("any"), FilterHints::tr("any finding"), true});
        for (const QString& rule : context.rules) all.append({rule, context.ruleNames.value(rule), true});
        return all;
    case FilterField::Chain:
        for (const auto& [ref, name] : context.chains) all.append({quotedFilterValue(name), {}, true});
        return all;
    case FilterField::Block:
    case FilterField::Credential:
    case FilterField::Subject:
    case FilterField::Sender: return all;
    }
    return all;
}

/// Those that hold what is written: the ones that begin with it first.
QList<FilterProposal> holding(const QString& written, const QList<FilterProposal>& all)
{
    QList<FilterProposal> first, then;
    for (const FilterProposal& one : all) {
        const QString bare = one.text.startsWith(u'"') ? one.text.mid(1) : one.text;
        if (bare.startsWith(written, Qt::CaseInsensitive)) first.append(one);
        else if (bare.contains(written, Qt::CaseInsensitive) || one.label.contains(written, Qt::CaseInsensitive)) then.append(one);
    }
    return (first + then).mid(0, FilterCompletion::most);
}

/// At the beginning of a term: its field, or at once a kind or an institution by its name.
QList<FilterProposal> beginnings(const QString& written, const FilterContext& context)
{
    QList<FilterProposal> all = fields();
    for (const FilterField field : {FilterField::Type, FilterField::Institution}) {
        if (written.isEmpty()) continue;
        for (FilterProposal value : valuesOf(field, context)) {
            value.text.prepend(filterFieldName(field) + QLatin1Char(':'));
            all.append(value);
        }
    }
    for (const FilterProposal& field : fields()) // By a Chinese name, too.
        if (!written.isEmpty() && parseFilterField(written) && filterFieldName(*parseFilterField(written)) + QLatin1Char(':') == field.text) return {field};
    return holding(written, all);
}

} // namespace

FilterCompletion completeFilter(const QString& line, int cursor, const FilterContext& context)
{
    const QString before = line.left(cursor);
    FilterTerms read = readFilterTerms(before);
    if (read.problem) read = readFilterTerms(before + QLatin1Char('"')); // A quotation may be open.
    const FilterSpan none{int(before.size()), 0};
    const bool begins = read.terms.isEmpty() || read.terms.last().span.end() < before.size();
    if (begins) return {none, beginnings({}, context)};
    const FilterTerm& term = read.terms.last();
    const bool openValue = !term.values.isEmpty() && !before.endsWith(u',') && !before.endsWith(u'，');
    const FilterSpan span = openValue ? FilterSpan{term.values.last().span.start, int(before.size()) - term.values.last().span.start} : none;
    const QString written = openValue ? term.values.last().text : QString{};
    if (term.field.isEmpty()) return {span, beginnings(written, context)};
    const auto field = parseFilterField(term.field);
    if (!field) return {span, {}};
    return {span, holding(written, valuesOf(*field, context))};
}

} // namespace guanlan::items
