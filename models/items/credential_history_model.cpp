// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/credential_history_model.h"

#include "models/items/insight_labels.h"
#include "models/items/labels.h"
#include "models/items/text.h"

#include <algorithm>

namespace guanlan::items {

void CredentialHistoryModel::setView(const CredentialView& view, std::vector<LaneAct> acts)
{
    beginResetModel();
    m_acts = std::move(acts);
    m_nodes = view.graph.nodes;
    m_findings = view.findings;
    endResetModel();
}

int CredentialHistoryModel::rowOf(EventKey key) const
{
    const auto found = std::find_if(m_acts.begin(), m_acts.end(), [key](const LaneAct& act) { return act.event.key == key; });
    return found == m_acts.end() ? -1 : int(found - m_acts.begin());
}

void CredentialHistoryModel::setRules(std::shared_ptr<const analytics::RulePack> rules)
{
    m_rules = std::move(rules);
    setDisplay(m_language, m_zone);
}

void CredentialHistoryModel::setDisplay(Language language, DisplayZone zone)
{
    m_language = language;
    m_zone = zone;
    if (!m_acts.empty()) Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columns - 1));
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, columns - 1);
}

std::vector<Finding> CredentialHistoryModel::findingsAt(int row) const
{
    std::vector<Finding> found;
    for (const std::size_t i : m_acts.at(std::size_t(row)).findings) found.push_back(m_findings[i]);
    return found;
}

int CredentialHistoryModel::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : int(m_acts.size()); }

int CredentialHistoryModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : columns; }

QString CredentialHistoryModel::details(const LaneAct& act) const
{
    QStringList parts;
    const Event& event = act.event;
    if (!act.node && event.counterparty) {
        const QString verifier = visibleText(localText(act.institutionName, m_language));
        parts += tr("For %1").arg(verifier.isEmpty() ? shortId(*event.counterparty) : verifier);
    }
    if (event.type == EventType::CredentialVerified && event.accepted)
        parts += *event.accepted ? tr("Accepted") : tr("Not accepted");
    const bool isVerdict = event.type == EventType::CredentialVerified; // Whose reasons have no names of their own.
    if (event.reason && !isVerdict) parts += reasonLabel(*event.reason);
    if (event.reason.value_or(0) != 0 && isVerdict) parts += tr("Reason %1").arg(*event.reason);
    if (event.purpose) parts += tr("Purpose: %1").arg(purposeLabel(m_rules.get(), *event.purpose, m_language));
    if (const QString consent = consentLabel(act.consent); !consent.isEmpty()) parts += consent;
    return parts.join(QStringLiteral(" · "));
}

QString CredentialHistoryModel::concerns(const LaneAct& act) const
{
    if (!act.node) return tr("Consent");
    const analytics::CredentialNode& node = m_nodes[*act.node];
    const QString relation = relationLabel(node.relation);
    return node.relation == analytics::CredentialRelation::Focus ? relation : relation + QLatin1Char(' ') + shortId(node.id);
}

QString CredentialHistoryModel::findingsText(const LaneAct& act) const
{
    QStringList parts;
    for (const std::size_t i : act.findings)
        if (const QString rule = visibleText(m_findings[i].rule); !parts.contains(rule)) parts += rule;
    return parts.join(QStringLiteral(", "));
}

QString CredentialHistoryModel::findingsHint(int row) const
{
    QStringList lines;
    for (const Finding& finding : findingsAt(row))
        lines += severityLabel(finding.severity) + QLatin1Char(' ') + visibleText(finding.rule) + QStringLiteral(": ")
            + visibleText(localText(finding.summary, m_language));
    return lines.join(QLatin1Char('\n'));
}

QString CredentialHistoryModel::text(const LaneAct& act, Column column) const
{
    const Event& event = act.event;
    switch (column) {
    case Time: return formatTime(event.time, m_zone);
    case Act: return eventTypeLabel(event.type);
    case Institution: {
        if (!act.node) return tr("Holder");
        const QString name = visibleText(localText(act.institutionName, m_language));
        const auto id = actingInstitution(event);
        return name.isEmpty() ? (id ? shortId(*id) : QStringLiteral("—")) : name;
    }
    case Concerns: return concerns(act);
    case Details: return details(act);
    case Condition: return act.condition ? conditionLabel(*act.condition) : QStringLiteral("—");
    case Findings: return findingsText(act);
    case Level: return levelMark(event.level) + QLatin1Char(' ') + levelLabel(event.level);
    case Block: return QStringLiteral("%1 / %2").arg(formatCount(std::int64_t(event.key.block()))).arg(event.key.logIndex());
    }
    return {};
}

QVariant CredentialHistoryModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    const LaneAct& act = m_acts[std::size_t(index.row())];
    const auto column = Column(index.column());
    switch (role) {
    case Qt::DisplayRole: return text(act, column);
    case Qt::ToolTipRole:
        if (column == Level) return plainToolTip(levelExplanation(act.event.level));
        if (column == Findings && !act.findings.empty()) return plainToolTip(findingsHint(index.row()));
        return column == Block ? QVariant{plainToolTip(QString::fromStdString(toText(act.event.tx)))} : QVariant{};
    case Qt::TextAlignmentRole:
        return QVariant::fromValue((column == Block ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    case ConditionRole: return column == Condition && act.condition ? QVariant{int(*act.condition)} : QVariant{};
    case SeverityRole:
        return column == Findings && !act.findings.empty() ? QVariant{int(m_findings[act.findings.front()].severity)} : QVariant{};
    default: return {};
    }
}

QVariant CredentialHistoryModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columns) return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue((section == Block ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole) return {};
    switch (Column(section)) {
    case Time: return tr("Time");
    case Act: return tr("Act");
    case Institution: return tr("Institution");
    case Concerns: return tr("Concerns");
    case Details: return tr("Details");
    case Condition: return tr("State then");
    case Findings: return tr("Findings");
    case Level: return tr("Verification");
    case Block: return tr("Block / log");
    }
    return {};
}

} // namespace guanlan::items
