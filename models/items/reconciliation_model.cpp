// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/reconciliation_model.h"

#include "models/analytics/row_age.h"
#include "models/items/data_hub.h"
#include "models/items/directory.h"
#include "models/items/labels.h"
#include "models/items/reconciliation_text.h"
#include "models/items/text.h"

#include <algorithm>

namespace guanlan::items {

namespace {

bool isSettled(ReconciliationState state)
{
    switch (state) {
    case ReconciliationState::Matched:
    case ReconciliationState::NotDue:
    case ReconciliationState::Paper:
    case ReconciliationState::Repeated: return true;
    case ReconciliationState::Mismatch:
    case ReconciliationState::ChainOnly:
    case ReconciliationState::BusinessOnly:
    case ReconciliationState::CannotEvaluate: break;
    }
    return false;
}

} // namespace

ReconciliationModel::ReconciliationModel(DataHub& hub, QObject* parent) : QAbstractTableModel{parent}, m_hub{hub}
{
    connect(&hub.directory(), &Directory::changed, this, &ReconciliationModel::retranslate);
    connect(&hub, &DataHub::changed, this, &ReconciliationModel::reload);
}

void ReconciliationModel::setFilter(const store::ReconciliationFilter& filter)
{
    m_filter = filter;
    ask(Part::Beginning, pageRows);
}

void ReconciliationModel::setOrder(store::ReconciliationOrder order)
{
    if (m_order == order) return;
    m_order = order;
    ask(Part::Beginning, pageRows);
}

void ReconciliationModel::setZone(DisplayZone zone)
{
    if (m_zone == zone) return;
    m_zone = zone;
    retranslate();
}

void ReconciliationModel::setCalendar(std::shared_ptr<const analytics::TradingCalendar> calendar)
{
    m_calendar = std::move(calendar);
    reload();
}

void ReconciliationModel::reload() { ask(Part::Beginning, std::max(pageRows, rowCount())); }

void ReconciliationModel::ask(Part part, int limit)
{
    store::ReconciliationRequest request{.filter = m_filter, .order = m_order, .after = {}, .limit = limit};
    if (part == Part::Next) request.after = {m_rows.back().row.time(), m_rows.back().row.number};
    m_waiting = true;
    m_question.cancel();
    const auto future = m_hub.ask<Answer>([request, part, calendar = m_calendar](store::EventReader& reader) -> Result<Answer> {
        auto rows = reader.reconciliation(request);
        if (!rows) return rows.error();
        const auto chains = reader.chains();
        if (!chains) return chains.error();
        Answer answer{.rows = {}, .summaries = {}, .isComplete = rows->size() < std::size_t(request.limit)};
        const analytics::TradingCalendar none;
        const analytics::RowAges ages{calendar ? *calendar : none, *chains};
        for (ReconciledRow& row : *rows) {
            const auto overdue = ages.overdueTradingDays(row);
            answer.rows.push_back({std::move(row), overdue});
        }
        if (part == Part::Next) return answer;
        auto summaries = reader.reconciliationSummaries();
        if (!summaries) return summaries.error();
        answer.summaries = std::move(*summaries);
        return answer;
    });
    m_question = QFuture<void>{future};
    whenAnswered(future, this, [this, part, generation = ++m_generation](const Result<Answer>& answer) {
        if (generation == m_generation) take(answer, part); // One that was answered already cannot be cancelled any more.
    });
    Q_EMIT stateChanged();
}

void ReconciliationModel::take(const Result<Answer>& answer, Part part)
{
    m_error.reset();
    if (!answer) {
        m_error = answer.error();
    } else {
        m_isComplete = answer->isComplete;
        if (answer->summaries) m_summaries = *answer->summaries;
        if (part == Part::Next && !answer->rows.empty()) {
            beginInsertRows({}, rowCount(), rowCount() + int(answer->rows.size()) - 1);
            m_rows.insert(m_rows.end(), answer->rows.begin(), answer->rows.end());
            endInsertRows();
        } else if (part == Part::Beginning && m_rows != answer->rows) {
            beginResetModel();
            m_rows = answer->rows;
            endResetModel();
        }
    }
    m_waiting = false; // Not before: who hears of new rows may ask for more, after the last one that is held.
    Q_EMIT stateChanged();
}

std::optional<std::int64_t> ReconciliationModel::total() const
{
    if (m_filter.from || m_filter.to) return std::nullopt;
    std::int64_t sum = 0;
    for (const store::ReconciliationSummary& summary : m_summaries) {
        if (!m_filter.institutions.empty() && std::ranges::find(m_filter.institutions, summary.institution) == m_filter.institutions.end()) continue;
        for (std::size_t i = 0; i < reconciliationStates; ++i)
            if (m_filter.states.empty() || std::ranges::find(m_filter.states, ReconciliationState(i)) != m_filter.states.end()) sum += summary.rows[i];
    }
    return sum;
}

int ReconciliationModel::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : int(m_rows.size()); }
int ReconciliationModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : int(ColumnCount); }

