// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/analytics/state_history.h"

#include "models/store/event_store.h"

#include <algorithm>
#include <iterator>

namespace guanlan::analytics {

namespace {

constexpr int pageRows = 500;

/// Keeps what is of this chain: the reader's own lists may hold several.
Result<std::vector<Event>> ofChain(Result<std::vector<Event>> events, ChainRef chain)
{
    if (!events) return events;
    auto all = std::move(events).value();
    std::erase_if(all, [chain](const Event& event) { return event.key.chain() != chain; });
    return all;
}

} // namespace

Result<StateHistory> StateHistory::open(store::EventReader& reader, ChainRef chain)
{
    auto chains = reader.chains();
    if (!chains) return std::move(chains).error();
    for (const store::ChainState& each : *chains)
        if (each.ref == chain) return StateHistory{reader, each};
    return Error{ErrorKind::NotFound, "the workspace holds no such chain"};
}

Moment StateHistory::now() const { return Moment::endAt(m_chain.synced ? m_chain.synced->time : 0); }

Result<Moment> StateHistory::endOfBlock(std::uint64_t block) const
{
    if (!m_chain.synced || block >= m_chain.synced->block) return now();
    const EventKey next{m_chain.ref, block + 1, 0};
    const auto last = lastEvent({}, next);
    if (!last) return last.error();
    return Moment{next, *last ? (*last)->time : 0};
}

Result<Moment> StateHistory::atTime(std::int64_t time) const
{
    store::EventFilter filter;
    if (time < INT64_MAX) filter.to = time + 1;
    const auto last = lastEvent(filter, EventKey{});
    if (!last) return last.error();
    const EventKey before = *last ? EventKey{m_chain.ref, (*last)->key.block() + 1, 0} : EventKey{};
    return Moment{before, time};
}

Result<CredentialAt> StateHistory::credential(const CredentialId& id, const Moment& moment) const
{
    const auto events = credentialEvents(id);
    if (!events) return events.error();
    return credentialAt(*events, moment);
}

Result<InstitutionAt> StateHistory::institution(const InstitutionId& id, const Moment& moment) const
{
    store::EventFilter filter;
    filter.institutions = {id};
    filter.types = {EventType::InstitutionRegistered, EventType::InstitutionStatusChanged, EventType::InstitutionKeyChanged};
    const auto found = events(filter);
    if (!found) return found.error();
    return institutionAt(*found, moment);
}

Result<std::vector<AccreditationAt>> StateHistory::accreditations(const InstitutionId& issuer, const Moment& moment) const
{
    const auto events = accreditationEvents(issuer);
    if (!events) return events.error();
    return accreditationsAt(*events, moment);
}

Result<IdentityAt> StateHistory::identity(const SubjectId& id, const Moment& moment) const
{
    store::EventFilter filter;
    filter.subject = id;
    filter.types = {EventType::DidRegistered, EventType::DidUpdated, EventType::DidKeyChanged, EventType::DidDeactivated};
    const auto found = events(filter);
    if (!found) return found.error();
    return identityAt(*found, moment);
}

Result<std::vector<SchemaVersionAt>> StateHistory::schema(const SchemaId& id, const Moment& moment) const
{
    store::EventFilter filter;
    filter.types = {EventType::SchemaPublished};
    auto found = events(filter);
    if (!found) return std::move(found).error();
    auto all = std::move(found).value();
    // A chain has tens of schemas; their publications are few enough to look through.
    std::erase_if(all, [&id](const Event& event) { return event.schema != id; });
    return schemaAt(all, moment);
}

Result<std::vector<Event>> StateHistory::credentialEvents(const CredentialId& id, const RunControl& control) const
{
    store::EventFilter filter;
    filter.credential = id;
    filter.types = {EventType::CredentialIssued, EventType::CredentialSuspended, EventType::CredentialReinstated,
        EventType::CredentialRevoked};
    return events(filter, control);
}

Result<std::vector<Event>> StateHistory::accreditationEvents(const InstitutionId& issuer) const
{
    return ofChain(m_reader->authorisations(issuer), m_chain.ref);
}

Result<std::vector<Event>> StateHistory::consentEvents(const std::optional<ConsentId>& id) const
{
    if (!id || isZero(*id)) return std::vector<Event>{};
    return ofChain(m_reader->consentEvents(*id), m_chain.ref);
}

Result<std::vector<Event>> StateHistory::events(store::EventFilter filter, const RunControl& control) const
{
    filter.chain = m_chain.ref;
    store::PageRequest request;
    request.filter = std::move(filter);
    request.limit = pageRows;
    std::vector<Event> all;
    for (bool complete = false; !complete;) {
        if (control.cancelled()) return Error{ErrorKind::Cancelled, "stopped by the user"};
        auto page = m_reader->page(request);
        if (!page) return std::move(page).error();
        complete = page->complete || page->rows.empty();
        if (!page->rows.empty()) request.from = page->rows.back().key;
        std::move(page->rows.begin(), page->rows.end(), std::back_inserter(all));
    }
    return all;
}

Result<std::optional<Event>> StateHistory::lastEvent(store::EventFilter filter, EventKey before) const
{
    filter.chain = m_chain.ref;
    store::PageRequest request;
    request.filter = std::move(filter);
    request.direction = store::Direction::Backward;
    request.from = before;
    request.limit = 1;
    auto page = m_reader->page(request);
    if (!page) return std::move(page).error();
    if (page->rows.empty()) return std::optional<Event>{};
    return std::optional{std::move(page->rows.front())};
}

} // namespace guanlan::analytics
