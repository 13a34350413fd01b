// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/view_button.h"

#include "models/items/text.h"
#include "ui/desk/saved_views.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/checklist_button.h"

#include <QInputDialog>
#include <QLineEdit>
#include <QMenu>

namespace guanlan::ui {
namespace {

constexpr int longestName = 60; ///< The menu shows it whole.

/// A menu takes an ampersand for the mark of a key.
QString menuText(const QString& text) { return items::visibleText(text).replace(u'&', QStringLiteral("&&")); }

} // namespace

ViewButton::ViewButton(QWidget* parent) : QToolButton{parent}, m_menu{new QMenu{this}}
{
    setToolButtonStyle(Qt::ToolButtonTextOnly);
    setMinimumHeight(metrics::controlHeight);
    connect(this, &QToolButton::clicked, this, [this] { m_menu->popup(mapToGlobal(QPoint{0, height()})); });
    m_menu->setObjectName(QStringLiteral("viewMenu"));
    connect(m_menu, &QMenu::aboutToShow, this, &ViewButton::fill);
    retranslate();
}

void ViewButton::retranslate()
{
    setText(withArrow(tr("Views")));
    setToolTip(tr("Filters that are kept under a name"));
    setAccessibleName(tr("Views"));
    fill();
}

void ViewButton::fill()
{
    m_menu->clear();
    const auto offer = [this](const QString& name, const QString& line) {
        m_menu->addAction(menuText(name), this, [this, line] { Q_EMIT viewChosen(line); })->setToolTip(items::plainToolTip(line));
    };
    m_menu->setToolTipsVisible(true);
    offer(tr("Revocations and suspensions"), QStringLiteral("type:credential.revoked,credential.suspended"));
    offer(tr("With findings of high severity"), QStringLiteral("severity>=high"));
    offer(tr("Not proven"), QStringLiteral("level!=proven"));
    offer(tr("Changes of institutions and issuers"), QStringLiteral("type:institution.*,issuer.*"));
    offer(tr("What no profile knows"), QStringLiteral("type:unmapped,contract.unregistered,call.silent"));
    const QList<SavedView> own = SavedViews::all();
    m_menu->addSeparator();
    for (const SavedView& view : own) offer(view.name, view.line);
    if (!own.isEmpty()) m_menu->addSeparator();
    m_menu->addAction(tr("Save this view…"), this, &ViewButton::askName)->setEnabled(!m_line.trimmed().isEmpty());
    QMenu* removing = m_menu->addMenu(tr("Remove a view"));
    removing->setEnabled(!own.isEmpty());
    for (const SavedView& view : own) removing->addAction(menuText(view.name), this, [name = view.name] { SavedViews::remove(name); });
}

void ViewButton::askName()
{
    auto* dialog = new QInputDialog{this};
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setObjectName(QStringLiteral("viewName"));
    dialog->setWindowTitle(tr("Save this view"));
    dialog->setLabelText(tr("Name of the view (one of the same name is replaced)"));
    connect(dialog, &QInputDialog::textValueSelected, this, [line = m_line](const QString& name) { SavedViews::save({name, line}); });
    dialog->open();
    dialog->findChild<QLineEdit*>()->setMaxLength(longestName);
}

} // namespace guanlan::ui
