// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/event_scroll_bar.h"

#include "models/items/data_hub.h"
#include "models/items/event_table_model.h"
#include "models/items/text.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/data_table.h"

#include <QCoreApplication>
#include <QKeyEvent>
#include <QScopedValueRollback>
#include <QToolTip>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>
#include <utility>

namespace guanlan::ui {

using items::EventMap;
using items::EventTableModel;

namespace {

constexpr int rowsAhead = 60; ///< So near an end of what is held, more is fetched.

/// The table trims its range to whole rows a moment after it was set.
bool isAtMaximum(const QScrollBar& bar) { return bar.maximum() - bar.value() < metrics::rowHeight; }

} // namespace

EventScrollBar::EventScrollBar(items::DataHub& hub, EventTableModel& model, DataTable& table, QWidget* parent)
    : QScrollBar{Qt::Vertical, parent}
    , m_hub{hub}
    , m_model{model}
    , m_table{table}
{
    m_table.setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_table.installEventFilter(this);
    QScrollBar* own = m_table.verticalScrollBar();
    connect(own, &QScrollBar::valueChanged, this, &EventScrollBar::follow);
    connect(own, &QScrollBar::rangeChanged, this, &EventScrollBar::follow);
    connect(this, &QScrollBar::actionTriggered, this, &EventScrollBar::act);
    connect(&m_model, &EventTableModel::filterReplaced, this, [this] {
        m_map.reset();
        askMap();
    });
    connect(&m_model, &EventTableModel::stateChanged, this, &EventScrollBar::follow);
    connect(&m_model, &QAbstractItemModel::modelReset, this, [this] {
        m_fetchingAbove = false;
        m_table.doItemsLayout(); // So that the bar knows of the rows.
        QScrollBar* bar = m_table.verticalScrollBar();
        bar->setValue(bar->minimum());
        if (std::exchange(m_toEnd, false)) QMetaObject::invokeMethod(&m_table, &QAbstractItemView::scrollToBottom, Qt::QueuedConnection);
    });
    connect(&m_model, &QAbstractItemModel::rowsInserted, this, [this](const QModelIndex&, int first, int last) {
        if (first == 0 && (m_fetchingAbove || m_table.verticalScrollBar()->value() > 0)) keepPlace(last - first + 1);
    });
    connect(&m_model, &QAbstractItemModel::rowsRemoved, this, [this](const QModelIndex&, int first, int last) {
        if (first == 0) keepPlace(first - last - 1);
    });
}

std::optional<double> EventScrollBar::share() const
{
    if (!m_map || m_map->isEmpty() || m_model.rowCount() == 0) return {};
    const int top = std::clamp(m_table.rowAt(0), 0, m_model.rowCount() - 1);
    const double before = m_map->shareBefore(m_model.event(top).key);
    return m_model.order() == items::EventOrder::OldestFirst ? before : 1 - before;
}

bool EventScrollBar::isMirror() const { return m_model.isComplete() || m_model.rowCount() == 0; }

void EventScrollBar::refresh() { askMap(); }

void EventScrollBar::askMap()
{
    const auto era = ++m_era;
    m_question.cancel();
    m_question = items::askEventMap(m_hub, m_model.filter());
    items::whenAnswered(m_question, this, [this, era](const Result<EventMap>& map) {
        if (era != m_era || !map) return;
        m_map = std::make_shared<EventMap>(*map);
        follow();
        Q_EMIT mapped();
    });
}

void EventScrollBar::follow()
{
    if (m_following) return;
    const QScopedValueRollback guard{m_following, true};
    const QScrollBar* own = m_table.verticalScrollBar();
    const QSignalBlocker quiet{this};
    if (!isOwn()) {
        setRange(own->minimum(), own->maximum());
        setPageStep(own->pageStep());
        setSingleStep(own->singleStep());
        setValue(own->value());
    } else if (!isSliderDown()) {
        const double shown = double(own->pageStep()) / metrics::rowHeight / double(std::max<std::int64_t>(m_map->total(), 1));
        setPageStep(std::clamp(int(shown * way), way / 200, way));
        setRange(0, way);
        const bool atTop = m_model.holdsTop() && own->value() == own->minimum();
        const bool atEnd = m_model.holdsEnd() && isAtMaximum(*own);
        // Between the ends it never stands quite at one.
        setValue(atTop ? 0 : atEnd ? way : std::clamp(int(share().value_or(0) * way), 1, way - 1));
    }
    setEnabled(maximum() > minimum());
    QMetaObject::invokeMethod(this, &EventScrollBar::fetchNearEnds, Qt::QueuedConnection);
}

void EventScrollBar::fetchNearEnds()
{
    const QScrollBar* own = m_table.verticalScrollBar();
    constexpr int ahead = rowsAhead * metrics::rowHeight;
    if (own->value() < ahead && m_model.canFetchAbove()) {
        m_fetchingAbove = true;
        m_model.fetchAbove();
    } else if (own->maximum() - own->value() < ahead && m_model.canFetchMore({})) {
        m_model.fetchMore({});
    }
}

void EventScrollBar::act(int action)
{
    QScrollBar* own = m_table.verticalScrollBar();
    if (!isOwn()) return own->setValue(sliderPosition());
    if (action == SliderMove) return jump(double(sliderPosition()) / way);
    if (action == SliderToMinimum) return jump(0);
    if (action == SliderToMaximum) return jump(1);
    setSliderPosition(value()); // A step moves by rows, not by a share of millions.
    own->triggerAction(SliderAction(action));
}

void EventScrollBar::jump(double share)
{
    m_toEnd = share >= 1;
    if (share <= 0) return m_model.reload();
    if (m_toEnd) return m_model.jumpToEnd();
    const EventKey key = m_map->keyAt(m_model.order() == items::EventOrder::OldestFirst ? share : 1 - share);
    m_model.jumpTo(key);
    if (isSliderDown())
        QToolTip::showText(QCursor::pos(), tr("Block %1").arg(items::formatCount(std::int64_t(key.block()))), this);
}

void EventScrollBar::keepPlace(int rowsAbove)
{
    m_fetchingAbove = false;
    QScrollBar* own = m_table.verticalScrollBar();
    const bool atEnd = m_model.holdsEnd() && isAtMaximum(*own);
    const int wanted = own->value() + rowsAbove * metrics::rowHeight;
    m_table.doItemsLayout(); // So that the bar knows of the rows.
    own->setValue(atEnd ? own->maximum() : wanted);
}

bool EventScrollBar::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::KeyPress && !isMirror()) { // Either end is known before the map is.
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Home || key == Qt::Key_End) {
            jump(key == Qt::Key_Home ? 0 : 1);
            return true;
        }
    }
    return QScrollBar::eventFilter(watched, event);
}

void EventScrollBar::wheelEvent(QWheelEvent* event) { QCoreApplication::sendEvent(m_table.viewport(), event); }

} // namespace guanlan::ui
