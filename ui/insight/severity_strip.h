// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/finding.h"

#include <QWidget>

#include <array>

namespace guanlan::ui {

/// How many findings of each severity, side by side; each leads to its rows.
class SeverityStrip : public QWidget {
    Q_OBJECT

public:
    explicit SeverityStrip(QWidget* parent = nullptr);
    void setCounts(const std::array<std::int64_t, 4>& counts);
    QSize sizeHint() const override;

Q_SIGNALS:
    void activated(Severity severity);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    QRect place(int severity) const;
    int partAt(int x) const;
    std::array<std::int64_t, 4> m_counts{};
    int m_current = 0; ///< Where the keyboard is.
};

} // namespace guanlan::ui
