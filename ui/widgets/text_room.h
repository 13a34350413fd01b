// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QDialog;

namespace guanlan::ui {

/// From now on the dialog grows when its words need more lines than it has room for: of itself it does so only before it is shown.
void keepTextWhole(QDialog& dialog);

} // namespace guanlan::ui
