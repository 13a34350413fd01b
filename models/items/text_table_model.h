// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractTableModel>
#include <QStringList>

#include <optional>
#include <vector>

namespace guanlan::items {

/// Cells that are text already: for short tables that are made anew when anything changes.
struct TextTable {
    struct Row {
        QStringList cells;
        QString link; ///< guanlan://…: where Enter leads; empty: nowhere.
        QString hint; ///< Tooltip, plain text; empty: the cell itself.
        std::optional<std::uint64_t> block; ///< Where it happened.
        bool isQuiet = false; ///< Over, or not there yet: shown faint.
    };
    QStringList headings;
    std::vector<Row> rows;
    std::vector<int> figures{}; ///< Columns of numbers: they stand at the right.
};

class TextTableModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Role { QuietRole = Qt::UserRole + 300 }; ///< bool

    using QAbstractTableModel::QAbstractTableModel;
    void setTable(TextTable table);
    const TextTable::Row& at(int row) const { return m_table.rows.at(std::size_t(row)); }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    int alignment(int column) const;
    TextTable m_table;
};

} // namespace guanlan::items
