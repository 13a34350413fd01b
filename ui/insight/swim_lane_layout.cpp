// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/insight/swim_lane_layout.h"

#include <algorithm>
#include <cstdlib>

namespace guanlan::ui {

namespace {

constexpr qreal highestLane = 60, lowestLane = 20, sideRoom = 16, headRoom = 30;

std::vector<std::int64_t> timesOf(const items::CredentialLanes& lanes, std::int64_t head)
{
    std::vector<std::int64_t> times;
    for (const items::LaneAct& act : lanes.acts) times.push_back(act.event.time);
    for (const items::LifeSpan& span : lanes.life) times.push_back(span.from);
    for (const items::LaneAnswer& answer : lanes.answers)
        if (!answer.answer && answer.due) times.push_back(*answer.due);
    if (!times.empty()) times.push_back(head);
    return times;
}

} // namespace

int SwimLaneLayout::clusterAt(const QPointF& position) const
{
    constexpr qreal reach = actSide;
    for (std::size_t i = 0; i < clusters.size(); ++i)
        if ((clusters[i].centre - position).manhattanLength() <= reach) return int(i);
    return -1;
}

SwimLaneLayout layoutSwimLanes(const items::CredentialLanes& lanes, std::int64_t head, const QSizeF& size, qreal labelWidth, qreal top, qreal bottom)
{
    SwimLaneLayout layout;
    const auto count = qreal(std::max<std::size_t>(1, lanes.lanes.size()));
    layout.laneHeight = std::clamp((size.height() - top - bottom) / count, lowestLane, highestLane);
    layout.plot = QRectF{labelWidth, top, std::max<qreal>(40, size.width() - labelWidth), layout.laneHeight * count};
    layout.axis = BrokenAxis{timesOf(lanes, head), layout.plot.left() + sideRoom, layout.plot.right() - headRoom};
    layout.clusterOf.assign(lanes.acts.size(), -1);
    std::vector<int> last(lanes.lanes.size(), -1);
    for (std::size_t i = 0; i < lanes.acts.size(); ++i) {
        const int lane = lanes.acts[i].lane;
        const qreal x = layout.axis.x(lanes.acts[i].event.time);
        int& open = last[std::size_t(lane)];
        if (open < 0 || x - layout.clusters[std::size_t(open)].centre.x() >= actSide) {
            open = int(layout.clusters.size());
            layout.clusters.push_back({lane, {x, layout.laneRect(lane).center().y()}, {}});
        }
        layout.clusters[std::size_t(open)].acts.push_back(int(i));
        layout.clusterOf[i] = open;
    }
    return layout;
}

int neighbourAct(const items::CredentialLanes& lanes, int act, Qt::Key key)
{
    const auto& acts = lanes.acts;
    const int lane = acts[std::size_t(act)].lane;
    if (key == Qt::Key_Left || key == Qt::Key_Right) {
        const int way = key == Qt::Key_Left ? -1 : 1;
        for (int next = act + way; next >= 0 && next < int(acts.size()); next += way)
            if (acts[std::size_t(next)].lane == lane) return next;
        return act;
    }
    const int way = key == Qt::Key_Up ? -1 : 1;
    for (int other = lane + way; other >= 0 && other < int(lanes.lanes.size()); other += way) {
        int best = -1;
        const auto apart = [&](int each) { return std::abs(acts[std::size_t(each)].event.time - acts[std::size_t(act)].event.time); };
        for (int each = 0; each < int(acts.size()); ++each)
            if (acts[std::size_t(each)].lane == other && (best < 0 || apart(each) < apart(best))) best = each;
        if (best >= 0) return best;
    }
    return act;
}

} // namespace guanlan::ui
