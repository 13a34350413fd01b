// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/analytics/chain_history.h"
#include "models/analytics/rules/rule.h"

#include <algorithm>
#include <cstdint>
#include <deque>

namespace guanlan::analytics {

/// One issuer's issuances of the last so many days, with a value each, and how long a finding about them keeps quiet.
template <class Value>
class IssuerWindow {
public:
    struct Entry {
        std::int64_t time;
        EventKey event;
        Value value;
    };

    /// Adds one and calls drop(value) for each that is `span` seconds old or older.
    template <class Drop>
    void add(Entry entry, std::int64_t span, Drop drop)
    {
        const std::int64_t oldest = shifted(entry.time, -span);
        m_entries.push_back(std::move(entry));
        while (m_entries.front().time <= oldest) {
            drop(m_entries.front().value);
            m_entries.pop_front();
        }
    }

    std::size_t size() const { return m_entries.size(); }
    const Entry& first() const { return m_entries.front(); }

    /// Whether to speak now; then not again before `span` seconds have passed: one finding a period.
    bool isNews(std::int64_t time, std::int64_t span)
    {
        if (m_hasSpoken && time < shifted(m_spoken, span)) return false;
        m_hasSpoken = true;
        m_spoken = time;
        return true;
    }

    /// A hit about the period: the last event stands for it, the newest of the rest are what it rests on.
    RuleHit hit(EntityRef institution) const
    {
        constexpr std::size_t mostNamed = 200;
        RuleHit made;
        made.institution = institution;
        made.event = m_entries.back().event;
        made.time = m_entries.back().time;
        for (std::size_t i = m_entries.size() - std::min(m_entries.size(), mostNamed); i < m_entries.size(); ++i)
            made.restsOn.push_back(m_entries[i].event);
        return made;
    }

private:
    std::deque<Entry> m_entries;
    std::int64_t m_spoken = 0;
    bool m_hasSpoken = false;
};

} // namespace guanlan::analytics
