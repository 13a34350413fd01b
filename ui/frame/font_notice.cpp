// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/frame/font_notice.h"

#include "ui/theme/fonts.h"
#include "ui/theme/tokens.h"

namespace guanlan::ui {

FontNotice::FontNotice(QWidget* parent) : PlainLabel{QLatin1String{noChineseFont}, TextRole::Body, parent}
{
    setObjectName(QStringLiteral("fontNotice"));
    setInk(Ink::Wrong);
    setWordWrap(true);
    setContentsMargins(metrics::pageMargin, metrics::grid * 2, metrics::pageMargin, metrics::grid * 2);
    setTextInteractionFlags(Qt::TextSelectableByMouse); // The package's name is to be pasted.
    if (hasChineseFont()) hide();
}

} // namespace guanlan::ui
