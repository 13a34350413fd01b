// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/event_table_model.h"

#include "models/items/data_hub.h"
#include "models/items/directory.h"
#include "models/items/labels.h"
#include "models/items/text.h"
#include "models/store/event_level.h"

#include <algorithm>

namespace guanlan::items {
EventTableModel::EventTableModel(DataHub& hub, QObject* parent) : QAbstractTableModel{parent}, m_hub{hub}, m_words{livingWords(hub.directory())}
{
    connect(&hub.directory(), &Directory::changed, this, &EventTableModel::retranslate);
}

void EventTableModel::setFilter(const store::EventFilter& filter, EventOrder order, std::optional<EventKey> anchor)
{
    m_filter = filter;
    m_order = order;
    beginResetModel();
    m_rows.clear();
    m_complete = false;
    m_topHeld = true;
    m_count.reset();
    endResetModel();
    askFirst(anchor);
    Q_EMIT filterReplaced();
}

void EventTableModel::setZone(DisplayZone zone)
{
    if (m_words.zone == zone) return;
    m_words.zone = zone;
    retranslate();
}

void EventTableModel::reload() { askFirst({}); }

void EventTableModel::askFirst(std::optional<EventKey> anchor)
{
    ++m_generation;
    ++m_counted;
    m_countQuestion.cancel();
    m_counting = m_askingNewer = false;
    m_error.reset();
    askPage({m_filter, down(), anchor ? before(*anchor) : EventKey{}, pageRows, 0}, [this, anchored = anchor.has_value()](const store::EventPage& page) {
        beginResetModel();
        m_rows.assign(page.rows.begin(), page.rows.end());
        m_complete = page.complete;
        m_topHeld = !anchored;
        endResetModel();
        askCount();
    });
}

void EventTableModel::askPage(const store::PageRequest& request, std::function<void(const store::EventPage&)> take)
{
    m_waiting = true;
    m_pageQuestion.cancel(); // Of the place before; where it has not begun, it is left out.
    m_pageQuestion = m_hub.ask<store::EventPage>([request](store::EventReader& reader) { return reader.page(request); });
    whenAnswered(m_pageQuestion, this, [this, generation = m_generation, take = std::move(take)](const Result<store::EventPage>& page) {
        if (generation != m_generation) return; // Answers a filter since replaced.
        m_waiting = false;
        m_error.reset();
        if (page) take(*page);
        else m_error = page.error();
        Q_EMIT stateChanged();
    });
    Q_EMIT stateChanged();
}

void EventTableModel::jumpTo(EventKey key)
{
    ++m_generation;
    m_askingNewer = false;
    askPage({m_filter, down(), before(key), pageRows, 0}, [this](const store::EventPage& page) {
        if (page.rows.empty()) return jumpToEnd();
        beginResetModel();
        m_rows.assign(page.rows.begin(), page.rows.end());
        m_complete = page.complete;
        m_topHeld = false;
        endResetModel();
    });
}

void EventTableModel::jumpToEnd()
{
    ++m_generation;
    m_askingNewer = false;
    askPage({m_filter, up(), {}, pageRows, 0}, [this](const store::EventPage& page) {
        beginResetModel();
        m_rows.assign(page.rows.rbegin(), page.rows.rend());
        m_complete = true;
        m_topHeld = page.complete;
        endResetModel();
    });
}

void EventTableModel::fetchAbove()
{
    if (canFetchAbove()) askPage({m_filter, up(), m_rows.front().key, pageRows, 0}, [this](const store::EventPage& page) { takeAbove(page); });
}

void EventTableModel::takeAbove(const store::EventPage& page)
{
    m_topHeld = page.complete;
    if (page.rows.empty()) return;
    beginInsertRows({}, 0, int(page.rows.size()) - 1);
    m_rows.insert(m_rows.begin(), page.rows.rbegin(), page.rows.rend());
    endInsertRows();
    letGo(Side::Below);
}

void EventTableModel::letGo(Side side)
{
    const bool above = side == Side::Above;
    const int most = rowCount() - mostRows;
    if (most <= 0) return;
    const int first = above ? 0 : mostRows;
    (above ? m_topHeld : m_complete) = false;
    beginRemoveRows({}, first, first + most - 1);
    m_rows.erase(m_rows.begin() + first, m_rows.begin() + first + most);
    endRemoveRows();
}

void EventTableModel::checkForNewer()
{
    if (m_waiting || m_askingNewer) return;
    if (m_rows.empty() || m_error) return reload();
    askCount();
    m_askingNewer = true;
    std::vector<Event> newest;
    const std::size_t count = std::min(m_rows.size(), std::size_t(pageRows));
    if (m_order == EventOrder::NewestFirst) newest.assign(m_rows.begin(), m_rows.begin() + std::ptrdiff_t(count));
    else newest.assign(m_rows.rbegin(), m_rows.rbegin() + std::ptrdiff_t(count));
    const auto future = m_hub.ask<Check>([filter = m_filter, newest = std::move(newest)](
                                             store::EventReader& reader) { return check(reader, filter, newest); });
    whenAnswered(future, this, [this, generation = m_generation](const Result<Check>& answer) {
        if (generation != m_generation) return; // Answers a filter since replaced.
        m_askingNewer = false;
        if (answer) takeCheck(*answer);
        else m_error = answer.error();
        Q_EMIT stateChanged();
    });
}

Result<EventTableModel::Check> EventTableModel::check(
    store::EventReader& reader, const store::EventFilter& filter, const std::vector<Event>& newest)
{
    Check result;
    const EventKey above{newest.front().key.packed() + 1};
    const auto now = reader.page({filter, store::Direction::Backward, above, int(newest.size()), 0});
    if (!now) return now.error();
    const auto isThere = [&](Event event) {
        const auto same = std::ranges::find(now->rows, event.key, &Event::key);
        if (same == now->rows.end()) return false;
        event.level = same->level; // Rises without the block being another.
        return event == *same;
    };
    result.gone = std::size_t(std::ranges::find_if(newest, isThere) - newest.begin());
    if (result.gone == newest.size()) return result;
    auto newer = reader.page({filter, store::Direction::Forward, newest[result.gone].key, pageRows, 0});
    if (!newer) return newer.error();
    result.newer = std::move(newer).value();
    auto chains = reader.chains();
    if (!chains) return chains.error();
    result.chains = std::move(chains).value();
    return result;
}

void EventTableModel::takeCheck(const Check& check)
{
    if (check.gone >= std::min(m_rows.size(), std::size_t(pageRows))) return reload(); // Replaced further back than that.
    removeNewest(int(check.gone));
    refreshLevels(check.chains);
    takeNewer(check.newer);
}

void EventTableModel::removeNewest(int count)
{
    if (count == 0) return;
    const bool above = m_order == EventOrder::NewestFirst;
    const int first = above ? 0 : rowCount() - count;
    beginRemoveRows({}, first, first + count - 1);
    m_rows.erase(m_rows.begin() + first, m_rows.begin() + first + count);
    endRemoveRows();
}

void EventTableModel::refreshLevels(const std::vector<store::ChainState>& chains)
{
    for (int row = 0; row < rowCount(); ++row) {
        Event& event = m_rows[std::size_t(row)];
        const auto chain = std::ranges::find(chains, event.key.chain(), &store::ChainState::ref);
        if (chain == chains.end()) continue;
        const auto forkedFrom = chain->fork ? std::optional{chain->fork->block} : std::nullopt;
        const auto level = store::levelOfBlock(event.key.block(), chain->agreedUpTo, chain->provenUpTo, forkedFrom);
        if (event.level == level) continue;
        event.level = level;
        Q_EMIT dataChanged(index(row, Level), index(row, Level));
    }
}

int EventTableModel::rowOf(EventKey key) const
{
    const auto found = std::find_if(m_rows.begin(), m_rows.end(), [&](const Event& event) { return event.key == key; });
    return found == m_rows.end() ? -1 : int(found - m_rows.begin());
}

int EventTableModel::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : int(m_rows.size()); }

int EventTableModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : int(ColumnCount); }

QVariant EventTableModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || std::size_t(index.row()) >= m_rows.size()) return {};
    const Event& event = m_rows[std::size_t(index.row())];
    const auto column = Column(index.column());
    switch (role) {
    case Qt::DisplayRole: return text(event, column, false);
    case FullText: return text(event, column, true);
    case Id: return id(event, column);
    case LevelValue: return int(event.level);
    case Qt::ToolTipRole:
        return toolTip(event, column);
    case Qt::TextAlignmentRole:
        return int(Qt::AlignVCenter) | int(column == Block || column == LogIndex ? Qt::AlignRight : Qt::AlignLeft);
    default: return {};
    }
}

QVariant EventTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal) return {};
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignVCenter) | int(section == Block || section == LogIndex ? Qt::AlignRight : Qt::AlignLeft);
    if (role != Qt::DisplayRole) return {};
    switch (Column(section)) {
    case Time: return tr("Time");
    case Block: return tr("Block");
    case LogIndex: return tr("Log");
    case Type: return tr("Type");
    case Institution: return tr("By");
    case Counterparty: return tr("Counterparty");
    case Subject: return tr("Subject");
    case Credential: return tr("Credential");
    case Sender: return tr("Sender");
    case Level: return tr("Verification");
    case ColumnCount: break;
    }
    return {};
}

