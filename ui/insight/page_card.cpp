// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/insight/page_card.h"

#include "ui/theme/tokens.h"
#include "ui/widgets/card.h"
#include "ui/widgets/least_column.h"

namespace guanlan::ui {

Card* pageCard(const QList<QWidget*>& parts)
{
    auto* result = new Card;
    auto* column = new LeastColumn{result};
    column->setContentsMargins(metrics::pageMargin, metrics::grid * 2, metrics::pageMargin, metrics::gap);
    column->setSpacing(metrics::grid);
    for (QWidget* part : parts) column->addWidget(part);
    column->setStretch(int(parts.size()) - 1, 1);
    return result;
}

} // namespace guanlan::ui
