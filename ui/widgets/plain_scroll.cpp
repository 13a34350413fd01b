// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/plain_scroll.h"

#include <QScrollBar>

namespace guanlan::ui {

QScrollArea* plainScroll(QWidget* content)
{
    auto* area = new QScrollArea;
    area->setWidget(content);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setFocusPolicy(Qt::NoFocus); // What is in it takes the focus.
    for (QWidget* each : {content, area->viewport()}) each->setAutoFillBackground(false);
    for (QScrollBar* bar : {area->horizontalScrollBar(), area->verticalScrollBar()}) bar->setAttribute(Qt::WA_OpaquePaintEvent, false);
    return area;
}

} // namespace guanlan::ui
