// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/finding_ages.h"

#include <QWidget>

namespace guanlan::ui {

/// Open findings by age as horizontal bars, stacked by severity, each part with the severity's shape and count where it is
/// wide enough. Ages can be walked by the arrow keys; a click or Enter leads on.
class AgeingView : public QWidget {
    Q_OBJECT

public:
    explicit AgeingView(QWidget* parent = nullptr);
    void setAges(const items::FindingAges& ages);
    void retranslate();
    QSize sizeHint() const override { return {240, 200}; }

Q_SIGNALS:
    /// Findings whose event is at least `least` and at most `most` days old; most < 0: without end.
    void ageActivated(qint64 least, qint64 most);

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    static QString name(std::size_t age);
    QString told(std::size_t age) const; ///< "Up to a week: Critical 3, High 1".
    void activate(int age);
    int ageAt(const QPoint& at) const;

    items::FindingAges m_ages;
    int m_current = 0; ///< Where the keyboard is.
};

} // namespace guanlan::ui
