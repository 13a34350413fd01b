// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/insight/severity_strip.h"

#include "models/items/labels.h"
#include "models/items/text.h"
#include "ui/theme/fonts.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/severity_badge.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>

namespace guanlan::ui {

namespace {
constexpr int shapeSide = 11, shapeGap = 6, lineHeight = 20, partGap = 6;
}

SeverityStrip::SeverityStrip(QWidget* parent) : QWidget{parent}
{
    setFixedHeight(sizeHint().height());
    setFocusPolicy(Qt::TabFocus);
    setCursor(Qt::PointingHandCursor);
}

QSize SeverityStrip::sizeHint() const { return {240, 2 * textPx(lineHeight) + 8}; }

void SeverityStrip::setCounts(const std::array<std::int64_t, 4>& counts)
{
    m_counts = counts;
    QStringList words;
    for (std::size_t i = 0; i < counts.size(); ++i)
        words += items::severityLabel(Severity(i)) + QStringLiteral(": ") + items::formatCount(counts[i]);
    setAccessibleName(words.join(QStringLiteral(", ")));
    update();
}

QRect SeverityStrip::place(int severity) const
{
    const QFontMetrics large{sectionFont()}, small{smallFont()};
    std::array<int, 4> needs{};
    int all = 0;
    for (std::size_t i = 0; i < needs.size(); ++i) {
        const int label = shapeSide + shapeGap + small.horizontalAdvance(items::severityLabel(Severity(i)));
        all += needs[i] = std::max(label, large.horizontalAdvance(items::formatCount(m_counts[i]))) + partGap;
    }
    const int each = (width() - all) / int(needs.size()); // Below zero where there is too little room: all give way alike.
    int left = 0;
    for (int i = 0; i < severity; ++i) left += needs[std::size_t(i)] + each;
    return {left, 0, needs[std::size_t(severity)] + each, height()};
}

int SeverityStrip::partAt(int x) const
{
    int part = int(m_counts.size()) - 1;
    while (part > 0 && x < place(part).left()) --part;
    return part;
}

void SeverityStrip::paintEvent(QPaintEvent*)
{
    QPainter painter{this};
    for (int i = 0; i < int(m_counts.size()); ++i) {
        const QRect room = place(i);
        painter.setFont(sectionFont());
        painter.setPen(m_counts[std::size_t(i)] > 0 ? tokens().ink : tokens().muted);
        painter.drawText(QRect{room.left(), room.top(), room.width(), textPx(lineHeight) + 4}, Qt::AlignLeft | Qt::AlignVCenter,
                         items::formatCount(m_counts[std::size_t(i)]));
        const QRect label{room.left(), room.top() + textPx(lineHeight) + 4, room.width(), textPx(lineHeight)};
        paintSeverity(painter, QRectF{qreal(label.left()), label.center().y() + 0.5 - shapeSide / 2.0, shapeSide, shapeSide}, Severity(i));
        painter.setFont(smallFont());
        painter.setPen(tokens().muted);
        const QRect words = label.adjusted(shapeSide + shapeGap, 0, 0, 0);
        painter.drawText(words, Qt::AlignLeft | Qt::AlignVCenter, painter.fontMetrics().elidedText(items::severityLabel(Severity(i)), Qt::ElideRight, words.width()));
        if (hasFocus() && i == m_current) {
            painter.setPen(tokens().accent);
            painter.drawRect(room.adjusted(0, 0, -5, -1));
        }
    }
}

void SeverityStrip::mouseReleaseEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton || !rect().contains(event->position().toPoint())) return;
    m_current = partAt(int(event->position().x()));
    Q_EMIT activated(Severity(m_current));
}

void SeverityStrip::keyPressEvent(QKeyEvent* event)
{
    if (event->modifiers().testFlag(Qt::AltModifier)) return event->ignore(); // Back and Forward.
    const int last = int(m_counts.size()) - 1;
    switch (event->key()) {
    case Qt::Key_Left: m_current = std::max(0, m_current - 1); break;
    case Qt::Key_Right: m_current = std::min(last, m_current + 1); break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space: Q_EMIT activated(Severity(m_current)); break;
    default: return QWidget::keyPressEvent(event);
    }
    update();
}

void SeverityStrip::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::FontChange) setFixedHeight(sizeHint().height());
    if (event->type() == QEvent::PaletteChange) update();
    QWidget::changeEvent(event);
}

} // namespace guanlan::ui
