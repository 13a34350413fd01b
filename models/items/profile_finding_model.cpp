// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/profile_finding_model.h"

#include "models/items/labels.h"
#include "models/items/text.h"

namespace guanlan::items {

void ProfileFindingModel::setRows(std::vector<Finding> rows)
{
    if (rows == m_rows) return;
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
}

void ProfileFindingModel::setRules(std::shared_ptr<const analytics::RulePack> rules)
{
    m_rules = std::move(rules);
    setDisplay(m_language, m_zone);
}

QString ProfileFindingModel::ruleText(const Finding& row) const
{
    const analytics::RuleSettings* known = m_rules ? m_rules->find(row.rule) : nullptr;
    const QString title = known ? visibleText(localText(known->title, m_language)) : QString{};
    return (visibleText(row.rule) + QLatin1Char(' ') + title).trimmed();
}

void ProfileFindingModel::setDisplay(Language language, DisplayZone zone)
{
    m_language = language;
    m_zone = zone;
    if (!m_rows.empty()) Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columns - 1));
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, columns - 1);
}

int ProfileFindingModel::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : int(m_rows.size()); }

int ProfileFindingModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : columns; }

QVariant ProfileFindingModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    const Finding& row = m_rows[std::size_t(index.row())];
    const QString summary = visibleText(localText(row.summary, m_language));
    switch (role) {
    case Qt::DisplayRole:
        if (index.column() == Rule) return ruleText(row);
        return index.column() == Time ? formatDate(row.time, m_zone) : summary;
    case Qt::ToolTipRole: return plainToolTip(ruleText(row) + QLatin1Char('\n') + formatMinute(row.time, m_zone) + QLatin1Char('\n') + summary);
    case Qt::AccessibleTextRole:
        return index.column() == Rule ? severityLabel(row.severity) + QLatin1Char(' ') + ruleText(row)
                                      : data(index, Qt::DisplayRole);
    case SeverityRole: return index.column() == Rule ? QVariant{int(row.severity)} : QVariant{};
    default: return {};
    }
}

QVariant ProfileFindingModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columns) return {};
    if (role == Qt::TextAlignmentRole) return QVariant::fromValue(Qt::AlignLeft | Qt::AlignVCenter);
    if (role != Qt::DisplayRole) return {};
    switch (Column(section)) {
    case Rule: return tr("Rule");
    case Time: return tr("Time");
    case Summary: return tr("Summary");
    }
    return {};
}

} // namespace guanlan::items
