// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/analytics/judged_up_to.h"

#include "models/store/event_store.h"

namespace guanlan::analytics {

Result<std::optional<std::uint64_t>> judgedUpTo(store::EventReader& reader, const store::ChainState& chain)
{
    if (!chain.synced) return std::optional<std::uint64_t>{};
    const auto state = reader.judgement(chain.ref);
    if (!state) return state.error();
    const EventKey last = state->inForce ? state->inForce->upTo : EventKey{};
    const auto left = reader.page({.filter = {.chain = chain.ref}, .from = last, .limit = 1});
    if (!left) return left.error();
    if (left->rows.empty()) return std::optional{chain.synced->block};
    if (last == EventKey{}) return std::optional<std::uint64_t>{};
    const std::uint64_t next = left->rows.front().key.block();
    return std::optional{next == last.block() ? next - 1 : last.block()};
}

} // namespace guanlan::analytics
