// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/ids.h"

#include <QToolButton>

#include <vector>

class QLineEdit;
class QListWidget;
class QListWidgetItem;

namespace guanlan::items {
class Directory;
}

namespace guanlan::ui {

/// Which institutions every page is narrowed to: a button that says which, and a checklist with a filter below it.
class InstitutionPicker : public QToolButton {
    Q_OBJECT

public:
    explicit InstitutionPicker(items::Directory& directory, QWidget* parent = nullptr);
    const std::vector<InstitutionId>& chosen() const { return m_chosen; }
    void setChosen(const std::vector<InstitutionId>& institutions); ///< Does not emit.
    void retranslate();

Q_SIGNALS:
    void chosenChanged();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void openPopup();
    void fill();
    void take(QListWidgetItem* item);
    void showChosen();
    items::Directory& m_directory;
    std::vector<InstitutionId> m_chosen;
    QWidget* m_popup;
    QLineEdit* m_filter;
    QListWidget* m_list;
    QToolButton* m_clear;
    bool m_filling = false;
};

} // namespace guanlan::ui
