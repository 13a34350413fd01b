// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/analytics/trading_calendar.h"
#include "models/domain/reconciliation.h"
#include "models/items/view_scope.h"
#include "models/store/reconciliation.h"

#include <QAbstractTableModel>
#include <QFuture>

#include <memory>
#include <optional>
#include <vector>

namespace guanlan::items {

class DataHub;

/// How institutions' business records and acts stand to each other, row by row, by age: pages of `pageRows` are asked for as they are
/// needed. Beside them the counts by institution and state, of the whole workspace. Keeps up with it by itself.
class ReconciliationModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { State, Institution, What, Time, Reference, Due, Overdue, Detail, ColumnCount };
    enum Role {
        StateRole = Qt::UserRole + 1, ///< int(ReconciliationState), for a delegate.
        OverdueRole, ///< qint64: trading days; invalid where nothing is overdue, or nobody can say.
        SettledRole, ///< bool: nothing to do (matched, on paper, handed in again, not due yet): shown faint.
    };
    static constexpr int pageRows = 200;

    /// `hub` must outlive the model.
    explicit ReconciliationModel(DataHub& hub, QObject* parent = nullptr);

    /// Replaces the filter and asks for the first page.
    void setFilter(const store::ReconciliationFilter& filter);
    const store::ReconciliationFilter& filter() const { return m_filter; }
    void setOrder(store::ReconciliationOrder order);
    void setZone(DisplayZone zone);
    /// By which overdue trading days are counted; without it there are none.
    void setCalendar(std::shared_ptr<const analytics::TradingCalendar> calendar);
    /// Asks again for as many rows as are held; they stay until the answer is there, and after it, where they are equal.
    void reload();

    const ReconciledRow& at(int row) const { return m_rows.at(std::size_t(row)).row; }
    /// Ascending by institution; empty: nobody ever handed in anything, or the workspace has not answered yet.
    const std::vector<store::ReconciliationSummary>& summaries() const { return m_summaries; }
    /// How many rows the filter has, where it narrows neither time nor anything else that the summaries do not tell; absent: not known.
    std::optional<std::int64_t> total() const;
    bool isWaiting() const { return m_waiting; }
    const std::optional<Error>& error() const { return m_error; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    bool canFetchMore(const QModelIndex& parent) const override;
    void fetchMore(const QModelIndex& parent) override;
    /// Time, Due and Overdue all are age: ascending is oldest first. Other columns change nothing.
    void sort(int column, Qt::SortOrder order) override;

    void retranslate();

Q_SIGNALS:
    void stateChanged(); ///< isWaiting(), error(), summaries() or total().

private:
    struct AgedRow {
        ReconciledRow row;
        std::optional<std::int64_t> overdue;
        friend bool operator==(const AgedRow&, const AgedRow&) = default;
    };
    struct Answer {
        std::vector<AgedRow> rows;
        std::optional<std::vector<store::ReconciliationSummary>> summaries;
        bool isComplete = false;
    };
    enum class Part { Beginning, Next };
    void ask(Part part, int limit);
    void take(const Result<Answer>& answer, Part part);
    QString cell(const AgedRow& row, Column column) const;
    QString detail(const ReconciledRow& row) const;

    DataHub& m_hub;
    store::ReconciliationFilter m_filter;
    store::ReconciliationOrder m_order = store::ReconciliationOrder::OldestFirst;
    DisplayZone m_zone = DisplayZone::Shanghai;
    std::shared_ptr<const analytics::TradingCalendar> m_calendar;
    std::vector<AgedRow> m_rows;
    std::vector<store::ReconciliationSummary> m_summaries;
    QFuture<void> m_question; ///< Under way, or answered.
    std::uint64_t m_generation = 0; ///< Of the last question.
    bool m_isComplete = false;
    bool m_waiting = false;
    std::optional<Error> m_error;
};

} // namespace guanlan::items
