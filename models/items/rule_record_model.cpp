// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/rule_record_model.h"

#include "models/items/insight_roles.h"
#include "models/items/text.h"

#include <algorithm>

namespace guanlan::items {
namespace {

std::int64_t decidedOf(const store::RuleRecord& row) { return row.confirmed + row.dismissed + row.referred; }

} // namespace

RuleRecordModel::RuleRecordModel(std::shared_ptr<const analytics::RulePack> rules, Language language, QObject* parent)
    : QAbstractTableModel{parent}, m_rules{std::move(rules)}, m_language{language}
{
}

void RuleRecordModel::setRows(std::vector<store::RuleRecord> rows)
{
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
}

int RuleRecordModel::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : int(m_rows.size()); }

int RuleRecordModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : int(ColumnCount); }

QString RuleRecordModel::text(const store::RuleRecord& row, Column column) const
{
    const std::int64_t decided = decidedOf(row);
    switch (column) {
    case Rule: {
        const analytics::RuleSettings* known = m_rules ? m_rules->find(row.rule) : nullptr;
        const QString title = known ? localText(known->title, m_language) : QString{};
        return (visibleText(row.rule) + QChar{u' '} + visibleText(title)).trimmed();
    }
    case Found: return formatCount(row.found);
    case Undecided: return formatCount(row.undecided);
    case Confirmed: return formatCount(row.confirmed);
    case Dismissed: return formatCount(row.dismissed);
    case Referred: return formatCount(row.referred);
    case ShareConfirmed:
        return decided == 0 ? QStringLiteral("—") : QStringLiteral("%1 %").arg(double(row.confirmed) * 100 / double(decided), 0, 'f', 0);
    case MedianDays: return row.medianDays ? QStringLiteral("%1").arg(*row.medianDays, 0, 'f', 1) : QStringLiteral("—");
    case ColumnCount: break;
    }
    return {};
}

QVariant RuleRecordModel::share(const store::RuleRecord& row, Column column) const
{
    if (column == ShareConfirmed) return decidedOf(row) == 0 ? 0.0 : double(row.confirmed) / double(decidedOf(row));
    if (column != Found) return {};
    std::int64_t most = 1;
    for (const store::RuleRecord& each : m_rows) most = std::max(most, each.found);
    return double(row.found) / double(most);
}

QVariant RuleRecordModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    const auto column = Column(index.column());
    const QString shown = text(m_rows[std::size_t(index.row())], column);
    if (role == Qt::DisplayRole) return shown;
    if (role == ShareRole) return share(m_rows[std::size_t(index.row())], column);
    if (role == Qt::ToolTipRole) return plainToolTip(shown);
    if (role == Qt::TextAlignmentRole) return int(Qt::AlignVCenter | (column == Rule ? Qt::AlignLeft : Qt::AlignRight));
    return {};
}

QVariant RuleRecordModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal) return {};
    if (role == Qt::TextAlignmentRole) return int(Qt::AlignVCenter | (section == Rule ? Qt::AlignLeft : Qt::AlignRight));
    if (role != Qt::DisplayRole) return {};
    switch (Column(section)) {
    case Rule: return tr("Rule");
    case Found: return tr("Findings");
    case Undecided: return tr("Undecided");
    case Confirmed: return tr("Confirmed");
    case Dismissed: return tr("Dismissed");
    case Referred: return tr("Referred");
    case ShareConfirmed: return tr("Confirmed of decided");
    case MedianDays: return tr("Days to decision (median)");
    case ColumnCount: break;
    }
    return {};
}

} // namespace guanlan::items
