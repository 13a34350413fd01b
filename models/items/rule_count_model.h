// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/insight_overview.h"
#include "models/items/insight_roles.h"

#include <QAbstractTableModel>

namespace guanlan::items {

/// Findings of the period by rule.
class RuleCountModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Rule, Title, Count };
    static constexpr int columns = Count + 1;

    using QAbstractTableModel::QAbstractTableModel;
    void setRows(std::vector<RuleCount> rows);
    void retranslate();
    const RuleCount& at(int row) const { return m_rows.at(std::size_t(row)); }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    std::vector<RuleCount> m_rows;
};

} // namespace guanlan::items
