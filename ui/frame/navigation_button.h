// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>

namespace guanlan::ui {

/// A page in the left edge: icon, title, perhaps a number; a bar of accent where it is the current one.
class NavigationButton : public QAbstractButton {
    Q_OBJECT

public:
    explicit NavigationButton(const QString& iconName, QWidget* parent = nullptr);
    void setBadge(const QString& badge);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;

private:
    QString m_badge;
};

} // namespace guanlan::ui
