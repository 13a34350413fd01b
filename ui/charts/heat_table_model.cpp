// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/heat_table_model.h"

#include "models/domain/time.h"

namespace guanlan::ui {

void HeatTableModel::setData(HeatData data)
{
    beginResetModel();
    m_data = std::move(data);
    endResetModel();
}

int HeatTableModel::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : int(m_data.days.size()); }

int HeatTableModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : 1 + int(m_data.rows.size()); }

QVariant HeatTableModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue((index.column() == 0 ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole) return {};
    const auto day = std::size_t(index.row());
    if (index.column() == 0) return QString::fromStdString(toIsoDate(shanghaiDay(m_data.days[day])));
    const auto& counts = m_data.rows[std::size_t(index.column()) - 1].counts;
    return qlonglong(day < counts.size() ? counts[day] : 0);
}

QVariant HeatTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount()) return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue((section == 0 ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole) return {};
    return section == 0 ? tr("Day") : m_data.rows[std::size_t(section) - 1].name;
}

} // namespace guanlan::ui
