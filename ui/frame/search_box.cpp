// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/frame/search_box.h"

#include "models/items/directory.h"
#include "ui/theme/icon.h"

#include <QAction>
#include <QCompleter>
#include <QStandardItemModel>

namespace guanlan::ui {
namespace {

QUrl institutionLink(const InstitutionId& id)
{
    return QUrl{QStringLiteral("guanlan://institutions/") + QString::fromStdString(toText(id))};
}

/// The id that a text spells: 0x and 64 digits, 0x and 40 (an address), or 64 bare digits.
std::optional<Bytes32> spelledId(QString text)
{
    text = text.trimmed().toLower();
    if (text.size() == 64) text.prepend(QStringLiteral("0x"));
    const std::string plain = text.toStdString();
    if (const auto id = parseId<CredentialId>(plain)) return id->value();
    if (const auto address = parseId<Address>(plain)) return padded<CredentialId>(*address).value();
    return std::nullopt;
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
        lead(index.data(Qt::UserRole).toUrl(), index.data().toString());
    });
    connect(this, &QLineEdit::returnPressed, this, [this] {
        if (!text().trimmed().isEmpty()) lead(target(text()), text());
    });
    connect(&directory, &items::Directory::changed, this, &SearchBox::fill);
    retranslate();
}

void SearchBox::setPages(const QList<QPair<QString, QUrl>>& titlesAndLinks)
{
    m_pages = titlesAndLinks;
    fill();
}

void SearchBox::retranslate()
{
    setPlaceholderText(tr("ID, institution or page (Ctrl+K)"));
    setToolTip(tr("Paste a credential id, digest, DID or address, or type an institution's name"));
    setAccessibleName(tr("Search"));
}

QUrl SearchBox::target(const QString& text) const
{
    if (text.trimmed().startsWith(QStringLiteral("guanlan://"))) return QUrl{text.trimmed()};
    if (const auto id = spelledId(text)) {
        if (m_directory.find(InstitutionId{*id})) return institutionLink(InstitutionId{*id});
        return QUrl{QStringLiteral("guanlan://credential/") + QString::fromStdString(toPrefixedHex(*id))};
    }
    const QString wanted = text.trimmed();
    QUrl partly;
    for (int row = 0; row < m_suggestions->rowCount(); ++row) {
        const QStandardItem* item = m_suggestions->item(row);
        const QUrl link = item->data(Qt::UserRole).toUrl();
        if (item->text().compare(wanted, Qt::CaseInsensitive) == 0) return link;
        if (partly.isEmpty() && item->text().contains(wanted, Qt::CaseInsensitive)) partly = link;
    }
    return partly;
}

void SearchBox::fill()
{
    m_suggestions->clear();
    const auto add = [this](const QString& text, const QUrl& link, const QString& iconName) {
        auto* item = new QStandardItem{lineIcon(iconName), text};
        item->setData(link, Qt::UserRole);
        m_suggestions->appendRow(item);
    };
    for (const auto& state : m_directory.institutions())
        add(m_directory.institution(state.institution.id), institutionLink(state.institution.id), QStringLiteral("institutions"));
    for (const auto& [title, link] : m_pages) add(title, link, link.host());
}

void SearchBox::lead(const QUrl& link, const QString& text)
{
    if (!link.isValid() || link.isEmpty()) {
        Q_EMIT nothingFound(text);
        return;
    }
    clear();
    Q_EMIT linkActivated(link);
    // QCompleter writes its completion into the line after this: clear once more.
    QMetaObject::invokeMethod(this, &QLineEdit::clear, Qt::QueuedConnection);
}

} // namespace guanlan::ui
