// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/insight/condition_label.h"

#include "ui/insight/condition_mark.h"
#include "ui/theme/fonts.h"
#include "ui/theme/tokens.h"

#include <QEvent>
#include <QPainter>

namespace guanlan::ui {

namespace {
constexpr int shapeSide = 12, shapeGap = 6, lineHeight = 22;
}

ConditionLabel::ConditionLabel(QWidget* parent) : QWidget{parent} { setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed); }

void ConditionLabel::setCondition(analytics::CredentialCondition condition, const QString& words)
{
    m_condition = condition;
    m_words = words;
    setAccessibleName(words);
    updateGeometry();
    update();
}

QSize ConditionLabel::sizeHint() const
{
    return {shapeSide + shapeGap + QFontMetrics{bodyFont()}.horizontalAdvance(m_words) + 2, lineHeight};
}

void ConditionLabel::paintEvent(QPaintEvent*)
{
    QPainter painter{this};
    paintCondition(painter, QRectF{0, (rect().height() - shapeSide) / 2.0, shapeSide, shapeSide}, m_condition);
    painter.setFont(bodyFont());
    painter.setPen(tokens().ink);
    painter.drawText(rect().adjusted(shapeSide + shapeGap, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter, m_words);
}

void ConditionLabel::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::PaletteChange) update();
    QWidget::changeEvent(event);
}

} // namespace guanlan::ui
