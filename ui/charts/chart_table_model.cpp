// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chart_table_model.h"

#include "models/reporting/csv.h"

namespace guanlan::ui {

void ChartTableModel::setData(ChartData data)
{
    beginResetModel();
    m_data = std::move(data);
    endResetModel();
}

int ChartTableModel::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : m_data.size(); }

int ChartTableModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : 1 + int(m_data.series.size()) + (m_sum == Sum::Column ? 1 : 0);
}

QVariant ChartTableModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue((index.column() == 0 ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole) return {};
    if (index.column() == 0) return bucketLabel(m_data, index.row());
    const auto row = std::size_t(index.row());
    const auto series = std::size_t(index.column()) - 1;
    if (series < m_data.series.size()) return qlonglong(m_data.series[series].values.at(row));
    qlonglong sum = 0;
    for (const ChartSeries& each : m_data.series) sum += each.values.at(row);
    return sum;
}

QVariant ChartTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount()) return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue((section == 0 ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole) return {};
    if (section == 0) return tr("Period");
    const auto series = std::size_t(section) - 1;
    return series < m_data.series.size() ? m_data.series[series].name : tr("Total");
}

QString tableCsv(const QAbstractItemModel& model)
{
    std::string text;
    std::vector<std::string> cells;
    for (int column = 0; column < model.columnCount(); ++column)
        cells.push_back(model.headerData(column, Qt::Horizontal).toString().toStdString());
    text += reporting::csvLine(cells);
    for (int row = 0; row < model.rowCount(); ++row) {
        cells.clear();
        for (int column = 0; column < model.columnCount(); ++column)
            cells.push_back(model.index(row, column).data().toString().toStdString());
        text += reporting::csvLine(cells);
    }
    return QString::fromStdString(text);
}

} // namespace guanlan::ui
