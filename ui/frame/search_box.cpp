// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/frame/search_box.h"

#include "models/items/credential_view.h"
#include "models/items/directory.h"
#include "ui/theme/icon.h"

#include <QAction>
#include <QCompleter>
#include <QStandardItemModel>
#include <QToolTip>

namespace guanlan::ui {
namespace {

QUrl institutionLink(const InstitutionId& id)
{
    return QUrl{QStringLiteral("guanlan://institutions/") + QString::fromStdString(toText(id))};
}

} // namespace

SearchBox::SearchBox(items::Directory& directory, QWidget* parent)
    : QLineEdit{parent}
    , m_directory{directory}
    , m_suggestions{new QStandardItemModel{this}}
{
    addAction(lineIcon(QStringLiteral("search")), QLineEdit::LeadingPosition);
    auto* completer = new QCompleter{m_suggestions, this};
    completer->setFilterMode(Qt::MatchContains);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    completer->setMaxVisibleItems(10);
    setCompleter(completer);
    connect(completer, qOverload<const QModelIndex&>(&QCompleter::activated), this, [this](const QModelIndex& index) {
        follow(index.data(Qt::UserRole), index.data().toString());
    });
    connect(this, &QLineEdit::returnPressed, this, [this] {
        if (!text().trimmed().isEmpty()) follow(meaningOf(text()), text());
    });
    connect(&directory, &items::Directory::changed, this, &SearchBox::fill);
    retranslate();
}

void SearchBox::setSuggestions(const QList<QPair<QString, QUrl>>& pages, const QList<QAction*>& actions)
{
    m_pages = pages;
    m_actions = actions;
    fill();
}

void SearchBox::retranslate()
{
    setPlaceholderText(tr("ID, name, page or action (Ctrl+K)"));
    setToolTip(tr("Paste a credential id, digest, DID or address, or type an institution's name"));
    setAccessibleName(tr("Search"));
}

QUrl SearchBox::target(const QString& text) const { return meaningOf(text).toUrl(); }

QVariant SearchBox::meaningOf(const QString& text) const
{
    if (text.trimmed().startsWith(QStringLiteral("guanlan://"))) return QUrl{text.trimmed()};
    if (const auto id = items::parseCredentialWord(text)) {
        if (m_directory.find(InstitutionId{*id})) return institutionLink(InstitutionId{*id});
        return QUrl{QStringLiteral("guanlan://credential/") + QString::fromStdString(toPrefixedHex(*id))};
    }
    const QString wanted = text.trimmed();
    QVariant partly;
    for (int row = 0; row < m_suggestions->rowCount(); ++row) {
        const QStandardItem* item = m_suggestions->item(row);
        const QVariant meaning = item->data(Qt::UserRole);
        if (item->text().compare(wanted, Qt::CaseInsensitive) == 0) return meaning;
        if (!partly.isValid() && item->text().contains(wanted, Qt::CaseInsensitive)) partly = meaning;
    }
    return partly;
}

void SearchBox::add(const QString& text, const QVariant& meaning, const QString& icon)
{
    auto* item = new QStandardItem{lineIcon(icon), text};
    item->setData(meaning, Qt::UserRole);
    m_suggestions->appendRow(item);
}

void SearchBox::fill()
{
    m_suggestions->clear();
    for (const auto& state : m_directory.institutions())
        add(m_directory.institution(state.institution.id), institutionLink(state.institution.id), QStringLiteral("institutions"));
    for (const auto& [title, link] : m_pages) add(title, link, link.host());
    for (QAction* action : m_actions) add(action->text(), QVariant::fromValue(action), QStringLiteral("chevron-right"));
}

void SearchBox::follow(const QVariant& meaning, const QString& text)
{
    auto* action = meaning.value<QAction*>();
    const QUrl link = meaning.toUrl();
    if (!action && (!link.isValid() || link.isEmpty())) {
        QToolTip::showText(mapToGlobal(QPoint{0, height()}), tr("Nothing found: an id is looked up whole, a name in part."), this);
        Q_EMIT nothingFound(text);
        return;
    }
    clear();
    if (action) action->trigger(); // Does nothing where it is disabled.
    else Q_EMIT linkActivated(link);
    // QCompleter writes its completion into the line after this: clear once more.
    QMetaObject::invokeMethod(this, &QLineEdit::clear, Qt::QueuedConnection);
}

} // namespace guanlan::ui
