// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/kept_focus.h"

#include <QApplication>

namespace guanlan::ui {

void KeptFocus::setEnabled(QWidget& button, bool enabled)
{
    const bool had = button.hasFocus();
    button.setEnabled(enabled);
    if (!enabled && had) m_holder = QApplication::focusWidget();
    if (!enabled || !m_holder) return;
    if (m_holder == QApplication::focusWidget()) button.setFocus();
    m_holder.clear();
}

} // namespace guanlan::ui
