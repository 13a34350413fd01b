// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QToolButton>

class QMenu;

namespace guanlan::ui {

/// Opens the list of views: those that come with the program, the user's own, and what keeps or removes one.
class ViewButton : public QToolButton {
    Q_OBJECT

public:
    explicit ViewButton(QWidget* parent = nullptr);

    /// The line that "Save this view" keeps.
    void setLine(const QString& line) { m_line = line; }
    void retranslate();

Q_SIGNALS:
    void viewChosen(const QString& line);

private:
    void fill();
    void askName();
    QMenu* m_menu;
    QString m_line;
};

} // namespace guanlan::ui
