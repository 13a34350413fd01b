// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>

class QWidget;

namespace guanlan::ui {

class Card;

/// A card with these parts one below the other; the last takes what is left.
Card* pageCard(const QList<QWidget*>& parts);

} // namespace guanlan::ui
