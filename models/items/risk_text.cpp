// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/risk_text.h"

#include "models/items/labels.h"
#include "models/items/text.h"

#include <QCoreApplication>

namespace guanlan::items {

namespace {

class RiskText {
    Q_DECLARE_TR_FUNCTIONS(guanlan::items::RiskText)
};

QString figure(double value) { return QString::number(value, 'f', 1); }

QString partLine(Severity severity, const analytics::RiskPart& part, double weight, bool hasIndex)
{
    const QString line = RiskText::tr("%1 %2: %3 open, %4 after ageing × weight %5 = %6 points")
                             .arg(severityShape(severity), severityLabel(severity), formatCount(part.open), QString::number(part.aged, 'f', 2),
                                 QString::number(weight), figure(part.points));
    return hasIndex ? RiskText::tr("%1, adds %2").arg(line, figure(part.perThousand)) : line;
}

} // namespace

QString riskMeaning()
{
    return RiskText::tr("Risk index as of the last block: open findings, weighed by severity and age, per 1 000 acts of the institution. "
                        "Weights, half-life and period come from the rule pack.");
}

QString riskText(const analytics::InstitutionRisk* risk)
{
    if (!risk) return QStringLiteral("—");
    return risk->index ? figure(*risk->index) : RiskText::tr("Too few acts");
}

double riskSortKey(const analytics::InstitutionRisk* risk)
{
    if (!risk) return -2;
    return risk->index ? *risk->index : -1 / (1 + risk->points);
}

QString riskExplanation(const analytics::InstitutionRisk& risk, const analytics::RiskFormula& formula)
{
    QStringList lines;
    if (risk.index)
        lines += RiskText::tr("Risk index %1: %2 points for %3 acts in %4 days")
                     .arg(figure(*risk.index), figure(risk.points), formatCount(risk.acts), formatCount(formula.activityDays));
    else
        lines += RiskText::tr("No risk index: %1 acts in %2 days, at least %3 are needed")
                     .arg(formatCount(risk.acts), formatCount(formula.activityDays), formatCount(formula.leastActs));
    for (std::size_t i = 0; i < risk.parts.size(); ++i)
        if (risk.parts[i].open > 0) lines += partLine(Severity(i), risk.parts[i], formula.weights[i], risk.index.has_value());
    lines += RiskText::tr("The weight of a finding halves every %1 days.").arg(formatCount(formula.halfLifeDays));
    return lines.join(QLatin1Char('\n'));
}

} // namespace guanlan::items
