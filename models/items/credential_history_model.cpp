// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/credential_history_model.h"

#include "models/items/insight_labels.h"
#include "models/items/labels.h"
#include "models/items/text.h"

#include <algorithm>

namespace guanlan::items {

using analytics::CredentialCondition;

namespace {

/// What the credential was after a change of status; uses change nothing.
CredentialCondition after(const Event& event, CredentialCondition before, CredentialCondition atIssuance)
{
    if (before == CredentialCondition::Revoked) return before;
    switch (event.type) {
    case EventType::CredentialSuspended: return CredentialCondition::Suspended;
    case EventType::CredentialReinstated: return CredentialCondition::Active;
    case EventType::CredentialRevoked: return CredentialCondition::Revoked;
    case EventType::CredentialIssued: return atIssuance;
    default: return before;
    }
}

} // namespace

void CredentialHistoryModel::setView(const CredentialView& view)
{
    beginResetModel();
    m_rows.clear();
    m_findings = view.findings;
    CredentialCondition condition = CredentialCondition::Unknown;
    for (const analytics::CredentialStep& step : view.graph.steps) {
        if (step.node != 0) continue;
        Row row{step.event, step.institutionName, condition, {}, {}};
        const auto use = std::find_if(view.graph.uses.begin(), view.graph.uses.end(),
                                      [&](const auto& each) { return each.event.key == step.key; });
        if (use != view.graph.uses.end()) {
            row.condition = use->then;
            row.consent = use->consent;
        } else {
            condition = after(step.event, condition, view.graph.nodes.front().then);
            row.condition = condition;
        }
        for (std::size_t i = 0; i < m_findings.size(); ++i)
            if (m_findings[i].event == step.key) row.findings.push_back(i);
        m_rows.push_back(std::move(row));
    }
    endResetModel();
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
    if (!m_rows.empty()) Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columns - 1));
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, columns - 1);
}

std::vector<Finding> CredentialHistoryModel::findingsAt(int row) const
{
    std::vector<Finding> found;
    for (const std::size_t i : m_rows.at(std::size_t(row)).findings) found.push_back(m_findings[i]);
    std::stable_sort(found.begin(), found.end(), [](const auto& a, const auto& b) { return a.severity < b.severity; });
    return found;
}

int CredentialHistoryModel::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : int(m_rows.size()); }

int CredentialHistoryModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : columns; }

QString CredentialHistoryModel::details(const Row& row) const
{
    QStringList parts;
    const Event& event = row.event;
    if (event.type == EventType::CredentialVerified && event.accepted)
        parts += *event.accepted ? tr("Accepted") : tr("Not accepted");
    const bool isVerdict = event.type == EventType::CredentialVerified; // Whose reasons have no names of their own.
    if (event.reason && !isVerdict) parts += reasonLabel(*event.reason);
    if (event.reason.value_or(0) != 0 && isVerdict) parts += tr("Reason %1").arg(*event.reason);
    if (event.purpose) parts += tr("Purpose: %1").arg(purposeLabel(m_rules.get(), *event.purpose, m_language));
    if (const QString consent = consentLabel(row.consent); !consent.isEmpty()) parts += consent;
    return parts.join(QStringLiteral(" · "));
}

QString CredentialHistoryModel::findingsText(const Row& row) const
{
    QStringList parts;
    for (const std::size_t i : row.findings)
        if (const QString rule = visibleText(m_findings[i].rule); !parts.contains(rule)) parts += rule;
    return parts.join(QStringLiteral(", "));
}

QString CredentialHistoryModel::text(const Row& row, Column column) const
{
    const Event& event = row.event;
    switch (column) {
    case Time: return formatTime(event.time, m_zone);
    case Act: return eventTypeLabel(event.type);
    case Institution: {
        const QString name = visibleText(localText(row.institution, m_language));
        const auto id = actingInstitution(event);
        return name.isEmpty() ? (id ? shortId(*id) : QStringLiteral("—")) : name;
    }
    case Details: return details(row);
    case Condition: return conditionLabel(row.condition);
    case Findings: return findingsText(row);
    case Level: return levelMark(event.level) + QLatin1Char(' ') + levelLabel(event.level);
    case Block: return QStringLiteral("%1 / %2").arg(formatCount(std::int64_t(event.key.block()))).arg(event.key.logIndex());
    }
    return {};
}

QVariant CredentialHistoryModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    const Row& row = m_rows[std::size_t(index.row())];
    const auto column = Column(index.column());
    switch (role) {
    case Qt::DisplayRole: return text(row, column);
    case Qt::ToolTipRole:
        if (column == Level) return plainToolTip(levelExplanation(row.event.level));
        if (column == Findings && !row.findings.empty()) {
            QStringList lines;
            for (const Finding& finding : findingsAt(index.row()))
                lines += severityLabel(finding.severity) + QLatin1Char(' ') + visibleText(finding.rule) + QStringLiteral(": ")
                    + visibleText(localText(finding.summary, m_language));
            return plainToolTip(lines.join(QLatin1Char('\n')));
        }
        return column == Block ? QVariant{plainToolTip(QString::fromStdString(toText(row.event.tx)))} : QVariant{};
    case Qt::TextAlignmentRole:
        return QVariant::fromValue((column == Block ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    case ConditionRole: return column == Condition ? QVariant{int(row.condition)} : QVariant{};
    case SeverityRole:
        return column == Findings && !row.findings.empty() ? QVariant{int(findingsAt(index.row()).front().severity)} : QVariant{};
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
    case Details: return tr("Details");
    case Condition: return tr("State then");
    case Findings: return tr("Findings");
    case Level: return tr("Verification");
    case Block: return tr("Block / log");
    }
    return {};
}

} // namespace guanlan::items
