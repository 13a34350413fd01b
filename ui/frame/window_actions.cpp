// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/frame/window_actions.h"

#include "ui/frame/action_registry.h"
#include "ui/frame/appearance.h"
#include "ui/frame/cheat_sheet.h"
#include "ui/frame/language.h"
#include "ui/frame/main_window.h"
#include "ui/frame/navigation.h"
#include "ui/frame/page.h"

#include <QAction>
#include <QCoreApplication>

namespace guanlan::ui {
namespace {

/// The context of the words.
struct WindowActions {
    Q_DECLARE_TR_FUNCTIONS(WindowActions)
};

void addGoing(ActionRegistry& registry, MainWindow& window)
{
    for (int i = 0; i < Navigation::order().size(); ++i) {
        const QString id = Navigation::order().at(i);
        registry.add(QStringLiteral("go.") + id, ActionGroup::Go, QKeySequence{Qt::CTRL | Qt::Key(Qt::Key_1 + i)},
            [&window, id] {
                const Page* page = window.page(id);
                return page ? page->title() : id;
            },
            [&window, id] { window.open(QUrl{QStringLiteral("guanlan://") + id}); });
    }
    registry.add(QStringLiteral("go.back"), ActionGroup::Go, QKeySequence{Qt::ALT | Qt::Key_Left}, [] { return WindowActions::tr("Back"); },
        [&window] { window.back(); });
    registry.add(QStringLiteral("go.forward"), ActionGroup::Go, QKeySequence{Qt::ALT | Qt::Key_Right},
        [] { return WindowActions::tr("Forward"); }, [&window] { window.forward(); });
    registry.add(QStringLiteral("go.search"), ActionGroup::Go, QKeySequence{Qt::CTRL | Qt::Key_K},
        [] { return WindowActions::tr("Search, or do something by its name"); }, [&window] { window.focusSearch(); });
}

void addWork(ActionRegistry& registry, MainWindow& window)
{
    registry.add(QStringLiteral("work.refresh"), ActionGroup::Work, QKeySequence{Qt::Key_F5}, [] { return WindowActions::tr("Refresh"); },
        [&window] { window.refresh(); });
    registry.add(QStringLiteral("work.report"), ActionGroup::Work, QKeySequence{Qt::CTRL | Qt::Key_E},
        [] { return WindowActions::tr("Export a report"); }, [&window] { Q_EMIT window.reportRequested(); });
    registry.add(QStringLiteral("work.read"), ActionGroup::Work, QKeySequence{Qt::CTRL | Qt::Key_R},
        [] { return WindowActions::tr("Read on from the chains"); }, [&window] { Q_EMIT window.syncRequested(); });
    registry.add(QStringLiteral("work.stop"), ActionGroup::Work, QKeySequence{Qt::CTRL | Qt::SHIFT | Qt::Key_R},
        [] { return WindowActions::tr("Stop reading"); }, [&window] { Q_EMIT window.stopRequested(); });
    registry.add(QStringLiteral("work.connect"), ActionGroup::Work, {}, [] { return WindowActions::tr("Connect a chain"); },
        [&window] { Q_EMIT window.chainRequested(); });
    registry.add(QStringLiteral("work.start-page"), ActionGroup::Work, QKeySequence{Qt::CTRL | Qt::Key_O},
        [] { return WindowActions::tr("Open another workspace"); }, [&window] { Q_EMIT window.startPageRequested(); });
    registry.add(QStringLiteral("work.close"), ActionGroup::Work, QKeySequence{Qt::CTRL | Qt::Key_Q},
        [] { return WindowActions::tr("Close the window"); }, [&window] { window.close(); });
}

void addLook(ActionRegistry& registry, MainWindow& window)
{
    const auto look = [&registry](const QString& id, Theme theme, ActionRegistry::Words words) {
        registry.add(id, ActionGroup::Look, {}, std::move(words), [theme] { useAppearance({language(), theme}); });
    };
    look(QStringLiteral("look.light"), Theme::Light, [] { return WindowActions::tr("Light theme"); });
    look(QStringLiteral("look.dark"), Theme::Dark, [] { return WindowActions::tr("Dark theme"); });
    look(QStringLiteral("look.high-contrast"), Theme::HighContrast, [] { return WindowActions::tr("High-contrast theme"); });
    registry.add(QStringLiteral("look.language"), ActionGroup::Look, QKeySequence{Qt::CTRL | Qt::Key_L},
        [] { return WindowActions::tr("Switch to Chinese"); },
        [] {
            const bool chinese = language() == items::Language::Chinese;
            useAppearance({chinese ? items::Language::English : items::Language::Chinese, theme()});
        });
    registry.add(QStringLiteral("look.zone"), ActionGroup::Look, QKeySequence{Qt::CTRL | Qt::Key_T},
        [] { return WindowActions::tr("Switch between UTC+8 and UTC"); },
        [&window] {
            const bool utc = window.scope().zone == items::DisplayZone::Utc;
            window.setZone(utc ? items::DisplayZone::Shanghai : items::DisplayZone::Utc);
        });
}

} // namespace

void addWindowActions(ActionRegistry& registry, MainWindow& window)
{
    addGoing(registry, window);
    addWork(registry, window);
    addLook(registry, window);
    registry.add(QStringLiteral("help.keys"), ActionGroup::Help, QKeySequence{Qt::Key_F1}, [] { return WindowActions::tr("Keyboard shortcuts"); },
        [&registry, &window] { (new CheatSheet{registry, &window})->open(); });
}

} // namespace guanlan::ui
