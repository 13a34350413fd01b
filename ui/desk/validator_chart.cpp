// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/validator_chart.h"

#include "models/items/text.h"
#include "ui/theme/fonts.h"
#include "ui/theme/tokens.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>

namespace guanlan::ui {
namespace {

constexpr int barHeight = 10, rightMargin = 12, topMargin = 4;
constexpr qreal leastBar = 3;

/// With the size of text, in px.
int labelWidth() { return textPx(104); }
int linePitch() { return textPx(22); }
int axisHeight() { return textPx(22); }

/// Round numbers, at most so many that each has its room.
std::uint64_t stepOf(std::uint64_t blocks, qreal width, qreal labelRoom)
{
    std::uint64_t step = 1;
    while (qreal(blocks) / qreal(step) > width / labelRoom) {
        const auto lead = QString::number(step).front();
        step = lead == QLatin1Char{'2'} ? step / 2 * 5 : step * 2;
    }
    return step;
}

} // namespace

ValidatorChart::ValidatorChart(QWidget* parent) : ChartPicture{parent}
{
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void ValidatorChart::setHistory(items::ValidatorHistory history)
{
    m_history = std::move(history);
    m_current = std::min(m_current, int(m_history.lines.size()) - 1);
    updateGeometry();
    update();
}

QStringList ValidatorChart::figures() const
{
    QStringList all;
    for (const std::uint64_t block : m_history.changes) all += items::formatCount(std::int64_t(block));
    return all;
}

QSize ValidatorChart::sizeHint() const { return {420, topMargin + int(m_history.lines.size()) * linePitch() + axisHeight()}; }

QSize ValidatorChart::minimumSizeHint() const { return {240, sizeHint().height()}; }

QRectF ValidatorChart::room() const
{
    return {qreal(labelWidth()), topMargin, qreal(std::max(40, width() - labelWidth() - rightMargin)), qreal(m_history.lines.size()) * linePitch()};
}

qreal ValidatorChart::xOf(std::uint64_t block) const
{
    const qreal blocks = qreal(m_history.last - m_history.first + 1);
    return room().left() + room().width() * qreal(block - m_history.first) / blocks;
}

void ValidatorChart::paintAxis(QPainter& painter) const
{
    const QRectF area = room();
    const qreal labelRoom = painter.fontMetrics().horizontalAdvance(items::formatCount(std::int64_t(m_history.last))) + 24;
    const std::uint64_t step = stepOf(m_history.last - m_history.first + 1, area.width(), labelRoom);
    const std::uint64_t begin = (m_history.first + step - 1) / step * step;
    for (std::uint64_t block = begin; block <= m_history.last; block += step) {
        const qreal x = xOf(block);
        painter.setPen(tokens().line);
        painter.drawLine(QPointF{x, area.top()}, QPointF{x, area.bottom() + 4});
        const QRectF words{x - labelRoom / 2, area.bottom() + 4, labelRoom, axisHeight() - 4.0};
        if (words.right() > width()) continue;
        painter.setPen(tokens().muted);
        painter.drawText(words, Qt::AlignCenter, items::formatCount(std::int64_t(block)));
    }
    painter.setPen(QPen{tokens().muted, 1, Qt::DotLine});
    for (const std::uint64_t block : m_history.changes) painter.drawLine(QPointF{xOf(block), area.top()}, QPointF{xOf(block), area.bottom()});
}

void ValidatorChart::paintLine(QPainter& painter, int line) const
{
    const items::ValidatorLine& each = m_history.lines[std::size_t(line)];
    const qreal top = topMargin + line * linePitch();
    painter.setFont(idFont());
    painter.setPen(each.isIn ? tokens().ink : tokens().muted);
    painter.drawText(QRectF{8, top, labelWidth() - 12.0, qreal(linePitch())}, Qt::AlignLeft | Qt::AlignVCenter, items::shortId(each.validator));
    const QColor colour = tokens().of(VerificationLevel::Agreed);
    for (const items::SealSpan& span : each.spans) {
        const qreal left = xOf(span.from), right = std::max(left + leastBar, xOf(span.to + 1));
        painter.setPen(QPen{colour, 1.4});
        painter.setBrush(each.isIn && &span == &each.spans.back() ? QBrush{colour} : QBrush{tokens().surface});
        painter.drawRoundedRect(QRectF{left + 0.7, top + (linePitch() - barHeight) / 2.0, right - left - 1.4, barHeight}, 2, 2);
    }
}

void ValidatorChart::paintEvent(QPaintEvent*)
{
    if (m_history.lines.empty()) return;
    QPainter painter{this};
    painter.setRenderHint(QPainter::Antialiasing);
    if (m_current >= 0)
        painter.fillRect(QRectF{0, qreal(topMargin + m_current * linePitch()), qreal(width()), qreal(linePitch())}, tokens().selection);
    painter.setFont(smallFont());
    paintAxis(painter);
    for (int line = 0; line < int(m_history.lines.size()); ++line) paintLine(painter, line);
    if (!hasFocus()) return;
    painter.setBrush(Qt::NoBrush);
    painter.setPen(tokens().accent);
    painter.drawRect(QRectF{rect()}.adjusted(0.5, 0.5, -0.5, -0.5));
}

int ValidatorChart::lineAt(const QPointF& position) const
{
    const int line = int(position.y() - topMargin) / linePitch();
    return position.y() < topMargin || line >= int(m_history.lines.size()) ? -1 : line;
}

QString ValidatorChart::describe(int line) const
{
    const items::ValidatorLine& each = m_history.lines[std::size_t(line)];
    QStringList spans;
    for (const items::SealSpan& span : each.spans)
        spans += tr("blocks %1 to %2").arg(items::formatCount(std::int64_t(span.from)), items::formatCount(std::int64_t(span.to)));
    const QStringList lines{items::fullId(each.validator), tr("In the set for %1").arg(spans.join(tr(", "))),
        each.isIn ? tr("In the set at the last block read") : tr("No longer in the set")};
    return lines.join(QLatin1Char{'\n'});
}

bool ValidatorChart::event(QEvent* event)
{
    if (event->type() == QEvent::ToolTip) {
        auto* help = static_cast<QHelpEvent*>(event);
        const int line = lineAt(help->pos());
        if (line < 0) QToolTip::hideText();
        else QToolTip::showText(help->globalPos(), items::plainToolTip(describe(line)), this);
        return true;
    }
    return ChartPicture::event(event);
}

void ValidatorChart::setCurrent(int line)
{
    m_current = line;
    setAccessibleDescription(line < 0 ? QString{} : describe(line));
    update();
}

void ValidatorChart::mousePressEvent(QMouseEvent* event)
{
    QWidget::mousePressEvent(event);
    setCurrent(lineAt(event->position()));
}

void ValidatorChart::keyPressEvent(QKeyEvent* event)
{
    const int last = int(m_history.lines.size()) - 1;
    if (event->key() == Qt::Key_Down && m_current < last) return setCurrent(m_current + 1);
    if (event->key() == Qt::Key_Up && m_current > 0) return setCurrent(m_current - 1);
    QWidget::keyPressEvent(event);
}

void ValidatorChart::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::PaletteChange) update();
    QWidget::changeEvent(event);
}

} // namespace guanlan::ui
