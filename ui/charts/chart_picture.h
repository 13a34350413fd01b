// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QWidget>

namespace guanlan::ui {

/// A picture of figures. It never stands alone: a ChartPanel gives it its twin, in which everything that it says stands, too.
class ChartPicture : public QWidget {
    Q_OBJECT

public:
    using QWidget::QWidget;
    /// What its marks stand for, each as a cell of the twin says it; in no order.
    virtual QStringList figures() const = 0;

protected:
    /// Alt with a key is the window's: Back and Forward, also where there is none, never move within a picture.
    bool event(QEvent* event) override;
};

} // namespace guanlan::ui
