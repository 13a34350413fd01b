// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>

namespace guanlan::ui {

/// Faces of the window: sizes in px of metrics, figures of equal width. The family is Noto Sans CJK SC, and
/// what the system offers where it is missing.
QFont bodyFont();
QFont smallFont();
QFont sectionFont();
QFont titleFont();
QFont figureFont();
/// For ids, hashes and addresses.
QFont idFont();

/// How large text is beside what the design says: 1 to 2. applyTheme() brings it to what is shown already.
void setTextScale(qreal scale);
qreal textScale();
/// A length of the design, in px, that text must fit into: as much larger as text is.
int textPx(int px);

/// Whether any installed font has Chinese glyphs. Without one Chinese is boxes, and Qt does not warn.
bool hasChineseFont();

} // namespace guanlan::ui
