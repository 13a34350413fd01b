// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/chart_data.h"

#include <QPixmap>
#include <QRectF>

#include <memory>

class QGraphicsScene;
class QChart;

namespace guanlan::ui {

/// Qt Charts drawn into a picture, so that hovering and marking cost no new drawing of the chart. Axes are ours:
/// dates below, round counts at the left.
class ChartCanvas {
public:
    ChartCanvas();
    ~ChartCanvas();

    /// Draws `data` at this size. `data` has no more buckets than fits; lines are thinned to the width here.
    void draw(const ChartData& data, ChartForm form, const QSize& size, qreal pixelRatio);
    const QPixmap& picture() const { return m_picture; }
    /// Where the buckets are, in widget coordinates.
    QRectF plotArea() const { return m_plot; }

private:
    std::unique_ptr<QGraphicsScene> m_scene;
    QChart* m_chart = nullptr; ///< Owned by the scene.
    QPixmap m_picture;
    QRectF m_plot;
};

} // namespace guanlan::ui
