// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace guanlan::ui {

/// What stands in a line of input, to which Qt pastes line ends as signs that nobody sees: without those at its end, which come with a
/// line copied from a file, and with a space for each within.
QString withoutLineEnds(QString text);

} // namespace guanlan::ui
