// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/text_table_model.h"

#include "models/items/text.h"

#include <algorithm>

namespace guanlan::items {

void TextTableModel::setTable(TextTable table)
{
    beginResetModel();
    m_table = std::move(table);
    endResetModel();
}

int TextTableModel::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : int(m_table.rows.size()); }

int TextTableModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : int(m_table.headings.size()); }

int TextTableModel::alignment(int column) const
{
    return int(Qt::AlignVCenter | (std::ranges::find(m_table.figures, column) != m_table.figures.end() ? Qt::AlignRight : Qt::AlignLeft));
}

QVariant TextTableModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    const TextTable::Row& row = at(index.row());
    switch (role) {
    case Qt::DisplayRole: return row.cells.value(index.column());
    case Qt::ToolTipRole: return plainToolTip(row.hint.isEmpty() ? row.cells.value(index.column()) : row.hint);
    case Qt::TextAlignmentRole: return alignment(index.column());
    case QuietRole: return row.isQuiet;
    default: return {};
    }
}

QVariant TextTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount()) return {};
    if (role == Qt::TextAlignmentRole) return alignment(section);
    return role == Qt::DisplayRole ? QVariant{m_table.headings[section]} : QVariant{};
}

} // namespace guanlan::items
