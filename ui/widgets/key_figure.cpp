// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/key_figure.h"

#include "ui/theme/tokens.h"
#include "ui/widgets/plain_label.h"
#include "ui/widgets/severity_badge.h"

#include <QKeyEvent>
#include <QVBoxLayout>

namespace guanlan::ui {

KeyFigure::KeyFigure(QWidget* parent)
    : Card{parent}
    , m_caption{new PlainLabel{TextRole::Small}}
    , m_value{new PlainLabel{TextRole::Figure}}
    , m_note{new PlainLabel{TextRole::Small}}
{
    auto* column = new QVBoxLayout{this};
    column->setContentsMargins(16, 12, 16, 12);
    column->setSpacing(4);
    column->addWidget(m_caption);
    column->addWidget(m_value);
    column->addWidget(m_note);
    m_caption->setElided(Qt::ElideRight);
    m_note->setElided(Qt::ElideRight);
    setFocusPolicy(Qt::TabFocus);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void KeyFigure::setCaption(const QString& caption)
{
    m_caption->setText(caption);
    name();
}

void KeyFigure::setValue(const QString& value)
{
    m_value->setText(value);
    name();
}

void KeyFigure::setNote(const QString& note) { m_note->setText(note); }

void KeyFigure::setSeverity(std::optional<Severity> severity)
{
    m_severity = severity;
    update();
}

void KeyFigure::paintEvent(QPaintEvent* event)
{
    Card::paintEvent(event);
    QPainter painter{this};
    painter.setRenderHint(QPainter::Antialiasing);
    const bool focused = hasFocus();
    if (underMouse() || focused) {
        painter.setPen(focused ? tokens().accent : tokens().outline);
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF{rect()}.adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
    }
    if (m_severity) paintSeverity(painter, QRectF{width() - 28.0, 14, 12, 12}, *m_severity);
}

void KeyFigure::mouseReleaseEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton && rect().contains(event->position().toPoint())) Q_EMIT clicked();
}

void KeyFigure::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Space) Q_EMIT clicked();
    else Card::keyPressEvent(event);
}

void KeyFigure::enterEvent(QEnterEvent* event)
{
    Card::enterEvent(event);
    update();
}

void KeyFigure::leaveEvent(QEvent* event)
{
    Card::leaveEvent(event);
    update();
}

void KeyFigure::name() { setAccessibleName(m_caption->text() + QStringLiteral(": ") + m_value->text()); }

} // namespace guanlan::ui
