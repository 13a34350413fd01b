// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/frame/navigation_button.h"

#include "ui/theme/fonts.h"
#include "ui/theme/icon.h"
#include "ui/theme/tokens.h"

#include <QPainter>

namespace guanlan::ui {
namespace {

constexpr int buttonHeight = 36;
constexpr int iconSide = 18;
constexpr int besideText = 8 + 10 + iconSide + 10 + 8 + 9; ///< Margins and mark.

} // namespace

NavigationButton::NavigationButton(const QString& iconName, QWidget* parent) : QAbstractButton{parent}
{
    setCheckable(true);
    setIcon(lineIcon(iconName));
    setFocusPolicy(Qt::TabFocus);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void NavigationButton::setBadge(const QString& badge)
{
    m_badge = badge;
    update();
}

QSize NavigationButton::sizeHint() const
{
    QFont font = bodyFont();
    font.setWeight(QFont::DemiBold);
    return {besideText + QFontMetrics{font}.horizontalAdvance(text()), buttonHeight};
}

void NavigationButton::paintEvent(QPaintEvent*)
{
    const Tokens& t = tokens();
    QPainter painter{this};
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF body = QRectF{rect()}.adjusted(8, 2, -8, -2);
    painter.setPen(hasFocus() ? QPen{t.accent} : QPen{Qt::NoPen});
    painter.setBrush(isChecked() ? t.selection : underMouse() ? t.hover : QColor{Qt::transparent});
    painter.drawRoundedRect(body, metrics::radius, metrics::radius);
    const QRect mark{int(body.left()) + 10, (height() - iconSide) / 2, iconSide, iconSide};
    icon().paint(&painter, mark, Qt::AlignCenter, QIcon::Normal, isChecked() ? QIcon::On : QIcon::Off);
    QFont font = bodyFont();
    if (isChecked()) font.setWeight(QFont::DemiBold);
    painter.setFont(font);
    painter.setPen(isChecked() ? t.accent : t.ink);
    const QRectF textRoom{mark.right() + 11.0, 0, body.right() - mark.right() - 20.0, double(height())};
    painter.drawText(textRoom, Qt::AlignVCenter | Qt::AlignLeft, text());
    if (m_badge.isEmpty()) return;
    painter.setFont(smallFont());
    painter.setPen(t.muted);
    painter.drawText(textRoom, Qt::AlignVCenter | Qt::AlignRight, m_badge);
}

void NavigationButton::enterEvent(QEnterEvent* event)
{
    QAbstractButton::enterEvent(event);
    update();
}

void NavigationButton::leaveEvent(QEvent* event)
{
    QAbstractButton::leaveEvent(event);
    update();
}

} // namespace guanlan::ui
