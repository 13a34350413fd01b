// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/analytics/rules/sender_act.h"

#include "models/analytics/entity_names.h"
#include "models/analytics/rule_pack.h"
#include "models/analytics/summary_text.h"
#include "models/domain/time.h"

#include <algorithm>

namespace guanlan::analytics {

RuleHit hitOfSender(const store::EventRow& event, const ChainHistory& history)
{
    RuleHit hit;
    const auto& all = history.institutions();
    const auto known = std::find_if(all.begin(), all.end(), [&](const InstitutionRecord& each) { return each.controller == event.sender; });
    if (known != all.end()) hit.institution = known->id;
    hit.event = event.key;
    hit.time = event.time;
    return hit;
}

LocalText senderText(const store::EventRow& event, const RuleHit& hit, const EntityNames& names)
{
    const std::string address = shortId(names.bytes(event.sender));
    if (hit.institution.value() == 0) return {address, address};
    const LocalText name = names.institution(hit.institution);
    return {address + "（" + name.zh + "）", address + " (" + name.en + ")"};
}

DailyLimit::DailyLimit(const RuleSettings& settings) : m_settings{settings}, m_most{settings.integer("most_a_day")} {}

DailyLimit::Turn DailyLimit::take(const store::EventRow& event)
{
    if (!m_settings.isInForce(event.time)) return Turn::Over;
    const std::int64_t day = shanghaiDay(event.time);
    if (day != m_day) m_taken.clear();
    m_day = day;
    const std::int64_t taken = ++m_taken[event.sender];
    return taken < m_most ? Turn::Free : taken == m_most ? Turn::Last : Turn::Over;
}

LocalText DailyLimit::note(Turn turn) const
{
    if (turn != Turn::Last) return {};
    const std::string count = std::to_string(m_most);
    return {"同一发送方同日已提示 " + count + " 次，当日其余不再逐一提示。",
        " It is the last of " + count + " findings about this sender on this day; there may be more."};
}

} // namespace guanlan::analytics
