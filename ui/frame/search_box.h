// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLineEdit>
#include <QUrl>

class QStandardItemModel;

namespace guanlan::items {
class Directory;
}

namespace guanlan::ui {

/// The way to anywhere: an id (0x and 64 or 40 digits) leads to its credential or institution, a name to its
/// institution, a page's title to the page.
class SearchBox : public QLineEdit {
    Q_OBJECT

public:
    explicit SearchBox(items::Directory& directory, QWidget* parent = nullptr);
    void setPages(const QList<QPair<QString, QUrl>>& titlesAndLinks);
    void retranslate();

    /// Where `text` leads; invalid where nothing is recognised.
    QUrl target(const QString& text) const;

Q_SIGNALS:
    void linkActivated(const QUrl& link);
    /// Enter was pressed on what leads nowhere.
    void nothingFound(const QString& text);

private:
    void fill();
    void lead(const QUrl& link, const QString& text);
    items::Directory& m_directory;
    QList<QPair<QString, QUrl>> m_pages;
    QStandardItemModel* m_suggestions;
};

} // namespace guanlan::ui
