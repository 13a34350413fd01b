// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/plain_scroll.h"

#include <QScrollBar>
#include <QVBoxLayout>

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

QScrollArea* plainScrollAtTop(QWidget* content)
{
    auto* inner = new QWidget;
    auto* column = new QVBoxLayout{inner};
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(content);
    column->addStretch(1);
    return plainScroll(inner);
}

} // namespace guanlan::ui
