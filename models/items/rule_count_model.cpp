// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/rule_count_model.h"

#include "models/items/labels.h"
#include "models/items/text.h"

#include <algorithm>

namespace guanlan::items {

void RuleCountModel::setRows(std::vector<RuleCount> rows)
{
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
}

void RuleCountModel::setRules(std::shared_ptr<const analytics::RulePack> rules)
{
    m_rules = std::move(rules);
    setLanguage(m_language);
}

QString RuleCountModel::title(const RuleCount& row) const
{
    const analytics::RuleSettings* known = m_rules ? m_rules->find(row.rule) : nullptr;
    return known ? visibleText(localText(known->title, m_language)) : QString{};
}

void RuleCountModel::setLanguage(Language language)
{
    m_language = language;
    if (!m_rows.empty()) Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columns - 1));
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, columns - 1);
}

int RuleCountModel::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : int(m_rows.size()); }

int RuleCountModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : columns; }

QVariant RuleCountModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    const RuleCount& row = m_rows[std::size_t(index.row())];
    const QString rule = visibleText(row.rule);
    switch (role) {
    case Qt::DisplayRole:
        if (index.column() == Rule) return rule;
        return index.column() == Title ? title(row) : formatCount(row.total);
    case Qt::ToolTipRole: return plainToolTip(severityLabel(row.worst) + QStringLiteral(" · ") + title(row));
    case Qt::AccessibleTextRole:
        return index.column() == Rule ? severityLabel(row.worst) + QLatin1Char(' ') + rule : data(index, Qt::DisplayRole);
    case Qt::TextAlignmentRole:
        return QVariant::fromValue((index.column() == Count ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    case SortRole: return index.column() == Count ? QVariant{qlonglong(row.total)} : data(index, Qt::DisplayRole);
    case SeverityRole: return index.column() == Rule ? QVariant{int(row.worst)} : QVariant{};
    default: return {};
    }
}

QVariant RuleCountModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columns) return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue((section == Count ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole) return {};
    switch (Column(section)) {
    case Rule: return tr("Rule");
    case Title: return tr("Rule name");
    case Count: return tr("Findings");
    }
    return {};
}

} // namespace guanlan::items
