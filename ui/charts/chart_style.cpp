// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chart_style.h"

#include "ui/theme/tokens.h"

#include <array>

namespace guanlan::ui {

QColor seriesColour(int index) { return tokens().series[std::size_t(index) % tokens().series.size()]; }

QPen seriesPen(int index)
{
    constexpr std::array<Qt::PenStyle, 4> strokes{Qt::SolidLine, Qt::DashLine, Qt::DotLine, Qt::DashDotLine};
    QPen pen{seriesColour(index), 2, strokes[std::size_t(index) % strokes.size()]};
    pen.setJoinStyle(Qt::RoundJoin);
    return pen;
}

QColor blend(const QColor& under, const QColor& over, qreal share)
{
    const auto mix = [share](float a, float b) { return float(a + (b - a) * share); };
    return QColor::fromRgbF(mix(under.redF(), over.redF()), mix(under.greenF(), over.greenF()),
                            mix(under.blueF(), over.blueF()));
}

} // namespace guanlan::ui
