// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/insight/graph_layout.h"

#include <algorithm>
#include <cstdint>
#include <numeric>

namespace guanlan::ui {

namespace {

using Neighbours = std::vector<std::vector<int>>;

/// The layered graph: real nodes first, then one waypoint for each layer that a long arrow crosses.
struct Layered {
    std::vector<int> layer;
    std::vector<std::vector<int>> order; ///< By layer, top to bottom.
    Neighbours left, right;
    std::vector<std::vector<int>> waypoints; ///< By arrow, left to right.
    std::vector<char> backward; ///< By arrow.
};

bool usable(const LayoutArrow& arrow, int nodeCount)
{
    return arrow.from >= 0 && arrow.to >= 0 && arrow.from < nodeCount && arrow.to < nodeCount && arrow.from != arrow.to;
}

/// Marks arrows that lead back to a node still being walked: without them there is no circle.
std::vector<char> findBackward(int nodeCount, const std::vector<LayoutArrow>& arrows)
{
    Neighbours outgoing(std::size_t(nodeCount), std::vector<int>{});
    for (std::size_t i = 0; i < arrows.size(); ++i)
        if (usable(arrows[i], nodeCount)) outgoing[std::size_t(arrows[i].from)].push_back(int(i));

    enum class Mark : std::uint8_t { New, Walking, Done };
    std::vector<Mark> marks(std::size_t(nodeCount), Mark::New);
    std::vector<char> backward(arrows.size(), 0);
    std::vector<std::pair<int, std::size_t>> path;
    for (int start = 0; start < nodeCount; ++start) {
        if (marks[std::size_t(start)] != Mark::New) continue;
        path.emplace_back(start, 0);
        marks[std::size_t(start)] = Mark::Walking;
        while (!path.empty()) {
            const int node = path.back().first;
            if (path.back().second == outgoing[std::size_t(node)].size()) {
                marks[std::size_t(node)] = Mark::Done;
                path.pop_back();
                continue;
            }
            const int arrow = outgoing[std::size_t(node)][path.back().second++];
            const int next = arrows[std::size_t(arrow)].to;
            if (marks[std::size_t(next)] == Mark::Walking) {
                backward[std::size_t(arrow)] = 1;
            } else if (marks[std::size_t(next)] == Mark::New) {
                marks[std::size_t(next)] = Mark::Walking;
                path.emplace_back(next, 0);
            }
        }
    }
    return backward;
}

/// Longest path from the left; then nodes without evidence move right, next to what rests on them.
std::vector<int> assignLayers(int nodeCount, const std::vector<LayoutArrow>& forward)
{
    Neighbours outgoing(std::size_t(nodeCount), std::vector<int>{});
    std::vector<int> open(std::size_t(nodeCount), 0);
    for (const LayoutArrow& arrow : forward) {
        outgoing[std::size_t(arrow.from)].push_back(arrow.to);
        ++open[std::size_t(arrow.to)];
    }
    const std::vector<int> incoming = open;
    std::vector<int> layer(std::size_t(nodeCount), 0), ready;
    for (int node = 0; node < nodeCount; ++node)
        if (open[std::size_t(node)] == 0) ready.push_back(node);
    for (std::size_t i = 0; i < ready.size(); ++i) {
        const auto node = std::size_t(ready[i]);
        for (const int next : outgoing[node]) {
            layer[std::size_t(next)] = std::max(layer[std::size_t(next)], layer[node] + 1);
            if (--open[std::size_t(next)] == 0) ready.push_back(next);
        }
    }
    for (std::size_t node = 0; node < layer.size(); ++node) {
        if (incoming[node] > 0 || outgoing[node].empty()) continue;
        int nearest = layer[std::size_t(outgoing[node].front())];
        for (const int next : outgoing[node]) nearest = std::min(nearest, layer[std::size_t(next)]);
        layer[node] = nearest - 1;
    }
    return layer;
}

void link(Layered& graph, int left, int right)
{
    graph.right[std::size_t(left)].push_back(right);
    graph.left[std::size_t(right)].push_back(left);
}

Layered buildLayers(int nodeCount, const std::vector<LayoutArrow>& arrows)
{
    Layered graph;
    graph.backward = findBackward(nodeCount, arrows);
    std::vector<LayoutArrow> forward;
    for (std::size_t i = 0; i < arrows.size(); ++i)
        if (usable(arrows[i], nodeCount) && !graph.backward[i]) forward.push_back(arrows[i]);
    graph.layer = assignLayers(nodeCount, forward);
    graph.left.resize(std::size_t(nodeCount));
    graph.right.resize(std::size_t(nodeCount));
    graph.waypoints.resize(arrows.size());

    for (std::size_t i = 0; i < arrows.size(); ++i) {
        if (!usable(arrows[i], nodeCount) || graph.backward[i]) continue;
        int previous = arrows[i].from;
        const int last = graph.layer[std::size_t(arrows[i].to)];
        for (int layer = graph.layer[std::size_t(previous)] + 1; layer < last; ++layer) {
            const int waypoint = int(graph.layer.size());
            graph.layer.push_back(layer);
            graph.left.emplace_back();
            graph.right.emplace_back();
            graph.waypoints[i].push_back(waypoint);
            link(graph, previous, waypoint);
            previous = waypoint;
        }
        link(graph, previous, arrows[i].to);
    }
    const int layers = graph.layer.empty() ? 0 : *std::max_element(graph.layer.begin(), graph.layer.end()) + 1;
    graph.order.resize(std::size_t(layers));
    for (std::size_t node = 0; node < graph.layer.size(); ++node)
        graph.order[std::size_t(graph.layer[node])].push_back(int(node));
    return graph;
}

std::vector<double> positions(const Layered& graph)
{
    std::vector<double> at(graph.layer.size(), 0);
    for (const auto& layer : graph.order)
        for (std::size_t i = 0; i < layer.size(); ++i) at[std::size_t(layer[i])] = double(i);
    return at;
}

double mean(const std::vector<int>& nodes, const std::vector<double>& at, double otherwise)
{
    if (nodes.empty()) return otherwise;
    double sum = 0;
    for (const int node : nodes) sum += at[std::size_t(node)];
    return sum / double(nodes.size());
}

/// Pairs of arrows that cross, counted between neighbouring layers.
std::int64_t crossings(const Layered& graph)
{
    const std::vector<double> at = positions(graph);
    std::int64_t total = 0;
    for (const auto& layer : graph.order) {
        std::vector<int> ends; // in the order of their beginnings: each inversion is a crossing
        for (const int node : layer) {
            std::vector<int> sorted;
            for (const int next : graph.right[std::size_t(node)]) sorted.push_back(int(at[std::size_t(next)]));
            std::sort(sorted.begin(), sorted.end());
            for (const int end : sorted) {
                total += std::count_if(ends.begin(), ends.end(), [end](int other) { return other > end; });
            }
            ends.insert(ends.end(), sorted.begin(), sorted.end());
        }
    }
    return total;
}

void reorder(std::vector<int>& layer, const Neighbours& towards, std::vector<double>& at)
{
    std::vector<std::pair<double, int>> keyed;
    for (const int node : layer) keyed.emplace_back(mean(towards[std::size_t(node)], at, at[std::size_t(node)]), node);
    std::stable_sort(keyed.begin(), keyed.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
    for (std::size_t i = 0; i < keyed.size(); ++i) {
        layer[i] = keyed[i].second;
        at[std::size_t(layer[i])] = double(i);
    }
}

void reduceCrossings(Layered& graph)
{
    constexpr int sweeps = 8;
    auto best = graph.order;
    std::int64_t fewest = crossings(graph);
    for (int sweep = 0; sweep < sweeps && fewest > 0; ++sweep) {
        std::vector<double> at = positions(graph);
        const bool fromLeft = sweep % 2 == 0;
        for (std::size_t i = 0; i < graph.order.size(); ++i)
            reorder(graph.order[fromLeft ? i : graph.order.size() - 1 - i], fromLeft ? graph.left : graph.right, at);
        const std::int64_t now = crossings(graph);
        if (now < fewest) {
            fewest = now;
            best = graph.order;
        }
    }
    graph.order = std::move(best);
}

/// The heights nearest to `wanted` (least squares) that keep the order and the distances: isotonic regression.
void place(const std::vector<int>& layer, const std::vector<double>& wanted, const std::vector<double>& offsets,
           std::vector<double>& y)
{
    struct Pool {
        double sum;
        int size;
        double level() const { return sum / size; }
    };
    std::vector<Pool> pools;
    for (std::size_t i = 0; i < layer.size(); ++i) {
        pools.push_back({wanted[i] - offsets[i], 1});
        while (pools.size() > 1 && pools[pools.size() - 2].level() > pools.back().level()) {
            const Pool last = pools.back();
            pools.pop_back();
            pools.back().sum += last.sum;
            pools.back().size += last.size;
        }
    }
    std::size_t i = 0;
    for (const Pool& pool : pools)
        for (int n = 0; n < pool.size; ++n, ++i) y[std::size_t(layer[i])] = pool.level() + offsets[i];
}

std::vector<double> assignHeights(const Layered& graph, int nodeCount, const LayoutMetrics& metrics)
{
    const double waypointHeight = metrics.rowGap;
    std::vector<std::vector<double>> offsets;
    std::vector<double> y(graph.layer.size(), 0);
    for (const auto& layer : graph.order) {
        auto& own = offsets.emplace_back();
        double bottom = 0;
        for (const int node : layer) {
            const double height = node < nodeCount ? metrics.nodeHeight : waypointHeight;
            own.push_back(bottom + height / 2);
            bottom += height + metrics.rowGap;
        }
        for (std::size_t i = 0; i < layer.size(); ++i) {
            own[i] -= bottom / 2;
            y[std::size_t(layer[i])] = own[i];
        }
    }
    constexpr int passes = 6;
    for (int pass = 0; pass < passes; ++pass) {
        const bool fromLeft = pass % 2 == 0;
        for (std::size_t i = 0; i < graph.order.size(); ++i) {
            const std::size_t at = fromLeft ? i : graph.order.size() - 1 - i;
            std::vector<double> wanted;
            for (const int node : graph.order[at]) {
                const auto& towards = (fromLeft ? graph.left : graph.right)[std::size_t(node)];
                wanted.push_back(mean(towards, y, y[std::size_t(node)]));
            }
            place(graph.order[at], wanted, offsets[at], y);
        }
    }
    return y;
}

} // namespace

GraphLayout layoutGraph(int nodeCount, const std::vector<LayoutArrow>& arrows, const LayoutMetrics& metrics)
{
    Layered graph = buildLayers(nodeCount, arrows);
    reduceCrossings(graph);
    const std::vector<double> heights = assignHeights(graph, nodeCount, metrics);
    const qreal pitch = metrics.nodeWidth + metrics.layerGap;
    const auto centre = [&](int node) {
        return QPointF{graph.layer[std::size_t(node)] * pitch, heights[std::size_t(node)]};
    };

    GraphLayout layout;
    for (int node = 0; node < nodeCount; ++node) {
        layout.centres.push_back(centre(node));
        layout.layers.push_back(graph.layer[std::size_t(node)]);
        QRectF box{0, 0, metrics.nodeWidth, metrics.nodeHeight};
        box.moveCenter(layout.centres.back());
        layout.bounds |= box;
    }
    const QPointF side{metrics.nodeWidth / 2, 0};
    for (std::size_t i = 0; i < arrows.size(); ++i) {
        GraphLayout::Arrow& arrow = layout.arrows.emplace_back();
        if (!usable(arrows[i], nodeCount)) continue;
        arrow.backward = graph.backward[i] != 0;
        const qreal way = arrow.backward ? -1 : 1;
        arrow.points.push_back(centre(arrows[i].from) + way * side);
        for (const int waypoint : graph.waypoints[i]) arrow.points.push_back(centre(waypoint));
        arrow.points.push_back(centre(arrows[i].to) - way * side);
    }
    return layout;
}

} // namespace guanlan::ui
