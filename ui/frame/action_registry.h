// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QKeySequence>
#include <QList>
#include <QObject>

#include <functional>

class QAction;
class QMenu;

namespace guanlan::ui {

/// What belongs together in the menu and on the cheat sheet, in this order.
enum class ActionGroup { Go, Work, Triage, Look, Help };

/// Everything that the window can do by name. The one list that shortcuts, menu, palette and cheat sheet are made from.
class ActionRegistry : public QObject {
    Q_OBJECT

public:
    using Words = std::function<QString()>; ///< In the language in force.

    /// Shortcuts act within `window`, which outlives the registry.
    explicit ActionRegistry(QWidget& window);

    /// @param id  A stable word, "go.back"; the action's objectName. @param keys  None: by name alone.
    /// @param place  Its keys act only while this, or something in it, has the focus; nullptr: everywhere in the window.
    /// @pre Neither id nor keys are taken.
    QAction& add(const QString& id, ActionGroup group, const QKeySequence& keys, Words words, std::function<void()> run,
        QWidget* place = nullptr);
    QAction* find(const QString& id) const; ///< nullptr where there is none.
    QList<QAction*> actions(ActionGroup group) const; ///< As added.
    static const QList<ActionGroup>& groups();
    static QString title(ActionGroup group);
    /// Every action, by groups. Filled anew when it is about to open, so that it speaks the language in force.
    void fill(QMenu& menu) const;
    void retranslate();

protected:
    /// A line of input with the focus would take Ctrl+E and the like for moves within it: they are the window's. What edits stays the line's.
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    struct Entry {
        QAction* action;
        ActionGroup group;
        Words words;
    };
    QWidget& m_window;
    QList<Entry> m_entries;
};

} // namespace guanlan::ui