bool EventTableModel::canFetchMore(const QModelIndex& parent) const
{
    return !parent.isValid() && !m_waiting && !m_askingNewer && !m_complete && !m_error && !m_rows.empty();
}

void EventTableModel::fetchMore(const QModelIndex& parent)
{
    if (canFetchMore(parent)) askPage({m_filter, down(), m_rows.back().key, pageRows, 0}, [this](const store::EventPage& page) { take(page); });
}

void EventTableModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    if (!m_rows.empty()) Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

void EventTableModel::take(const store::EventPage& page)
{
    m_complete = page.complete;
    if (page.rows.empty()) return;
    const int first = rowCount();
    beginInsertRows({}, first, first + int(page.rows.size()) - 1);
    m_rows.insert(m_rows.end(), page.rows.begin(), page.rows.end());
    endInsertRows();
    letGo(Side::Above);
}

void EventTableModel::takeNewer(const store::EventPage& page)
{
    if (m_order == EventOrder::OldestFirst) {
        if (m_complete) take(page); // Else they come when the rows before them have been fetched.
        return;
    }
    if (page.complete) return takeAbove(page);
    m_topHeld = false;
    Q_EMIT newerAvailable();
}

void EventTableModel::askCount()
{
    if (m_counting) return;
    m_counting = true;
    m_countQuestion = m_hub.ask<store::Count>([filter = m_filter](store::EventReader& reader) -> Result<store::Count> {
        if (filter != store::EventFilter{}) return reader.count(filter, countCap);
        auto total = reader.total(); // Kept by the writer: no counting.
        if (!total) return total.error();
        return store::Count{*total, true};
    }, Urgency::Background);
    whenAnswered(m_countQuestion, this, [this, counted = m_counted](const Result<store::Count>& count) {
        if (counted != m_counted) return;
        m_counting = false;
        if (count) m_count = *count;
        Q_EMIT stateChanged();
    });
}

QString EventTableModel::text(const Event& event, Column column, bool full) const
{
    static_assert(int(Level) == int(EventColumn::Level));
    if (!full && column == Block) return formatCount(std::int64_t(event.key.block()));
    if (!full && column == Subject) return event.subject ? shortId(*event.subject) : QString{};
    if (!full && column == Credential) return event.credential ? shortId(*event.credential) : QString{};
    if (!full && column == Sender) return shortId(event.sender);
    return eventCell(event, EventColumn(column), m_words);
}

QVariant EventTableModel::toolTip(const Event& event, Column column) const
{
    if (column == Level) return plainToolTip(levelLabel(event.level) + QStringLiteral(": ") + levelExplanation(event.level));
    const QString whole = column == Subject ? text(event, column, true) : id(event, column);
    if (whole.isEmpty()) return {};
    const bool isNamed = column == Institution || column == Counterparty;
    return plainToolTip(isNamed ? text(event, column, false) + QLatin1Char('\n') + whole : whole);
}

QString EventTableModel::id(const Event& event, Column column) const
{
    const auto by = actingInstitution(event), other = otherInstitution(event);
    switch (column) {
    case Institution: return by ? fullId(*by) : QString{};
    case Counterparty: return other ? fullId(*other) : QString{};
    case Subject: return event.subject ? fullId(*event.subject) : QString{};
    case Credential: return event.credential ? fullId(*event.credential) : QString{};
    case Sender: return fullId(event.sender);
    case Time:
    case Block:
    case LogIndex:
    case Type:
    case Level:
    case ColumnCount: break;
    }
    return {};
}

} // namespace guanlan::items
