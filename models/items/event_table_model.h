// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/event_words.h"
#include "models/items/view_scope.h"
#include "models/store/event_store.h"

#include <QAbstractTableModel>
#include <QFuture>
#include <QString>

#include <deque>
#include <functional>
#include <optional>

namespace guanlan::items {

class DataHub;

enum class EventOrder { NewestFirst, OldestFirst };

/// A stretch of a filter's events, page by page by key, in both directions: fetchMore() below, fetchAbove() above; what lies
/// far from where was fetched last is let go, so that no more than `mostRows` are held. Answers to a filter since replaced
/// are dropped.
class EventTableModel : public QAbstractTableModel {
    Q_OBJECT

public:
    /// In the order of EventColumn.
    enum Column { Time, Block, LogIndex, Type, Institution, Counterparty, Subject, Credential, Sender, Level, ColumnCount };
    /// FullText: what copying gives (ids in full). Id: the id behind a cell, "" where there is none.
    /// LevelValue: int(VerificationLevel) of the row.
    enum Role { FullText = Qt::UserRole + 1, Id, LevelValue };
    static constexpr int pageRows = 200;
    static constexpr int mostRows = 8000;
    static constexpr std::int64_t countCap = 1'000'000;

    /// `hub` must outlive the model.
    explicit EventTableModel(DataHub& hub, QObject* parent = nullptr);

    /// Replaces what is shown and asks for its first page: from the end that `order` begins with, or with the event
    /// at `anchor` as first row (newerAvailable() may then tell of those before it).
    void setFilter(const store::EventFilter& filter, EventOrder order, std::optional<EventKey> anchor = {});
    const store::EventFilter& filter() const { return m_filter; }
    EventOrder order() const { return m_order; }
    /// Shows the filter's events from that key on in the order's direction (the key included), wherever one was.
    void jumpTo(EventKey key);
    /// Shows the end of the order: the last page of all.
    void jumpToEnd();
    /// Whether rows lie above the first one held, and asks for a page of them.
    bool canFetchAbove() const { return !m_waiting && !m_askingNewer && !m_topHeld && !m_error && !m_rows.empty(); }
    void fetchAbove();
    void setZone(DisplayZone zone);
    void reload(); ///< Asks for the first page again, without the anchor, whatever is held.
    /// Asks whether there is more than before: appends below where the end was shown, adds above (at most a page;
    /// else newerAvailable()) where the newest are shown first. Rows whose blocks were replaced since go, and the levels
    /// of all rows are those of now.
    void checkForNewer();

    const Event& event(int row) const { return m_rows.at(std::size_t(row)); }
    /// The row of that event, -1 where it is not held.
    int rowOf(EventKey key) const;
    bool isComplete() const { return m_complete && m_topHeld; } ///< All rows of the filter are held.
    bool holdsTop() const { return m_topHeld; } ///< The first row held is the first of the order.
    bool holdsEnd() const { return m_complete; } ///< The last row held is the last of the order.
    bool isWaiting() const { return m_waiting; }
    const std::optional<store::Count>& count() const { return m_count; } ///< Once the background has counted.
    const std::optional<Error>& error() const { return m_error; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    bool canFetchMore(const QModelIndex& parent) const override;
    void fetchMore(const QModelIndex& parent) override;

    /// Words and names changed: language or directory.
    void retranslate();

Q_SIGNALS:
    void filterReplaced(); ///< setFilter(): another set of events than before.
    /// Rows, count, error or waiting changed.
    void stateChanged();
    /// More newer rows than a page holds: reload() shows them.
    void newerAvailable();

private:
    void askFirst(std::optional<EventKey> anchor);
    store::Direction down() const { return m_order == EventOrder::NewestFirst ? store::Direction::Backward : store::Direction::Forward; }
    store::Direction up() const { return m_order == EventOrder::NewestFirst ? store::Direction::Forward : store::Direction::Backward; }
    /// The cursor whose next row downwards is the event at the key.
    EventKey before(EventKey key) const { return EventKey{key.packed() + (m_order == EventOrder::NewestFirst ? 1 : -1)}; }
    /// Asks for a page and calls `take` with it, unless the filter or the place was replaced meanwhile.
    void askPage(const store::PageRequest& request, std::function<void(const store::EventPage&)> take);
    void takeAbove(const store::EventPage& page);
    enum class Side { Above, Below };
    void letGo(Side side);
    /// What became of the rows since they were read.
    struct Check {
        std::size_t gone = 0; ///< So many of the newest rows are not there any more.
        store::EventPage newer; ///< What follows the newest row that is.
        std::vector<store::ChainState> chains;
    };
    static Result<Check> check(store::EventReader& reader, const store::EventFilter& filter, const std::vector<Event>& newest);
    void takeCheck(const Check& check);
    void removeNewest(int count);
    void refreshLevels(const std::vector<store::ChainState>& chains);
    void take(const store::EventPage& page);
    void takeNewer(const store::EventPage& page);
    void askCount();
    QString text(const Event& event, Column column, bool full) const;
    QVariant toolTip(const Event& event, Column column) const;
    QString id(const Event& event, Column column) const;

    DataHub& m_hub;
    store::EventFilter m_filter;
    EventOrder m_order = EventOrder::NewestFirst;
    EventWords m_words;
    std::deque<Event> m_rows;
    std::uint64_t m_generation = 0; ///< Of the place shown: rises with the filter and with each jump.
    std::uint64_t m_counted = 0; ///< Of the filter counted.
    QFuture<Result<store::Count>> m_countQuestion;
    QFuture<Result<store::EventPage>> m_pageQuestion;
    bool m_waiting = false;
    bool m_askingNewer = false;
    bool m_counting = false;
    bool m_complete = false;
    bool m_topHeld = true;
    std::optional<store::Count> m_count;
    std::optional<Error> m_error;
};

} // namespace guanlan::items
