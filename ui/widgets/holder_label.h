// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/ids.h"

#include <QUrl>
#include <QWidget>

#include <optional>

class QToolButton;

namespace guanlan::items {
class Directory;
}

namespace guanlan::ui {

class IdLabel;

/// Whom something is about: the holder's pseudonym shortened, and a button that asks to see it in full; in full, to be copied, where
/// somebody has written down why (items::Directory::isRevealed()).
class HolderLabel : public QWidget {
    Q_OBJECT

public:
    /// `directory` must outlive the label.
    explicit HolderLabel(const items::Directory& directory, QWidget* parent = nullptr);
    /// nullopt shows "—". `link`: where a click leads; an invalid one makes it plain text.
    void setHolder(const std::optional<SubjectId>& holder, const QUrl& link = {});

Q_SIGNALS:
    void linkActivated(const QUrl& link);
    void revealRequested(const SubjectId& holder);

protected:
    void changeEvent(QEvent* event) override;

private:
    void showHolder();
    void retranslate();
    const items::Directory& m_directory;
    std::optional<SubjectId> m_holder;
    QUrl m_link;
    IdLabel* m_id;
    QToolButton* m_reveal;
};

} // namespace guanlan::ui