bool ReconciliationModel::canFetchMore(const QModelIndex& parent) const
{
    return !parent.isValid() && !m_waiting && !m_isComplete && !m_rows.empty();
}

void ReconciliationModel::fetchMore(const QModelIndex& parent)
{
    if (canFetchMore(parent)) ask(Part::Next, pageRows);
}

void ReconciliationModel::sort(int column, Qt::SortOrder order)
{
    if (column != Time && column != Due && column != Overdue) return;
    // The oldest is the most overdue.
    const bool isOldestFirst = column == Overdue ? order == Qt::DescendingOrder : order == Qt::AscendingOrder;
    setOrder(isOldestFirst ? store::ReconciliationOrder::OldestFirst : store::ReconciliationOrder::NewestFirst);
}

QString ReconciliationModel::detail(const ReconciledRow& row) const
{
    QStringList parts;
    for (const FieldDifference& each : row.differences) parts += differenceText(each);
    if (const QString doubt = reconciliationDoubtLabel(row.doubt); !doubt.isEmpty()) parts += doubt;
    if (row.notes > 0) parts += tr("%n note(s)", nullptr, int(row.notes));
    return parts.join(QStringLiteral("; "));
}

QString ReconciliationModel::cell(const AgedRow& aged, Column column) const
{
    const ReconciledRow& row = aged.row;
    switch (column) {
    case State: return reconciliationStateLabel(row.state);
    case Institution: return m_hub.directory().institution(row.institution);
    case What: return row.act ? eventTypeLabel(row.act->type) : row.record ? recordKindLabel(row.record->record.kind) : QString{};
    case Time: return formatMinute(row.time(), m_zone);
    case Reference: return row.record ? visibleText(row.record->record.reference) : QStringLiteral("—");
    case Due: return row.due ? formatMinute(*row.due, m_zone) : QStringLiteral("—");
    case Overdue: return aged.overdue ? formatCount(*aged.overdue) : QStringLiteral("—");
    case Detail: return detail(row);
    case ColumnCount: break;
    }
    return {};
}

QVariant ReconciliationModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || std::size_t(index.row()) >= m_rows.size()) return {};
    const AgedRow& row = m_rows[std::size_t(index.row())];
    const auto column = Column(index.column());
    switch (role) {
    case Qt::DisplayRole: return cell(row, column);
    case Qt::ToolTipRole: return plainToolTip(column == State ? reconciliationStateExplanation(row.row.state) : cell(row, column));
    case Qt::TextAlignmentRole: return column == Overdue ? int(Qt::AlignVCenter | Qt::AlignRight) : int(Qt::AlignVCenter | Qt::AlignLeft);
    case StateRole: return int(row.row.state);
    case OverdueRole: return row.overdue ? QVariant{qint64(*row.overdue)} : QVariant{};
    case SettledRole: return isSettled(row.row.state) && row.row.doubt == ReconciliationDoubt::None;
    default: return {};
    }
}

QVariant ReconciliationModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal) return {};
    if (role == Qt::TextAlignmentRole) return section == Overdue ? int(Qt::AlignVCenter | Qt::AlignRight) : int(Qt::AlignVCenter | Qt::AlignLeft);
    if (role == Qt::ToolTipRole && section == Overdue) return tr("Trading days since it was due");
    if (role != Qt::DisplayRole) return {};
    switch (Column(section)) {
    case State: return tr("State");
    case Institution: return tr("Institution");
    case What: return tr("What");
    case Time: return tr("Time");
    case Reference: return tr("Reference");
    case Due: return tr("Due");
    case Overdue: return tr("Overdue");
    case Detail: return tr("Details");
    case ColumnCount: break;
    }
    return {};
}

void ReconciliationModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    if (!m_rows.empty()) Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

} // namespace guanlan::items
