// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/heat_map.h"

#include "models/domain/time.h"
#include "models/items/text.h"
#include "ui/charts/chart_data.h"
#include "ui/charts/chart_style.h"
#include "ui/theme/fonts.h"
#include "ui/theme/tokens.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace guanlan::ui {

namespace {

constexpr int leastLabel = 96, mostLabel = 220, leastRow = 6, mostNamed = 24;
constexpr qreal leastPitch = 2;
constexpr int scaleSteps = 5, scaleSide = 10;

QString dayText(std::int64_t start) { return QString::fromStdString(toIsoDate(shanghaiDay(start))); }

/// The square root, so that a single act shows beside a day of many.
QColor shade(std::int64_t count, std::int64_t most)
{
    const qreal share = std::sqrt(qreal(count) / qreal(most));
    return count == 0 ? tokens().ground : blend(tokens().surface, tokens().accent, 0.15 + 0.85 * share);
}

/// With the size of text, in px.
int dateHeight() { return textPx(22); }
int rowPitch() { return textPx(18); }
int nameHeight() { return textPx(13); } ///< The least of a row that has a name.

/// The face of names in rows lower than usual.
QFont denseFace()
{
    QFont face = smallFont();
    face.setPixelSize(textPx(11));
    return face;
}

} // namespace

