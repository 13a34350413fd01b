// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QGridLayout;

namespace guanlan::ui {

class ActionRegistry;

/// Every action with its keys, on one sheet. Escape, or the key that opened it, closes it.
class CheatSheet : public QDialog {
    Q_OBJECT

public:
    explicit CheatSheet(const ActionRegistry& registry, QWidget* parent = nullptr);
    /// "Alt+←": the same in every language.
    static QString keysText(const QKeySequence& keys);

private:
    /// One group from `row` on. @returns the row behind it.
    int addGroup(QGridLayout& grid, int row, int column, const QString& title, const QList<QAction*>& actions);
};

} // namespace guanlan::ui
