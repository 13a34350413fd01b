// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chart_picture.h"

#include <QKeyEvent>

namespace guanlan::ui {

bool ChartPicture::event(QEvent* event)
{
    if (event->type() == QEvent::KeyPress && static_cast<QKeyEvent*>(event)->modifiers().testFlag(Qt::AltModifier)) {
        event->ignore();
        return false;
    }
    return QWidget::event(event);
}

} // namespace guanlan::ui
