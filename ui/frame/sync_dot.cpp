// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/frame/sync_dot.h"

#include "ui/theme/tokens.h"

#include <QPainter>

namespace guanlan::ui {

QString phaseLabel(items::SyncPhase phase)
{
    switch (phase) {
    case items::SyncPhase::Idle: return SyncDot::tr("Idle");
    case items::SyncPhase::Connecting: return SyncDot::tr("Connecting");
    case items::SyncPhase::Syncing: return SyncDot::tr("Catching up");
    case items::SyncPhase::Following: return SyncDot::tr("Up to date, following");
    case items::SyncPhase::Finished: return SyncDot::tr("Read to the end");
    case items::SyncPhase::Stopped: return SyncDot::tr("Stopped");
    case items::SyncPhase::Failed: return SyncDot::tr("Failed");
    case items::SyncPhase::Elsewhere: return SyncDot::tr("Read by another window");
    }
    return {};
}

SyncDot::SyncDot(QWidget* parent) : QAbstractButton{parent}
{
    setFocusPolicy(Qt::TabFocus);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    retranslate();
}

void SyncDot::setPhase(items::SyncPhase phase)
{
    m_phase = phase;
    retranslate();
    update();
}

QSize SyncDot::sizeHint() const { return {24, 24}; }

void SyncDot::retranslate()
{
    setToolTip(tr("Data sources: %1").arg(phaseLabel(m_phase)));
    setAccessibleName(phaseLabel(m_phase));
}

void SyncDot::paintEvent(QPaintEvent*)
{
    const Tokens& t = tokens();
    QPainter painter{this};
    painter.setRenderHint(QPainter::Antialiasing);
    const QPointF centre = QRectF{rect()}.center();
    if (hasFocus()) {
        painter.setPen(t.accent);
        painter.drawRoundedRect(QRectF{rect()}.adjusted(0.5, 0.5, -0.5, -0.5), metrics::radius, metrics::radius);
    }
    constexpr qreal radius = 5;
    switch (m_phase) {
    case items::SyncPhase::Idle:
    case items::SyncPhase::Elsewhere:
    case items::SyncPhase::Stopped:
        painter.setPen(QPen{t.muted, 1.6});
        painter.drawEllipse(centre, radius - 1, radius - 1);
        return;
    case items::SyncPhase::Connecting:
    case items::SyncPhase::Syncing: // Half of it is there.
        painter.setPen(QPen{t.accent, 1.6});
        painter.drawEllipse(centre, radius - 1, radius - 1);
        painter.setBrush(t.accent);
        painter.drawPie(QRectF{centre.x() - radius + 1, centre.y() - radius + 1, 2 * radius - 2, 2 * radius - 2}, 90 * 16, 180 * 16);
        return;
    case items::SyncPhase::Following:
    case items::SyncPhase::Finished: painter.setBrush(t.of(VerificationLevel::Proven)); break;
    case items::SyncPhase::Failed: painter.setBrush(t.of(Severity::Critical)); break;
    }
    painter.setPen(Qt::NoPen);
    painter.drawEllipse(centre, radius, radius);
    if (m_phase != items::SyncPhase::Failed) return;
    painter.setPen(QPen{t.surface, 1.6});
    painter.drawLine(centre - QPointF{2, 2}, centre + QPointF{2, 2});
    painter.drawLine(centre - QPointF{2, -2}, centre + QPointF{2, -2});
}

} // namespace guanlan::ui
