// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/frame/cheat_sheet.h"

#include "ui/frame/action_registry.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/plain_label.h"
#include "ui/widgets/plain_scroll.h"

#include <QAction>
#include <QGridLayout>
#include <QScreen>
#include <QShortcut>
#include <QStyle>
#include <QVBoxLayout>

namespace guanlan::ui {
namespace {

constexpr int margin = 24, screenMargin = 48;
constexpr int columnGap = 40;
constexpr int cellsPerColumn = 3; ///< Words, keys, and the gap behind them.

} // namespace

CheatSheet::CheatSheet(const ActionRegistry& registry, QWidget* parent) : QDialog{parent}
{
    setWindowTitle(tr("Keyboard shortcuts"));
    setAttribute(Qt::WA_DeleteOnClose);
    auto* sheet = new QWidget;
    auto* grid = new QGridLayout{sheet};
    grid->setContentsMargins(margin, margin, margin, margin);
    grid->setHorizontalSpacing(metrics::gap);
    grid->setVerticalSpacing(metrics::grid + 2);
    const QList<QList<ActionGroup>> columns{{ActionGroup::Go}, {ActionGroup::Work, ActionGroup::Look, ActionGroup::Help}, {ActionGroup::Triage}};
    for (qsizetype i = 1; i < columns.size(); ++i) grid->setColumnMinimumWidth(int(i) * cellsPerColumn - 1, columnGap);
    int rows = 0, column = 0;
    for (const QList<ActionGroup>& groups : columns) {
        int row = 0;
        for (const ActionGroup group : groups)
            if (const auto actions = registry.actions(group); !actions.isEmpty()) row = addGroup(*grid, row, column, ActionRegistry::title(group), actions);
        if (row > 0) column += cellsPerColumn;
        rows = std::max(rows, row);
    }
    auto* note = new PlainLabel{tr("What has no key is found by its name in the search field (Ctrl+K) and in the menu."), TextRole::Small};
    grid->addWidget(note, rows, 0, 1, column);
    auto* whole = new QVBoxLayout{this};
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(plainScroll(sheet)); // Large text on a small screen.
    const QSize window = parent ? parent->window()->size() : QSize{}; // Which may be larger than an offscreen screen.
    const QSize screen = this->screen()->availableSize().expandedTo(window) - QSize{screenMargin, screenMargin}, wanted = sheet->sizeHint();
    const int bar = wanted.height() > screen.height() ? style()->pixelMetric(QStyle::PM_ScrollBarExtent) : 0;
    resize((wanted + QSize{bar, 0}).boundedTo(screen));
    connect(new QShortcut{QKeySequence{Qt::Key_F1}, this}, &QShortcut::activated, this, &QDialog::close);
}

QString CheatSheet::keysText(const QKeySequence& keys)
{
    QString text = keys.toString(QKeySequence::PortableText);
    return text.replace(QStringLiteral("Left"), QStringLiteral("←")).replace(QStringLiteral("Right"), QStringLiteral("→"));
}

int CheatSheet::addGroup(QGridLayout& grid, int row, int column, const QString& title, const QList<QAction*>& actions)
{
    grid.addWidget(new PlainLabel{title, TextRole::Section}, row++, column, 1, 2);
    for (const QAction* action : actions) {
        grid.addWidget(new PlainLabel{action->text(), TextRole::Body}, row, column);
        auto* keys = new PlainLabel{keysText(action->shortcut()), TextRole::Id};
        keys->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
        grid.addWidget(keys, row++, column + 1);
    }
    grid.setRowMinimumHeight(row, metrics::gap);
    return row + 1;
}

} // namespace guanlan::ui
