// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/page_room.h"

#include "ui/widgets/plain_scroll.h"

#include <QEvent>
#include <QLayout>
#include <QScrollBar>

#include <algorithm>

namespace guanlan::ui {

namespace {

constexpr int scrollStep = 24; ///< px a turn of the wheel has three of.

int leastHeight(const QLayout& layout, int width) { return layout.hasHeightForWidth() ? layout.minimumHeightForWidth(width) : layout.minimumSize().height(); }

} // namespace

PageRoom::PageRoom(QWidget* content, QWidget* parent) : QScrollArea{parent}
{
    setWidget(content);
    makePlain(*this);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    verticalScrollBar()->setSingleStep(scrollStep);
}

void PageRoom::arrange()
{
    const QSize whole = maximumViewportSize();
    if (leastHeight(*widget()->layout(), whole.width()) <= whole.height()) return widget()->resize(whole);
    const int wide = whole.width() - verticalScrollBar()->sizeHint().width();
    widget()->resize(wide, std::max(whole.height() + 1, leastHeight(*widget()->layout(), wide)));
}

void PageRoom::resizeEvent(QResizeEvent* event)
{
    arrange();
    QScrollArea::resizeEvent(event);
}

bool PageRoom::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == widget() && event->type() == QEvent::LayoutRequest) arrange();
    return QScrollArea::eventFilter(watched, event);
}

} // namespace guanlan::ui
