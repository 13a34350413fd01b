// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/frame/action_registry.h"

#include <QAction>
#include <QMenu>

namespace guanlan::ui {

ActionRegistry::ActionRegistry(QWidget& window) : m_window{window} {}

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
