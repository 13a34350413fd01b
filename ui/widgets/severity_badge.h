// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/finding.h"

#include <QPainter>
#include <QWidget>

namespace guanlan::ui {

/// Paints the shape of a severity (◆ ▲ ● ○) centred in `rect`, in its colour. Drawn, not written: no font needed.
void paintSeverity(QPainter& painter, const QRectF& rect, Severity severity);

/// Shape and word of a severity.
class SeverityBadge : public QWidget {
    Q_OBJECT

public:
    explicit SeverityBadge(QWidget* parent = nullptr);
    void setSeverity(Severity severity);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    Severity m_severity = Severity::Low;
};

} // namespace guanlan::ui
