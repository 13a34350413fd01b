// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QStringList>
#include <QToolButton>

class QFrame;
class QLineEdit;
class QListWidget;
class QListWidgetItem;

namespace guanlan::ui {

/// A button's text with the mark of a list that opens below it.
QString withArrow(const QString& text);

/// A button that says what is chosen, and below it a list of check boxes with a filter. Nothing chosen means all.
class ChecklistButton : public QToolButton {
    Q_OBJECT

public:
    struct Choice {
        QString key;
        QString text;
        QString toolTip;
    };
    explicit ChecklistButton(const QString& iconName, QWidget* parent = nullptr);

    /// Replaces the list; what was chosen stays chosen by key, also where the list lacks it.
    void setChoices(const QList<Choice>& choices);
    const QStringList& chosen() const { return m_chosen; }
    void setChosen(const QStringList& keys); ///< Does not emit.
    /// `all`: "All types". `several`: "%1 types", for more than one.
    void setTexts(const QString& all, const QString& several);

Q_SIGNALS:
    void chosenChanged();

protected:
    void changeEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void openPopup();
    void take(QListWidgetItem* item);
    void showChosen();
    QString textOf(const QString& key) const;
    QList<Choice> m_choices;
    QStringList m_chosen;
    QString m_all, m_several;
    QFrame* m_popup;
    QLineEdit* m_filter;
    QListWidget* m_list;
    QToolButton* m_clear;
    bool m_filling = false;
};

} // namespace guanlan::ui
