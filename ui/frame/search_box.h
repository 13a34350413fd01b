// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLineEdit>
#include <QUrl>

class QAction;
class QStandardItemModel;

namespace guanlan::items {
class Directory;
}

namespace guanlan::ui {

/// The way to anywhere: an id (0x and 64 or 40 digits) leads to its credential or institution, a name to its
/// institution, a page's title to the page; an action's name runs it.
class SearchBox : public QLineEdit {
    Q_OBJECT

public:
    explicit SearchBox(items::Directory& directory, QWidget* parent = nullptr);
    /// @param pages  Titles and links.
    void setSuggestions(const QList<QPair<QString, QUrl>>& pages, const QList<QAction*>& actions);
    void retranslate();

    /// Where `text` leads; invalid where nothing is recognised, or an action is.
    QUrl target(const QString& text) const;

Q_SIGNALS:
    void linkActivated(const QUrl& link);
    /// Enter was pressed on what leads nowhere.
    void nothingFound(const QString& text);

private:
    void fill();
    void add(const QString& text, const QVariant& meaning, const QString& icon);
    /// A link, an action, or invalid.
    QVariant meaningOf(const QString& text) const;
    void follow(const QVariant& meaning, const QString& text);
    items::Directory& m_directory;
    QList<QPair<QString, QUrl>> m_pages;
    QList<QAction*> m_actions;
    QStandardItemModel* m_suggestions;
};

} // namespace guanlan::ui
