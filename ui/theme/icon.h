// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIcon>
#include <QString>

namespace guanlan::ui {

/// A line icon of resources/icons, by file name without ".svg". Drawn in the tokens of the moment: muted, accent
/// where it is on or selected, faded where disabled; so it follows a change of theme by itself.
QIcon lineIcon(const QString& name);

} // namespace guanlan::ui