HeatMap::HeatMap(QWidget* parent) : ChartPicture{parent}
{
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void HeatMap::setData(HeatData heat)
{
    m_data = std::move(heat);
    const QFontMetrics face{smallFont()};
    int widest = 0;
    for (const HeatData::Row& row : m_data.rows) widest = std::max(widest, face.horizontalAdvance(row.name));
    m_labelWidth = std::clamp(widest + 16, leastLabel, mostLabel);
    m_cursor.reset();
    updateGeometry();
    update();
}

void HeatMap::setCurrent(const QString& id)
{
    m_current = id;
    update();
}

QStringList HeatMap::figures() const
{
    QStringList all;
    for (const HeatData::Row& row : m_data.rows)
        for (const std::int64_t count : row.counts)
            if (count != 0) all += QString::number(count);
    return all;
}

QSize HeatMap::sizeHint() const { return {480, int(m_data.rows.size()) * rowPitch() + dateHeight()}; }

QSize HeatMap::minimumSizeHint() const
{
    const auto rows = std::clamp(int(m_data.rows.size()), 1, mostNamed);
    return {240, rows * nameHeight() + dateHeight()};
}

HeatMap::Grid HeatMap::grid() const
{
    Grid g;
    const auto rows = qreal(std::max<std::size_t>(1, m_data.rows.size()));
    const auto days = int(m_data.days.size());
    g.area = QRectF{qreal(m_labelWidth), 0, qreal(std::max(8, width() - m_labelWidth - 8)), qreal(std::max(8, height() - dateHeight()))};
    g.rowHeight = std::clamp(g.area.height() / rows, qreal(leastRow), qreal(rowPitch() + 4));
    g.area.setHeight(g.rowHeight * rows);
    g.share = std::max(1, int(std::ceil(days * leastPitch / g.area.width())));
    g.columns = (days + g.share - 1) / g.share;
    g.pitch = g.area.width() / std::max(1, g.columns);
    return g;
}

QRectF HeatMap::cellRect(int row, int day) const
{
    const Grid g = grid();
    return {g.area.left() + day / g.share * g.pitch, g.area.top() + row * g.rowHeight, g.pitch, g.rowHeight};
}

std::int64_t HeatMap::sum(const Cell& cell, int share) const
{
    const auto& counts = m_data.rows[std::size_t(cell.row)].counts;
    std::int64_t total = 0;
    const auto first = std::size_t(cell.column) * std::size_t(share);
    for (std::size_t day = first; day < std::min(first + std::size_t(share), counts.size()); ++day) total += counts[day];
    return total;
}

/// "0 □□□□□ 24" at the right of the dates, for cells as they are drawn. Returns its left edge.
qreal HeatMap::paintScale(QPainter& painter, const Grid& g, std::int64_t most) const
{
    const QString least = QStringLiteral("0"), largest = items::formatCount(most);
    const QFontMetrics face = painter.fontMetrics();
    const qreal steps = scaleSteps * (scaleSide + 1), after = face.horizontalAdvance(largest) + 6, before = face.horizontalAdvance(least) + 6;
    const qreal left = width() - 8 - after - steps - before, top = g.area.bottom() + 2, tall = dateHeight() - 4;
    painter.setPen(tokens().muted);
    painter.drawText(QRectF{left, top, before, tall}, Qt::AlignLeft | Qt::AlignVCenter, least);
    painter.drawText(QRectF{left + before + steps, top, after, tall}, Qt::AlignRight | Qt::AlignVCenter, largest);
    for (int step = 0; step < scaleSteps; ++step)
        painter.fillRect(QRectF{left + before + step * (scaleSide + 1.0), top + (tall - scaleSide) / 2, scaleSide, scaleSide},
                         shade(most * step / (scaleSteps - 1), most));
    return left;
}

void HeatMap::paintDates(QPainter& painter, const Grid& g, qreal right) const
{
    ChartData days{analytics::Bucket::Day, m_data.days, 0, {}};
    const qreal dayPitch = g.pitch / g.share;
    const qreal wide = painter.fontMetrics().horizontalAdvance(QStringLiteral("2026-03")) + 12;
    painter.setPen(tokens().muted);
    for (const auto& [day, text] : dateTicks(days, wide / dayPitch)) {
        const qreal x = g.area.left() + day * dayPitch;
        if (x + wide > right) continue;
        painter.drawLine(QPointF{x, g.area.bottom() + 1}, QPointF{x, g.area.bottom() + 5});
        painter.drawText(QRectF{x + 4, g.area.bottom() + 2, wide, dateHeight() - 4.0}, Qt::AlignLeft | Qt::AlignVCenter, text);
    }
}

void HeatMap::paintEvent(QPaintEvent*)
{
    QPainter painter{this};
    const Grid g = grid();
    painter.setFont(g.rowHeight < rowPitch() ? denseFace() : smallFont());
    const int named = std::max(1, int(std::ceil(nameHeight() / g.rowHeight))); // Every so many rows there is room for a name.
    std::int64_t most = 1;
    for (int row = 0; row < int(m_data.rows.size()); ++row)
        for (int column = 0; column < g.columns; ++column) most = std::max(most, sum({row, column}, g.share));

    for (int row = 0; row < int(m_data.rows.size()); ++row) {
        const auto& each = m_data.rows[std::size_t(row)];
        const qreal top = g.area.top() + row * g.rowHeight;
        const bool current = each.id == m_current && !m_current.isEmpty();
        if (current) painter.fillRect(QRectF{0, top, qreal(width()), g.rowHeight}, tokens().selection);
        if (row % named == 0 || current) {
            painter.setPen(current ? tokens().ink : tokens().muted);
            const QRectF label{4, top, m_labelWidth - 12.0, g.rowHeight};
            painter.drawText(label, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextDontClip,
                             painter.fontMetrics().elidedText(each.name, Qt::ElideRight, int(label.width())));
        }
        for (int column = 0; column < g.columns; ++column) {
            const std::int64_t count = sum({row, column}, g.share);
            const QRectF cell{g.area.left() + column * g.pitch, top + 1, std::max<qreal>(1, g.pitch - (g.pitch > 4 ? 1 : 0)),
                              g.rowHeight - 2};
            painter.fillRect(cell, shade(count, most));
        }
    }
    painter.setFont(smallFont());
    paintDates(painter, g, m_data.rows.empty() ? width() + 12.0 : paintScale(painter, g, most));
    if (m_cursor && hasFocus()) {
        painter.setPen(QPen{tokens().ink, 2});
        painter.drawRect(QRectF{g.area.left() + m_cursor->column * g.pitch, g.area.top() + m_cursor->row * g.rowHeight, g.pitch,
                                g.rowHeight});
    }
}

std::optional<HeatMap::Cell> HeatMap::cellAt(const QPointF& position) const
{
    const Grid g = grid();
    const int row = int(std::floor((position.y() - g.area.top()) / g.rowHeight));
    const int column = int(std::floor((position.x() - g.area.left()) / g.pitch));
    if (row < 0 || row >= int(m_data.rows.size()) || column < 0 || column >= g.columns) return std::nullopt;
    return Cell{row, column};
}

QString HeatMap::hint(const Cell& cell) const
{
    const int share = grid().share;
    const auto first = std::size_t(cell.column * share);
    const std::size_t last = std::min(first + std::size_t(share), m_data.days.size()) - 1;
    QString when = dayText(m_data.days[first]);
    if (last > first) when += QStringLiteral(" – ") + dayText(m_data.days[last]);
    return tr("%1\n%2 · acts: %3").arg(m_data.rows[std::size_t(cell.row)].name, when).arg(sum(cell, share));
}

bool HeatMap::event(QEvent* event)
{
    if (event->type() == QEvent::ToolTip) {
        auto* help = static_cast<QHelpEvent*>(event);
        if (const auto cell = cellAt(help->pos())) {
            QToolTip::showText(help->globalPos(), items::plainToolTip(hint(*cell)), this);
            return true;
        }
        QToolTip::hideText();
    }
    return ChartPicture::event(event);
}

void HeatMap::activate(const Cell& cell)
{
    const int share = grid().share;
    const auto first = std::size_t(cell.column * share);
    const std::size_t last = std::min(first + std::size_t(share), m_data.days.size()) - 1;
    Q_EMIT cellActivated(m_data.rows[std::size_t(cell.row)].id, m_data.days[first], m_data.days[last] + secondsPerDay);
}

void HeatMap::mouseReleaseEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton) return;
    m_cursor = cellAt(event->position());
    update();
    if (m_cursor) activate(*m_cursor);
}

void HeatMap::keyPressEvent(QKeyEvent* event)
{
    const Grid g = grid();
    if (m_data.rows.empty() || g.columns == 0) return QWidget::keyPressEvent(event);
    Cell at = m_cursor.value_or(Cell{0, g.columns - 1});
    switch (event->key()) {
    case Qt::Key_Left: --at.column; break;
    case Qt::Key_Right: ++at.column; break;
    case Qt::Key_Up: --at.row; break;
    case Qt::Key_Down: ++at.row; break;
    case Qt::Key_Return:
    case Qt::Key_Enter: activate(at); break;
    default: return QWidget::keyPressEvent(event);
    }
    at.row = std::clamp(at.row, 0, int(m_data.rows.size()) - 1);
    at.column = std::clamp(at.column, 0, g.columns - 1);
    m_cursor = at;
    setAccessibleDescription(hint(at));
    update();
}

void HeatMap::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::PaletteChange) update();
    QWidget::changeEvent(event);
}

} // namespace guanlan::ui
