// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/credential_list_model.h"

#include "models/items/insight_labels.h"
#include "models/items/labels.h"
#include "models/items/text.h"

#include <cstdlib>

namespace guanlan::items {

namespace {
const QString dash = QStringLiteral("—");
}

QString schemaText(const analytics::CredentialNode& node, Language language)
{
    const QString name = visibleText(localText(node.schemaName, language));
    if (!name.isEmpty()) return name;
    if (!node.schemaRole.empty()) return roleLabel(visibleText(node.schemaRole));
    return node.issuance && node.issuance->schema ? shortId(*node.issuance->schema) : dash;
}

QString issuerText(const analytics::CredentialNode& node, Language language)
{
    const QString name = visibleText(localText(node.issuerName, language));
    if (!name.isEmpty()) return name;
    return node.issuance && node.issuance->institution ? shortId(*node.issuance->institution) : dash;
}

void CredentialListModel::setView(const CredentialView& view)
{
    beginResetModel();
    m_nodes = view.graph.nodes;
    m_findings = view.nodeFindings;
    m_findings.resize(m_nodes.size());
    endResetModel();
}

void CredentialListModel::setDisplay(Language language, DisplayZone zone)
{
    m_language = language;
    m_zone = zone;
    if (!m_nodes.empty()) Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columns - 1));
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, columns - 1);
}

int CredentialListModel::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : int(m_nodes.size()); }

int CredentialListModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : columns; }

QString CredentialListModel::text(int row, Column column) const
{
    const analytics::CredentialNode& node = m_nodes[std::size_t(row)];
    switch (column) {
    case Relation: return relationLabel(node.relation);
    case Steps: return node.depth == 0 ? dash : QString::number(std::abs(node.depth));
    case Schema: return schemaText(node, m_language);
    case Issuer: return issuerText(node, m_language);
    case Credential: return shortId(node.id);
    case Issued: return node.issuance ? formatMinute(node.issuance->time, m_zone) : dash;
    case Then: return conditionLabel(node.then);
    case Now: return conditionLabel(node.now);
    case Authority: return authorityLabel(node.issuerThen);
    case Level: return node.issuance ? levelMark(node.issuance->level) + QLatin1Char(' ') + levelLabel(node.issuance->level) : dash;
    case Findings: {
        std::int64_t sum = 0;
        for (const std::int64_t count : m_findings[std::size_t(row)]) sum += count;
        return sum == 0 ? QString{} : formatCount(sum);
    }
    }
    return {};
}

QVariant CredentialListModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    const analytics::CredentialNode& node = m_nodes[std::size_t(index.row())];
    switch (role) {
    case Qt::DisplayRole: return text(index.row(), Column(index.column()));
    case Qt::ToolTipRole: return index.column() == Credential ? QVariant{fullId(node.id)} : QVariant{};
    case Qt::TextAlignmentRole:
        return QVariant::fromValue((index.column() == Steps ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    case IdRole: return fullId(node.id);
    case SeverityCountsRole:
        return index.column() == Findings ? QVariant::fromValue(m_findings[std::size_t(index.row())]) : QVariant{};
    case ConditionRole:
        if (index.column() == Then) return int(node.then);
        return index.column() == Now ? QVariant{int(node.now)} : QVariant{};
    default: return {};
    }
}

QVariant CredentialListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columns) return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue((section == Steps ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole) return {};
    switch (Column(section)) {
    case Relation: return tr("Relation");
    case Steps: return tr("Steps");
    case Schema: return tr("Kind of credential");
    case Issuer: return tr("Issuer");
    case Credential: return tr("Credential");
    case Issued: return tr("Issued");
    case Then: return tr("At issuance");
    case Now: return tr("Now");
    case Authority: return tr("Issuer's authority");
    case Level: return tr("Verification");
    case Findings: return tr("Findings");
    }
    return {};
}

} // namespace guanlan::items
