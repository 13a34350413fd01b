// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/case_desk.h"
#include "models/items/view_scope.h"

#include <QAbstractTableModel>

#include <vector>

namespace guanlan::items {

/// The case log as it was written, newest entry first, fetched in pages.
class LogEntryModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Number, Time, Operator, Act, About, Text, Hash, ColumnCount };
    enum Role { FullText = Qt::UserRole + 1 }; ///< What copying gives: ids and hashes in full.

    /// `desk` must outlive the model. Asks at once, and again whenever the log has grown.
    LogEntryModel(CaseDesk& desk, DisplayZone zone, QObject* parent = nullptr);
    bool isWaiting() const { return m_waiting; }
    const std::optional<Error>& error() const { return m_error; }
    void reload();
    /// Only entries of this act, or of every one again.
    void setOnly(std::optional<CaseAct> act);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    bool canFetchMore(const QModelIndex& parent) const override;
    void fetchMore(const QModelIndex& parent) override;

Q_SIGNALS:
    void stateChanged(); ///< Rows, error or whether it waits.

private:
    enum class Place { Start, End };
    void ask(std::int64_t before, Place place);
    QString text(const CaseEntry& entry, Column column) const;
    QString fullText(const CaseEntry& entry, Column column) const;
    CaseDesk& m_desk;
    const DisplayZone m_zone;
    std::optional<CaseAct> m_only;
    std::vector<CaseEntry> m_rows;
    std::optional<Error> m_error;
    bool m_waiting = false;
    bool m_complete = false;
    int m_generation = 0;
};

} // namespace guanlan::items
