// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMap>
#include <QWidget>

class QButtonGroup;
class QVBoxLayout;

namespace guanlan::ui {

class NavigationButton;
class PlainLabel;

/// The left edge: the program's name and the pages.
class Navigation : public QWidget {
    Q_OBJECT

public:
    explicit Navigation(QWidget* parent = nullptr);
    /// The pages' ids in the order in which they stand, Ctrl+1 to Ctrl+8.
    static const QStringList& order();

    void addPage(const QString& id, const QString& title);
    void setTitle(const QString& id, const QString& title);
    void setCurrent(const QString& id);
    /// A number beside the title; empty: none.
    void setBadge(const QString& id, const QString& text);
    void retranslate();

Q_SIGNALS:
    void pageChosen(const QString& id);

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void makeRoom();
    QButtonGroup* m_group;
    QVBoxLayout* m_column;
    PlainLabel* m_name;
    QMap<QString, NavigationButton*> m_buttons;
};

} // namespace guanlan::ui
