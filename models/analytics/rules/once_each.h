// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/analytics/rule_pack.h"

#include <cstdint>
#include <unordered_set>

namespace guanlan::analytics {

/// For what a rule says once a cause and then no more: that it cannot evaluate, mostly.
class OnceEach {
public:
    explicit OnceEach(const RuleSettings& settings) : m_settings{settings} {}
    /// Whether this is the cause's first time while the rule is in force.
    bool isFirst(std::uint64_t cause, std::int64_t time)
    {
        return m_settings.isInForce(time) && m_seen.insert(cause).second;
    }

private:
    const RuleSettings& m_settings;
    std::unordered_set<std::uint64_t> m_seen;
};

} // namespace guanlan::analytics
