// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/rule_table.h"

#include "models/domain/time.h"
#include "models/items/labels.h"
#include "models/items/text.h"

#include <QCoreApplication>

namespace guanlan::items {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(RuleTable)
};

/// One overload for each type that a rule pack knows.
struct ParameterWords {
    QString operator()(std::int64_t number) const { return QString::number(number); }
    QString operator()(double number) const { return QString::number(number); }
    QString operator()(const std::string& text) const
    {
        const auto severity = parseSeverity(text);
        return severity ? severityLabel(*severity) : visibleText(text);
    }
    QString operator()(const std::vector<std::string>& texts) const
    {
        QStringList parts;
        for (const std::string& text : texts) {
            const auto kind = parseInstitutionKind(text);
            parts.append(kind ? institutionKindLabel(*kind) : visibleText(text));
        }
        return parts.isEmpty() ? QStringLiteral("—") : parts.join(QStringLiteral(", "));
    }
};

QString stateText(const analytics::RuleSettings& rule)
{
    if (!rule.enabled) return Words::tr("no");
    if (rule.from != INT64_MIN && rule.until != INT64_MAX)
        return Words::tr("%1 to %2").arg(formatDate(rule.from, DisplayZone::Shanghai), formatDate(rule.until - 1, DisplayZone::Shanghai));
    if (rule.until != INT64_MAX) return Words::tr("to %1").arg(formatDate(rule.until - 1, DisplayZone::Shanghai));
    return rule.from == INT64_MIN ? Words::tr("yes") : Words::tr("from %1").arg(formatDate(rule.from, DisplayZone::Shanghai));
}

} // namespace

QString parameterText(const analytics::ParameterValue& value) { return std::visit(ParameterWords{}, value); }

TextTable ruleTable(const analytics::RulePack& pack, Language language)
{
    TextTable table{{Words::tr("Rule"), Words::tr("In force"), Words::tr("Severity"), Words::tr("Parameters"), Words::tr("Source")}, {}};
    for (const analytics::RuleSettings& rule : pack.rules) {
        QStringList parameters;
        for (const auto& [name, value] : rule.parameters) parameters += parameterLabel(visibleText(name)) + QStringLiteral(": ") + parameterText(value);
        TextTable::Row row;
        row.cells = {(visibleText(rule.id) + QChar{u' '} + localText(rule.title, language)).trimmed(), stateText(rule), severityLabel(rule.severity),
            parameters.isEmpty() ? QStringLiteral("—") : parameters.join(QStringLiteral(" · ")), localText(rule.source, language)};
        row.isQuiet = !rule.enabled;
        table.rows.push_back(std::move(row));
    }
    return table;
}

} // namespace guanlan::items
