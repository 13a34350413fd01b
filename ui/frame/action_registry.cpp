// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/frame/action_registry.h"

#include <QAction>
#include <QCoreApplication>
#include <QKeyEvent>
#include <QMenu>
#include <QWidget>

#include <algorithm>
#include <array>

namespace guanlan::ui {

namespace {

/// Keys that every line of input has for editing.
bool edits(const QKeyEvent& event)
{
    constexpr std::array all{QKeySequence::Undo, QKeySequence::Redo, QKeySequence::Cut, QKeySequence::Copy, QKeySequence::Paste, QKeySequence::SelectAll};
    return std::ranges::any_of(all, [&](QKeySequence::StandardKey each) { return event.matches(each); });
}

} // namespace

ActionRegistry::ActionRegistry(QWidget& window) : m_window{window} { QCoreApplication::instance()->installEventFilter(this); }

bool ActionRegistry::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() != QEvent::ShortcutOverride) return false;
    const auto* widget = qobject_cast<QWidget*>(watched);
    const auto& key = *static_cast<QKeyEvent*>(event);
    if (!widget || widget->window() != &m_window || !key.modifiers().testFlag(Qt::ControlModifier) || edits(key)) return false;
    const QKeySequence keys{key.keyCombination()};
    const bool isOurs = std::ranges::any_of(m_entries, [&](const Entry& entry) { return entry.action->isEnabled() && entry.action->shortcut() == keys; });
    if (isOurs) event->ignore();
    return isOurs;
}

QAction& ActionRegistry::add(
    const QString& id, ActionGroup group, const QKeySequence& keys, Words words, std::function<void()> run, QWidget* place)
{
    auto* action = new QAction{words(), this};
    action->setObjectName(id);
    action->setShortcut(keys);
    connect(action, &QAction::triggered, this, run);
    if (place) action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    (place ? *place : m_window).addAction(action);
    m_entries.append({action, group, std::move(words)});
    return *action;
}

QAction* ActionRegistry::find(const QString& id) const
{
    for (const Entry& entry : m_entries)
        if (entry.action->objectName() == id) return entry.action;
    return nullptr;
}

QList<QAction*> ActionRegistry::actions(ActionGroup group) const
{
    QList<QAction*> found;
    for (const Entry& entry : m_entries)
        if (entry.group == group) found.append(entry.action);
    return found;
}

const QList<ActionGroup>& ActionRegistry::groups()
{
    static const QList<ActionGroup> all{ActionGroup::Go, ActionGroup::Work, ActionGroup::Triage, ActionGroup::Look,
        ActionGroup::Help};
    return all;
}

QString ActionRegistry::title(ActionGroup group)
{
    switch (group) {
    case ActionGroup::Go: return tr("Go");
    case ActionGroup::Work: return tr("Work");
    case ActionGroup::Triage: return tr("In the list of findings");
    case ActionGroup::Look: return tr("Look");
    case ActionGroup::Help: return tr("Help");
    }
    return {};
}

void ActionRegistry::fill(QMenu& menu) const
{
    menu.clear();
    for (const ActionGroup group : groups()) {
        menu.addSection(title(group));
        menu.addActions(actions(group));
    }
}

void ActionRegistry::retranslate()
{
    for (const Entry& entry : m_entries) entry.action->setText(entry.words());
}

} // namespace guanlan::ui
