// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/flow_layout.h"

#include <algorithm>

namespace guanlan::ui {

FlowLayout::FlowLayout(QWidget* parent) : QLayout{parent} {}

FlowLayout::~FlowLayout() = default;

void FlowLayout::addItem(QLayoutItem* item)
{
    m_items.emplace_back(item);
    invalidate();
}

int FlowLayout::count() const { return int(m_items.size()); }

QLayoutItem* FlowLayout::itemAt(int index) const { return index >= 0 && index < count() ? m_items[std::size_t(index)].get() : nullptr; }

QLayoutItem* FlowLayout::takeAt(int index)
{
    if (!itemAt(index)) return nullptr;
    QLayoutItem* item = m_items[std::size_t(index)].release();
    m_items.erase(m_items.begin() + index);
    invalidate();
    return item;
}

int FlowLayout::heightForWidth(int width) const { return flow({0, 0, width, 0}, Purpose::Measure); }

QSize FlowLayout::minimumSize() const
{
    QSize least;
    for (const auto& item : m_items) least = least.expandedTo(item->minimumSize());
    return least.grownBy(contentsMargins());
}

QSize FlowLayout::sizeHint() const
{
    QSize all{0, 0};
    for (const auto& item : m_items) {
        if (item->isEmpty()) continue;
        const QSize wanted = item->sizeHint();
        all = {all.width() + (all.width() > 0 ? spacing() : 0) + wanted.width(), std::max(all.height(), wanted.height())};
    }
    return all.grownBy(contentsMargins());
}

void FlowLayout::setGeometry(const QRect& room)
{
    QLayout::setGeometry(room);
    flow(room, Purpose::Place);
}

int FlowLayout::columnWidth(int room) const
{
    if (m_columns == 0) return 0;
    int widest = 1;
    for (const auto& item : m_items) widest = std::max(widest, item->isEmpty() ? 0 : item->sizeHint().width());
    const int columns = std::clamp((room + spacing()) / (widest + spacing()), 1, m_columns);
    return (room - (columns - 1) * spacing()) / columns;
}

int FlowLayout::flow(const QRect& room, Purpose purpose) const
{
    const QRect inner = room.marginsRemoved(contentsMargins());
    QPoint at = inner.topLeft();
    int high = 0;
    const int column = columnWidth(inner.width());
    for (const auto& item : m_items) {
        if (item->isEmpty()) continue;
        const QSize wanted{column > 0 ? column : item->sizeHint().width(), item->sizeHint().height()};
        if (at.x() > inner.left() && at.x() + wanted.width() > inner.left() + inner.width()) {
            at = {inner.left(), at.y() + high + spacing()};
            high = 0;
        }
        if (purpose == Purpose::Place) item->setGeometry({at, wanted});
        at.rx() += wanted.width() + spacing();
        high = std::max(high, wanted.height());
    }
    return at.y() + high - room.top() + contentsMargins().bottom();
}

} // namespace guanlan::ui
