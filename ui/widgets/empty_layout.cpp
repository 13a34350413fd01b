// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/empty_layout.h"

#include <QLayout>
#include <QWidget>

namespace guanlan::ui {

void emptyLayout(QLayout& layout)
{
    while (QLayoutItem* item = layout.takeAt(0)) {
        if (QWidget* widget = item->widget()) {
            widget->hide();
            widget->deleteLater();
        }
        delete item;
    }
}

} // namespace guanlan::ui
