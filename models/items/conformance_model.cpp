// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/conformance_model.h"

#include "models/items/insight_labels.h"
#include "models/items/text.h"

#include <algorithm>

namespace guanlan::items {

using analytics::Conformance;
using analytics::ConformanceCase;
using analytics::Constraint;

namespace {

VerificationLevel tone(Conformance state)
{
    switch (state) {
    case Conformance::Met: return VerificationLevel::Proven;
    case Conformance::Broken: return VerificationLevel::Failed;
    case Conformance::Pending: return VerificationLevel::Agreed;
    case Conformance::CannotEvaluate: return VerificationLevel::Reported;
    }
    return VerificationLevel::Reported;
}

QString wide(std::string_view text) { return QString::fromUtf8(text.data(), qsizetype(text.size())); }

} // namespace

void ConformanceModel::setConformance(analytics::CredentialConformance conformance)
{
    beginResetModel();
    m_constraints = std::move(conformance.constraints);
    endResetModel();
}

void ConformanceModel::setDisplay(Language language, DisplayZone zone)
{
    m_language = language;
    m_zone = zone;
    if (!m_constraints.empty()) Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columns - 1));
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, columns - 1);
}

const ConformanceCase* ConformanceModel::tellingCase(int row) const
{
    const auto& cases = at(row).cases;
    if (cases.empty()) return nullptr;
    for (const Conformance wanted : {Conformance::Broken, Conformance::CannotEvaluate, Conformance::Pending})
        for (const ConformanceCase& each : cases)
            if (each.state == wanted) return &each;
    return &cases.front();
}

int ConformanceModel::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : int(m_constraints.size()); }

int ConformanceModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : columns; }

QString ConformanceModel::text(const Constraint& constraint, Column column) const
{
    switch (column) {
    case State: return conformanceMark(constraint.state) + QLatin1Char(' ') + conformanceLabel(constraint.state);
    case Expectation: return visibleText(localText(constraint.text, m_language));
    case Cases: return formatCount(std::int64_t(constraint.cases.size()));
    case Rule: return wide(constraint.rule);
    }
    return {};
}

/// The expectation in full, then each kind of outcome with how often, then when an answer is due.
QString ConformanceModel::hint(int row) const
{
    const Constraint& constraint = at(row);
    QStringList lines{text(constraint, Expectation) + QStringLiteral(" (") + wide(constraint.rule) + QLatin1Char(')')};
    if (constraint.cases.empty()) lines += tr("Nothing has put it to the test yet");
    for (const Conformance state : {Conformance::Met, Conformance::Broken, Conformance::Pending, Conformance::CannotEvaluate}) {
        const auto count = std::count_if(constraint.cases.begin(), constraint.cases.end(), [state](const auto& each) { return each.state == state; });
        if (count > 0) lines += conformanceLabel(state) + QStringLiteral(": ") + formatCount(count);
    }
    const auto cleared = std::count_if(constraint.cases.begin(), constraint.cases.end(), [](const auto& each) { return each.isCleared; });
    if (cleared > 0) lines += tr("Put right since: %1").arg(formatCount(cleared));
    if (const ConformanceCase* telling = tellingCase(row); telling && telling->state == Conformance::Pending && telling->due)
        lines += tr("Due by %1").arg(formatTime(*telling->due, m_zone));
    return lines.join(QLatin1Char('\n'));
}

QVariant ConformanceModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    const Constraint& constraint = at(index.row());
    const auto column = Column(index.column());
    switch (role) {
    case Qt::DisplayRole: return text(constraint, column);
    case Qt::ToolTipRole: return plainToolTip(hint(index.row()));
    case Qt::TextAlignmentRole:
        return QVariant::fromValue((column == Cases ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    case ToneRole: return int(tone(constraint.state));
    default: return {};
    }
}

QVariant ConformanceModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columns) return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue((section == Cases ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole) return {};
    switch (Column(section)) {
    case State: return tr("State");
    case Expectation: return tr("What is expected");
    case Cases: return tr("Cases");
    case Rule: return tr("Rule");
    }
    return {};
}

} // namespace guanlan::items
