// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QLayout;

namespace guanlan::ui {

/// Takes everything out of a layout that is to be filled anew. Its widgets vanish at once and are deleted when the event that led here
/// is over: one of them may have sent it.
void emptyLayout(QLayout& layout);

} // namespace guanlan::ui
