// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/chart_data.h"

#include <QAbstractTableModel>

namespace guanlan::ui {

/// The table twin of a chart: one row a bucket, one column a series, and their sum where they are stacked.
class ChartTableModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum class Sum { None, Column };
    explicit ChartTableModel(Sum sum, QObject* parent = nullptr) : QAbstractTableModel{parent}, m_sum{sum} {}

    void setData(ChartData data);
    const ChartData& chart() const { return m_data; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    Sum m_sum;
    ChartData m_data;
};

/// A model's shown texts with its header, as CSV (RFC 4180, formulas made harmless).
QString tableCsv(const QAbstractItemModel& model);

} // namespace guanlan::ui
