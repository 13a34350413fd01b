// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/validator_history.h"

#include <algorithm>

namespace guanlan::items {

ValidatorHistory validatorHistory(const store::ChainState& chain)
{
    ValidatorHistory history;
    if (chain.validators.empty() || !chain.synced) return history;
    history.first = chain.validators.front().from;
    history.last = std::max(chain.synced->block, history.first);
    for (std::size_t i = 0; i < chain.validators.size(); ++i) {
        const ValidatorSet& set = chain.validators[i];
        if (set.from > history.last) break;
        const bool isLast = i + 1 == chain.validators.size() || chain.validators[i + 1].from > history.last;
        const SealSpan span{set.from, isLast ? history.last : chain.validators[i + 1].from - 1};
        if (i > 0) history.changes.push_back(set.from);
        for (const Address& member : set.members) {
            auto line = std::ranges::find(history.lines, member, &ValidatorLine::validator);
            if (line == history.lines.end()) line = history.lines.insert(line, {member, {}, false});
            if (!line->spans.empty() && line->spans.back().to + 1 == span.from) line->spans.back().to = span.to;
            else line->spans.push_back(span);
            line->isIn = isLast;
        }
    }
    return history;
}

} // namespace guanlan::items
