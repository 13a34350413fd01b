// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/plain_scroll.h"

#include <QScrollBar>

namespace guanlan::ui {

void makePlain(QScrollArea& area)
{
    area.setFrameShape(QFrame::NoFrame);
    area.setFocusPolicy(Qt::NoFocus); // What is in it takes the focus.
    for (QWidget* each : {area.widget(), area.viewport()}) each->setAutoFillBackground(false);
    for (QScrollBar* bar : {area.horizontalScrollBar(), area.verticalScrollBar()}) bar->setAttribute(Qt::WA_OpaquePaintEvent, false);
}

QScrollArea* plainScroll(QWidget* content)
{
    auto* area = new QScrollArea;
    area->setWidget(content);
    area->setWidgetResizable(true);
    makePlain(*area);
    return area;
}

} // namespace guanlan::ui
