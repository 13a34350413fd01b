// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/plain_label.h"

#include "ui/theme/fonts.h"
#include "ui/theme/tokens.h"

#include <QEvent>
#include <QPainter>
#include <QStyle>

namespace guanlan::ui {
namespace {

QFont fontOf(TextRole role)
{
    switch (role) {
    case TextRole::Body: return bodyFont();
    case TextRole::Muted: return bodyFont();
    case TextRole::Small: return smallFont();
    case TextRole::Section: return sectionFont();
    case TextRole::Title: return titleFont();
    case TextRole::Figure: return figureFont();
    case TextRole::Id: return idFont();
    }
    return bodyFont();
}

const QColor& inkOf(TextRole role, Ink ink)
{
    switch (ink) {
    case Ink::Plain: break;
    case Ink::Link: return tokens().accent;
    case Ink::Wrong: return tokens().of(Severity::Critical);
    }
    return role == TextRole::Muted || role == TextRole::Small ? tokens().muted : tokens().ink;
}

} // namespace

PlainLabel::PlainLabel(TextRole role, QWidget* parent) : QLabel{parent}, m_role{role}
{
    setTextFormat(Qt::PlainText);
    dress();
}

PlainLabel::PlainLabel(const QString& text, TextRole role, QWidget* parent) : PlainLabel{role, parent} { setText(text); }

void PlainLabel::setRole(TextRole role)
{
    m_role = role;
    dress();
}

void PlainLabel::setInk(Ink ink)
{
    m_ink = ink;
    dress();
}

void PlainLabel::setElided(Qt::TextElideMode mode)
{
    m_elide = mode;
    updateGeometry();
}

QSize PlainLabel::minimumSizeHint() const
{
    QSize size = QLabel::minimumSizeHint();
    if (m_elide != Qt::ElideNone) size.setWidth(qMin(size.width(), fontMetrics().averageCharWidth() * 4));
    return size;
}

void PlainLabel::changeEvent(QEvent* event)
{
    QLabel::changeEvent(event);
    const bool looksChanged = event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange;
    if (looksChanged && !m_dressing) dress();
}

void PlainLabel::paintEvent(QPaintEvent* event)
{
    const QRect room = contentsRect();
    if (m_elide == Qt::ElideNone || fontMetrics().horizontalAdvance(text()) <= room.width()) {
        if (m_elide != Qt::ElideNone && toolTip() == text()) setToolTip({});
        return QLabel::paintEvent(event);
    }
    if (toolTip().isEmpty()) setToolTip(text());
    QPainter painter{this};
    painter.setPen(palette().color(foregroundRole()));
    painter.drawText(room, int(alignment()), fontMetrics().elidedText(text(), m_elide, room.width()));
}

void PlainLabel::dress()
{
    m_dressing = true;
    setFont(fontOf(m_role));
    QPalette colours = palette();
    colours.setColor(QPalette::WindowText, inkOf(m_role, m_ink));
    setPalette(colours);
    m_dressing = false;
}

} // namespace guanlan::ui
