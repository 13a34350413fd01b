// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/choice_card.h"

#include "ui/theme/fonts.h"
#include "ui/theme/icon.h"
#include "ui/theme/tokens.h"

#include <QKeyEvent>
#include <QPainter>

namespace guanlan::ui {
namespace {

constexpr int padding = 16, uprightIcon = 28, rowIcon = 20, uprightWidth = 240, hintLines = 4;
constexpr qreal corner = 6;

int lineOf(const QFont& font) { return QFontMetrics{font}.height(); }

} // namespace

ChoiceCard::ChoiceCard(Form form, const QString& iconName, QWidget* parent) : QAbstractButton{parent}, m_form{form}
{
    setIcon(lineIcon(iconName));
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Expanding, form == Form::Upright ? QSizePolicy::Expanding : QSizePolicy::Fixed);
}

void ChoiceCard::setWords(const QString& title, const QString& hint, const QString& note)
{
    setText(title);
    m_hint = hint;
    m_note = note;
    setAccessibleName(title);
    setAccessibleDescription(note.isEmpty() ? hint : hint + QStringLiteral(" · ") + note);
    updateGeometry();
    update();
}

QSize ChoiceCard::sizeHint() const
{
    if (m_form == Form::Row) return {480, 2 * padding - 8 + lineOf(bodyFont()) + lineOf(smallFont()) + 2};
    return {uprightWidth, 2 * padding + uprightIcon + 12 + lineOf(sectionFont()) + 6 + hintLines * lineOf(bodyFont())};
}

QSize ChoiceCard::minimumSizeHint() const { return sizeHint(); }

void ChoiceCard::paintEvent(QPaintEvent*)
{
    const Tokens& t = tokens();
    QPainter painter{this};
    painter.setRenderHint(QPainter::Antialiasing);
    const bool lit = isEnabled() && (underMouse() || isDown());
    const qreal border = hasFocus() ? 2 : 1;
    painter.setPen(QPen{hasFocus() || lit ? t.accent : t.line, border});
    painter.setBrush(lit ? t.hover : t.surface);
    painter.drawRoundedRect(QRectF{rect()}.adjusted(border / 2, border / 2, -border / 2, -border / 2), corner, corner);
    if (m_form == Form::Upright) paintUpright(painter);
    else paintRow(painter);
}

void ChoiceCard::paintUpright(QPainter& painter) const
{
    const Tokens& t = tokens();
    const QRect room = rect().adjusted(padding, padding, -padding, -padding);
    icon().paint(&painter, QRect{room.topLeft(), QSize{uprightIcon, uprightIcon}}, Qt::AlignCenter, QIcon::Normal, QIcon::On);
    int top = room.top() + uprightIcon + 12;
    painter.setFont(sectionFont());
    painter.setPen(t.ink);
    painter.drawText(QRect{room.left(), top, room.width(), lineOf(sectionFont())}, Qt::AlignLeft | Qt::AlignVCenter, text());
    top += lineOf(sectionFont()) + 6;
    painter.setFont(bodyFont());
    painter.setPen(t.muted);
    painter.drawText(QRect{room.left(), top, room.width(), room.bottom() - top + 1}, Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap, m_hint);
}

void ChoiceCard::paintRow(QPainter& painter) const
{
    const Tokens& t = tokens();
    const QRect room = rect().adjusted(padding, padding - 4, -padding, 4 - padding);
    const QRect mark{room.left(), room.center().y() - rowIcon / 2, rowIcon, rowIcon};
    icon().paint(&painter, mark, Qt::AlignCenter, QIcon::Normal, isEnabled() ? QIcon::On : QIcon::Off);
    const int left = mark.right() + 13;
    painter.setFont(smallFont());
    const int noteWidth = painter.fontMetrics().horizontalAdvance(m_note);
    painter.setPen(t.muted);
    painter.drawText(room, Qt::AlignRight | Qt::AlignVCenter, m_note);
    const QRect words{left, room.top(), room.right() - left - noteWidth - 24, room.height()};
    painter.drawText(words, Qt::AlignLeft | Qt::AlignBottom, painter.fontMetrics().elidedText(m_hint, Qt::ElideMiddle, words.width()));
    painter.setFont(bodyFont());
    painter.setPen(isEnabled() ? t.ink : t.muted);
    painter.drawText(words, Qt::AlignLeft | Qt::AlignTop, painter.fontMetrics().elidedText(text(), Qt::ElideMiddle, words.width()));
}

void ChoiceCard::enterEvent(QEnterEvent* event)
{
    QAbstractButton::enterEvent(event);
    update();
}

void ChoiceCard::leaveEvent(QEvent* event)
{
    QAbstractButton::leaveEvent(event);
    update();
}

void ChoiceCard::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::PaletteChange) update();
    QAbstractButton::changeEvent(event);
}

void ChoiceCard::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) return click();
    QAbstractButton::keyPressEvent(event);
}

} // namespace guanlan::ui
