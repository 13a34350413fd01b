// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/legend.h"

#include "ui/charts/chart_style.h"
#include "ui/theme/fonts.h"
#include "ui/theme/tokens.h"

#include <QEvent>
#include <QPainter>

#include <algorithm>

namespace guanlan::ui {

namespace {
constexpr int lineHeight = 20, lineSwatch = 18, squareSwatch = 11, swatchGap = 6, entryGap = 16, widest = 220;
}

Legend::Legend(ChartForm form, QWidget* parent) : QWidget{parent}, m_form{form}
{
    QSizePolicy policy{QSizePolicy::Expanding, QSizePolicy::Fixed};
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void Legend::setSeries(const std::vector<ChartSeries>& series)
{
    m_entries.clear();
    QStringList names;
    for (const ChartSeries& each : series) {
        m_entries.emplace_back(each.name, each.colour);
        names += each.name;
    }
    setAccessibleName(names.join(QStringLiteral(", ")));
    updateGeometry();
    update();
}

int Legend::swatch() const { return m_form == ChartForm::Lines ? lineSwatch : squareSwatch; }

std::vector<QRect> Legend::places(int width) const
{
    const QFontMetrics metrics{smallFont()};
    std::vector<QRect> result;
    QPoint at;
    for (const auto& [name, colour] : m_entries) {
        const int wide = swatch() + swatchGap + std::min(metrics.horizontalAdvance(name), textPx(widest));
        if (at.x() > 0 && at.x() + wide > width) at = {0, at.y() + textPx(lineHeight)};
        result.emplace_back(at, QSize{std::min(wide, std::max(width, swatch())), textPx(lineHeight)});
        at.rx() += wide + entryGap;
    }
    return result;
}

int Legend::heightForWidth(int width) const { return m_entries.empty() ? 0 : places(width).back().bottom() + 1; }

QSize Legend::sizeHint() const { return {240, heightForWidth(std::max(240, width()))}; }

void Legend::paintEvent(QPaintEvent*)
{
    QPainter painter{this};
    painter.setFont(smallFont());
    const std::vector<QRect> rects = places(width());
    for (std::size_t i = 0; i < m_entries.size(); ++i) {
        const auto& [name, colour] = m_entries[i];
        const QRect& place = rects[i];
        const qreal middle = place.center().y() + 0.5;
        if (m_form == ChartForm::Lines) {
            painter.setPen(seriesPen(colour));
            painter.drawLine(QPointF{qreal(place.left()), middle}, QPointF{qreal(place.left() + lineSwatch), middle});
        } else {
            painter.fillRect(QRectF{qreal(place.left()), middle - 5, squareSwatch, squareSwatch}, seriesColour(colour));
        }
        painter.setPen(tokens().ink);
        const QRect text = place.adjusted(swatch() + swatchGap, 0, 0, 0);
        painter.drawText(text, Qt::AlignLeft | Qt::AlignVCenter,
                         painter.fontMetrics().elidedText(name, Qt::ElideRight, text.width() + 1));
    }
}

void Legend::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::PaletteChange) update();
    QWidget::changeEvent(event);
}

} // namespace guanlan::ui
