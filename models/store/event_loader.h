// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/event.h"
#include "models/store/chain_marks.h"
#include "models/store/entity_lookup.h"
#include "models/store/stored_event.h"

namespace guanlan::store {

/// Puts whole events together from their row and side tables. Inside of a read transaction only.
class EventLoader {
public:
    EventLoader(Connection& connection, EntityLookup& entities) : m_connection{connection}, m_entities{entities} {}

    /// NotFound.
    Result<Event> load(EventKey key, const ChainMarkList& marks);
    Result<std::vector<Event>> load(const std::vector<EventKey>& keys, const ChainMarkList& marks);
    Result<Event> complete(const StoredEvent& stored, const ChainMarkList& marks);
    /// Numbers of an event's evidence, in order.
    Result<std::vector<EntityRef>> evidence(EventKey key);

private:
    Status fillIds(const StoredEvent& stored, Event& event);
    Status fillTransaction(Event& event);
    Status fillEvidence(Event& event);
    Status fillTexts(Event& event);
    Status fillRaw(Event& event);

    Connection& m_connection;
    EntityLookup& m_entities;
};

} // namespace guanlan::store
