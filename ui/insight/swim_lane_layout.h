// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/credential_lanes.h"
#include "ui/charts/broken_axis.h"

#include <QRectF>
#include <QSizeF>

#include <vector>

namespace guanlan::ui {

/// Acts of one lane that stand too near each other to be told apart.
struct ActCluster {
    int lane = 0;
    QPointF centre;
    std::vector<int> acts; ///< Indices into CredentialLanes::acts, ascending; never empty.
};

/// Where everything of a swim-lane picture stands, in the widget's coordinates.
struct SwimLaneLayout {
    BrokenAxis axis;
    QRectF plot; ///< All lanes, without names, legend and dates.
    qreal laneHeight = 0;
    std::vector<ActCluster> clusters; ///< By lane, then time.
    std::vector<int> clusterOf; ///< By act.

    QRectF laneRect(int lane) const { return {plot.left(), plot.top() + lane * laneHeight, plot.width(), laneHeight}; }
    /// -1: none there.
    int clusterAt(const QPointF& position) const;
};

constexpr qreal actSide = 14;

/// @param head       The chain's last block, UTC seconds: the axis ends there.
/// @param labelWidth Room for names at the left. @param top, bottom  Room for legend and dates.
SwimLaneLayout layoutSwimLanes(const items::CredentialLanes& lanes, std::int64_t head, const QSizeF& size, qreal labelWidth, qreal top, qreal bottom);

/// The act reached from `act` by an arrow key: the next or previous of its lane, or the nearest in time of the next lane
/// up or down that has any. `act` itself where there is none.
int neighbourAct(const items::CredentialLanes& lanes, int act, Qt::Key key);

} // namespace guanlan::ui
