// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/desk_questions.h"

namespace guanlan::items {

QFuture<Result<SourcesData>> askSources(DataHub& hub, int incidents)
{
    return hub.ask<SourcesData>([incidents](store::EventReader& reader) -> Result<SourcesData> {
        auto chains = reader.chains();
        if (!chains) return chains.error();
        auto noticed = reader.incidents(incidents);
        if (!noticed) return noticed.error();
        return SourcesData{std::move(*chains), std::move(*noticed)};
    });
}

QFuture<Result<std::vector<store::ChainState>>> askChains(DataHub& hub)
{
    return hub.ask<std::vector<store::ChainState>>([](store::EventReader& reader) { return reader.chains(); });
}

QFuture<Result<bool>> askIsCredential(DataHub& hub, const CredentialId& id)
{
    return hub.ask<bool>([id](store::EventReader& reader) -> Result<bool> {
        store::EventFilter filter;
        filter.credential = id;
        const auto count = reader.count(filter, 1);
        if (!count) return count.error();
        return count->value > 0;
    });
}

QFuture<Result<std::optional<std::uint64_t>>> askSealedBlock(DataHub& hub, EventKey key)
{
    return hub.ask<std::optional<std::uint64_t>>(
        [key](store::EventReader& reader) { return reader.sealedBlock(key.chain(), key.block()); });
}

QFuture<Result<std::vector<Event>>> askEvents(DataHub& hub, std::vector<EventKey> keys)
{
    return hub.ask<std::vector<Event>>([keys = std::move(keys)](store::EventReader& reader) -> Result<std::vector<Event>> {
        std::vector<Event> events;
        for (const EventKey key : keys) {
            auto event = reader.event(key);
            if (event) events.push_back(std::move(event).value());
            else if (event.error().kind != ErrorKind::NotFound) return event.error();
        }
        return events;
    });
}

} // namespace guanlan::items
