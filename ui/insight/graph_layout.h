// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointF>
#include <QRectF>

#include <vector>

namespace guanlan::ui {

/// What rests on what: the arrow runs from the evidence to the credential that rests on it. Node numbers from 0.
struct LayoutArrow {
    int from = 0;
    int to = 0;
};

/// Pixels at zoom 1.
struct LayoutMetrics {
    qreal nodeWidth = 244;
    qreal nodeHeight = 64;
    qreal layerGap = 72; ///< Between the right side of a layer and the left side of the next.
    qreal rowGap = 20; ///< Between two nodes of a layer.
};

/// Where each node and each arrow is drawn.
struct GraphLayout {
    struct Arrow {
        std::vector<QPointF> points; ///< From the right side of `from` to the left side of `to`, by way of free lanes.
        bool backward = false; ///< Closes a circle: drawn from right to left.
    };
    std::vector<QPointF> centres;
    std::vector<int> layers; ///< 0 is leftmost.
    std::vector<Arrow> arrows; ///< As many as went in, in the same order.
    QRectF bounds; ///< Of all nodes.
};

/// Layered layout: evidence left, what rests on it right. No two nodes overlap; every arrow that is not
/// `backward` leads to a layer further right; the same input gives the same picture.
/// Arrows with a number outside [0, nodeCount) or onto the node itself get no points.
/// @source Sugiyama, Tagawa, Toda 1981: layers, crossing reduction by barycentres, then places by least squares.
GraphLayout layoutGraph(int nodeCount, const std::vector<LayoutArrow>& arrows, const LayoutMetrics& metrics = {});

} // namespace guanlan::ui
