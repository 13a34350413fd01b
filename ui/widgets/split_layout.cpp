// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/split_layout.h"

#include <algorithm>
#include <array>

namespace guanlan::ui {

SplitLayout::SplitLayout(QWidget* parent) : QLayout{parent}, m_names{new QHBoxLayout}, m_acts{new FlowLayout{nullptr}}, m_last{new QHBoxLayout}
{
    for (QLayout* part : std::array<QLayout*, 3>{m_names, m_acts, m_last}) addChildLayout(part);
}

void SplitLayout::addItem(QLayoutItem* item) { m_acts->addItem(item); }

QLayoutItem* SplitLayout::itemAt(int index) const
{
    const std::array<QLayoutItem*, 3> parts{m_names, m_acts, m_last};
    return index >= 0 && index < count() ? parts[std::size_t(index)] : nullptr;
}

int SplitLayout::wide(const QLayout& part) const { return part.isEmpty() ? 0 : part.sizeHint().width() + spacing(); }

int SplitLayout::place(const QRect& room, Purpose purpose) const
{
    const QRect inner = room.marginsRemoved(contentsMargins());
    const int least = m_names->minimumSize().width(), acts = wide(*m_acts), last = wide(*m_last);
    const bool oneLine = least + acts + last <= inner.width(), withLast = least + last <= inner.width();
    const auto inFirst = [&](const QLayout& part, bool isThere) { return isThere && !part.isEmpty() ? part.sizeHint().height() : 0; };
    const int first = std::max({m_names->sizeHint().height(), inFirst(*m_acts, oneLine), inFirst(*m_last, withLast)});
    int right = inner.left() + inner.width(), below = inner.top() + first;
    const auto atRight = [&](QLayout& part) {
        const QSize size = part.sizeHint();
        if (purpose == Purpose::Place) part.setGeometry({{right - size.width(), inner.top() + (first - size.height()) / 2}, size});
        right -= wide(part);
    };
    const auto underneath = [&](QLayout& part, int high) {
        if (purpose == Purpose::Place) part.setGeometry({inner.left(), below + spacing(), inner.width(), high});
        below += spacing() + high;
    };
    if (withLast && last > 0) atRight(*m_last);
    if (oneLine && acts > 0) atRight(*m_acts);
    if (purpose == Purpose::Place) m_names->setGeometry({inner.left(), inner.top(), right - inner.left(), first});
    if (!oneLine && acts > 0) underneath(*m_acts, m_acts->heightForWidth(inner.width()));
    if (!withLast && last > 0) underneath(*m_last, m_last->sizeHint().height());
    return below - room.top() + contentsMargins().bottom();
}

int SplitLayout::heightForWidth(int width) const { return place({0, 0, width, 0}, Purpose::Measure); }

QSize SplitLayout::minimumSize() const
{
    return m_names->minimumSize().expandedTo(m_acts->minimumSize()).expandedTo(m_last->minimumSize()).grownBy(contentsMargins());
}

QSize SplitLayout::sizeHint() const
{
    const int high = std::max({m_names->sizeHint().height(), m_acts->sizeHint().height(), m_last->sizeHint().height()});
    return QSize{m_names->sizeHint().width() + wide(*m_acts) + wide(*m_last), high}.grownBy(contentsMargins());
}

void SplitLayout::setGeometry(const QRect& room)
{
    QLayout::setGeometry(room);
    place(room, Purpose::Place);
}

} // namespace guanlan::ui
