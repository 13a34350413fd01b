// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/event_table_model.h"
#include "tests/ui/desk_window.h"
#include "ui/desk/event_scroll_bar.h"
#include "ui/desk/filter_edit.h"
#include "ui/frame/page.h"
#include "ui/widgets/data_table.h"

#include <QApplication>
#include <QInputMethodEvent>
#include <QLabel>
#include <QMenu>
#include <QTest>
#include <QTimer>

namespace guanlan::test {

/// The window on its events page, and the page's parts.
struct EventsDesk {
    explicit EventsDesk(store::Workspace& workspace) : desk{workspace}
    {
        desk.window.show();
        desk.window.activateWindow();
        desk.window.open(QUrl{QStringLiteral("guanlan://events?filter=")});
        page = desk.window.currentPage();
        line = page->findChild<ui::FilterEdit*>();
        table = page->findChild<ui::DataTable*>(QStringLiteral("eventsTable"));
        bar = page->findChild<ui::EventScrollBar*>();
        model = qobject_cast<items::EventTableModel*>(table->model());
        note = page->findChild<QLabel*>(QStringLiteral("filterNote"));
        count = page->findChild<QLabel*>(QStringLiteral("rowCount"));
    }

    void type(const QString& text)
    {
        line->selectAll();
        if (text.isEmpty()) QTest::keyClick(line, Qt::Key_Delete);
        QInputMethodEvent committed; // As Chinese is typed.
        committed.setCommitString(text);
        QApplication::sendEvent(line, &committed);
        QTest::keyClick(line, Qt::Key_Escape); // The list of proposals.
        QTest::keyClick(line, Qt::Key_Return);
    }

    /// Presses the right button on a cell, as the mouse does, and goes with the arrow keys to the action called `chosen`; Esc where
    /// there is none. @returns what the menu offered.
    QStringList rightClick(const QModelIndex& cell, const QString& chosen = {})
    {
        QStringList words;
        QTimer soon;
        QObject::connect(&soon, &QTimer::timeout, table, [&] {
            auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
            if (!menu) return;
            soon.stop();
            for (const QAction* action : menu->actions())
                if (!action->isSeparator() && action->isEnabled()) words.append(action->text());
            const int at = int(words.indexOf(chosen));
            for (int i = 0; i <= at; ++i) QTest::keyClick(menu, Qt::Key_Down);
            QTest::keyClick(menu, at < 0 ? Qt::Key_Escape : Qt::Key_Return);
        });
        soon.start(5);
        if (table->isColumnHidden(cell.column())) { // Covered by what stands beside it.
            QTest::keyClick(page, Qt::Key_Escape);
            settle(50);
        }
        table->scrollTo(cell);
        const QPoint at = table->viewport()->mapTo(&desk.window, table->visualRect(cell).center());
        QTest::mouseClick(desk.window.windowHandle(), Qt::RightButton, {}, at);
        return words;
    }

    bool waits() const { return model->isWaiting(); }
    QString link() const { return page->place().toString(); }

    test::DeskWindow desk;
    ui::Page* page;
    ui::FilterEdit* line;
    ui::DataTable* table;
    ui::EventScrollBar* bar;
    items::EventTableModel* model;
    QLabel* note;
    QLabel* count;
};

} // namespace guanlan::test
