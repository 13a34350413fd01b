// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/analytics/pack_in_force.h"

#include "models/analytics/pack_calendars.h"
#include "models/store/event_store.h"

namespace guanlan::analytics {

namespace {

constexpr const char* keptPack = "the rule pack of this workspace"; ///< How messages name it.

} // namespace

Result<std::optional<RulePack>> packInForce(store::EventReader& reader)
{
    const auto chains = reader.chains();
    if (!chains) return chains.error();
    for (const store::ChainState& chain : *chains) {
        const auto state = reader.judgement(chain.ref);
        if (!state) return state.error();
        if (!state->inForce || state->inForce->pack.empty()) continue;
        auto pack = RulePack::parse(state->inForce->pack, keptPack);
        if (!pack) return std::move(pack).error();
        pack->path = state->inForce->packPath;
        return std::optional{std::move(pack).value()};
    }
    return std::optional<RulePack>{};
}

Status findCalendars(RulePack& pack, const std::filesystem::path& shipped)
{
    const auto beside = pack.path.empty() ? shipped : std::filesystem::path{pack.path}.parent_path();
    auto calendar = loadCalendars(pack.calendarFiles, beside, shipped, keptPack);
    if (!calendar) return std::move(calendar).error();
    pack.calendar = std::move(calendar).value();
    return Done{};
}

} // namespace guanlan::analytics
