// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <unordered_map>
#include <utility>
#include <vector>

namespace guanlan::analytics {

/// Findings to which something may be added when a later event comes, by what that event is known by. Bounded, so that
/// neither one event's work nor memory grows with a chain on which everything is wrong: what is beyond stays as it was.
template <class Open>
class Awaited {
public:
    void add(std::uint64_t key, Open open)
    {
        if (m_total >= maxTotal) return;
        auto& waiting = m_open[key];
        if (waiting.size() >= maxEach) return;
        waiting.push_back(std::move(open));
        ++m_total;
    }

    /// All that waited for this, in the order of add(); they wait no more.
    std::vector<Open> take(std::uint64_t key)
    {
        const auto found = m_open.find(key);
        if (found == m_open.end()) return {};
        std::vector<Open> waiting = std::move(found->second);
        m_open.erase(found);
        m_total -= waiting.size();
        return waiting;
    }

private:
    static constexpr std::size_t maxEach = 1000, maxTotal = 100'000;

    std::unordered_map<std::uint64_t, std::vector<Open>> m_open;
    std::size_t m_total = 0;
};

} // namespace guanlan::analytics
