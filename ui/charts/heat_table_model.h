// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/heat_data.h"

#include <QAbstractTableModel>

namespace guanlan::ui {

/// The table twin of a heat map: one row a day, one column an institution.
class HeatTableModel : public QAbstractTableModel {
    Q_OBJECT

public:
    using QAbstractTableModel::QAbstractTableModel;
    void setData(HeatData data);
    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    HeatData m_data;
};

} // namespace guanlan::ui
