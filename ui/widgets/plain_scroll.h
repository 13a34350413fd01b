// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QScrollArea>

namespace guanlan::ui {

/// Takes frame and ground of its own from a view that has its content.
void makePlain(QScrollArea& area);

/// A view of what may be larger than its room, without frame and ground of its own; takes the content over.
QScrollArea* plainScroll(QWidget* content);

/// The same of what stands at the top, no higher than it wants to be.
QScrollArea* plainScrollAtTop(QWidget* content);

} // namespace guanlan::ui
