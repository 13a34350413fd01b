// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/finding_ages.h"
#include "ui/charts/twinned_picture.h"

#include <optional>

namespace guanlan::ui {

/// Open findings by age as horizontal bars, stacked by severity, each part with the severity's shape and count where it is
/// wide enough. Ages can be walked by the arrow keys; a click or Enter leads on.
class AgeingView : public TwinnedPicture {
    Q_OBJECT

public:
    explicit AgeingView(QWidget* parent = nullptr);
    void setAges(const items::FindingAges& ages);
    void retranslate();
    QRect ageRect(int age) const;
    QStringList figures() const override;
    QSize sizeHint() const override { return {240, 200}; }
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    /// Findings of block times in [since, before), UTC seconds; absent: without end.
    void ageActivated(std::optional<std::int64_t> since, std::optional<std::int64_t> before);

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    static QString name(std::size_t age);
    QString told(std::size_t age) const; ///< "Up to a week: Critical 3, High 1".
    void writeTwin();
    void activate(int age);
    int ageAt(const QPoint& at) const;
    int pitch() const; ///< Of its lines.

    items::FindingAges m_ages;
    int m_current = 0; ///< Where the keyboard is.
};

} // namespace guanlan::ui
