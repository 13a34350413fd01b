// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/analytics/chain_history.h"
#include "models/analytics/rules/rule.h"

#include <cstdint>
#include <unordered_map>

namespace guanlan::analytics {

/// A hit about what an account did, not an institution by name: the institution is the one whose known controller the
/// sender is, the first of them; none where it is nobody's.
RuleHit hitOfSender(const store::EventRow& event, const ChainHistory& history);

/// "0x9e37…79b1" or "0x9e37…79b1（某证券）".
LocalText senderText(const store::EventRow& event, const RuleHit& hit, const EntityNames& names);

/// How much is said of one sender within one day in Shanghai (`most_a_day`): who can write to a chain can write much.
class DailyLimit {
public:
    enum class Turn { Free, Last, Over };
    explicit DailyLimit(const RuleSettings& settings);
    /// Counts one more; Over, uncounted, while the rule is not in force. @pre Times never fall by a day.
    Turn take(const store::EventRow& event);
    /// What the day's last finding about a sender says: that there may be more. Nothing for others.
    LocalText note(Turn turn) const;

private:
    const RuleSettings& m_settings;
    std::int64_t m_most;
    std::int64_t m_day = INT64_MIN;
    std::unordered_map<store::EntityRef, std::int64_t> m_taken; ///< Of that day.
};

} // namespace guanlan::analytics
