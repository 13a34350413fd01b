// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/event_loader.h"
#include "models/store/event_store.h"
#include "models/store/filter_sql.h"

namespace guanlan::store {

/// Finding and counting events, as EventReader promises. Inside of a read transaction only.
class EventQuery {
public:
    EventQuery(Connection& connection, EntityLookup& entities, EventLoader& loader)
        : m_connection{connection}, m_entities{entities}, m_loader{loader}
    {
    }

    Result<EventPage> page(const PageRequest& request);
    Result<Event> event(EventKey key);
    Result<Count> count(const EventFilter& filter, std::int64_t cap);
    Result<Histogram> histogram(const EventFilter& filter, Bucket bucket, std::int64_t cap);
    Result<EventReader::Fence> fenceAt(std::int64_t ordinal);
    Result<std::vector<Event>> credentialEvents(const CredentialId& credential);
    Result<std::vector<Event>> derivedIssuances(const CredentialId& credential);
    Result<std::vector<Event>> consentEvents(const ConsentId& consent);
    Result<std::vector<CredentialId>> findCredentials(const Bytes32& idDigestOrSubject, int limit);
    Result<std::vector<Event>> authorisations(const InstitutionId& institution);

private:
    Result<std::vector<EventKey>> keys(const FilterSql& filter, const PageRequest& request, std::int64_t limit);
    Status appendKeys(const std::string& sql, std::vector<EventKey>& keys);
    /// Events whose keys `sql` gives for one id; none where the workspace has never seen the id.
    Result<std::vector<Event>> eventsOf(const Bytes32& id, const char* sql);

    Connection& m_connection;
    EntityLookup& m_entities;
    EventLoader& m_loader;
};

} // namespace guanlan::store
