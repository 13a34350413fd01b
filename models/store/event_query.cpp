// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/event_query.h"

#include "models/domain/time.h"
#include "models/store/rollup_range.h"
#include "models/store/schema_sql.h"

#include <algorithm>
#include <limits>
#include <map>

namespace guanlan::store {

namespace {

/// The number under which rollups would keep this hour since 1970 for such buckets: itself, or Shanghai's day.
std::int64_t storedFor(std::int64_t hour, Bucket bucket)
{
    return bucket == Bucket::Hour ? hour : shanghaiDay(hour * secondsPerHour);
}

} // namespace

Result<EventPage> EventQuery::page(const PageRequest& request)
{
    const auto marks = ChainMarkList::load(m_connection);
    if (!marks) return marks.error();
    const auto filter = FilterSql::make(request.filter, *marks, m_connection, m_entities);
    if (!filter) return filter.error();
    const std::int64_t limit = std::max(request.limit, 0);
    auto found = keys(*filter, request, limit + 1);
    if (!found) return std::move(found).error();
    EventPage page{.rows = {}, .complete = std::int64_t(found->size()) <= limit, .generation = request.generation};
    if (!page.complete) found->resize(std::size_t(limit));
    auto rows = m_loader.load(*found, *marks);
    if (!rows) return std::move(rows).error();
    page.rows = std::move(rows).value();
    return page;
}

Result<std::vector<EventKey>> EventQuery::keys(const FilterSql& filter, const PageRequest& request, std::int64_t limit)
{
    const bool forward = request.direction == Direction::Forward;
    const bool fromEnd = !forward && request.from == EventKey{};
    std::vector<KeyRange> ranges = filter.ranges();
    if (!forward) std::reverse(ranges.begin(), ranges.end());
    std::vector<EventKey> found;
    for (KeyRange range : ranges) {
        const std::int64_t left = limit - std::int64_t(found.size());
        if (left <= 0) break;
        if (forward) range.low = std::max(range.low, request.from.packed() + 1);
        else if (!fromEnd) range.high = std::min(range.high, request.from.packed() - 1);
        if (range.low > range.high) continue;
        if (auto done = appendKeys(filter.keys(range, request.direction, left), found); !done)
            return std::move(done).error();
    }
    return found;
}

Status EventQuery::appendKeys(const std::string& sql, std::vector<EventKey>& keys)
{
    auto statement = m_connection.prepare(sql);
    if (!statement) return std::move(statement).error();
    for (;;) {
        auto row = statement->next();
        if (!row) return std::move(row).error();
        if (!*row) return Done{};
        keys.emplace_back(statement->integer(0));
    }
}

Result<Event> EventQuery::event(EventKey key)
{
    const auto marks = ChainMarkList::load(m_connection);
    if (!marks) return marks.error();
    return m_loader.load(key, *marks);
}

Result<Count> EventQuery::count(const EventFilter& filter, std::int64_t cap)
{
    const auto marks = ChainMarkList::load(m_connection);
    if (!marks) return marks.error();
    const auto sql = FilterSql::make(filter, *marks, m_connection, m_entities);
    if (!sql) return sql.error();
    const std::int64_t limit = std::clamp<std::int64_t>(cap, 0, std::numeric_limits<std::int64_t>::max() - 1); // One more tells whether it was reached.
    std::int64_t total = 0;
    for (const auto& range : sql->ranges()) {
        const std::string inner = sql->keys(range, Direction::Forward, limit + 1 - total);
        const auto part = m_connection.integer(("SELECT count(*) FROM (" + inner + ")").c_str());
        if (!part) return part.error();
        total += *part;
        if (total > limit) return Count{limit, false};
    }
    return Count{total, true};
}

Result<Histogram> EventQuery::histogram(const EventFilter& filter, Bucket bucket, std::int64_t cap)
{
    const auto marks = ChainMarkList::load(m_connection);
    if (!marks) return marks.error();
    const auto sql = FilterSql::make(filter, *marks, m_connection, m_entities);
    if (!sql) return sql.error();
    const std::int64_t limit = std::max<std::int64_t>(cap, 0);
    // Hours since 1970 begin when Shanghai's do, and its days hold whole ones.
    std::map<std::pair<std::int64_t, std::int64_t>, std::int64_t> counts;
    std::int64_t total = 0;
    for (const auto& range : sql->ranges()) {
        const std::string inner = sql->keys(range, Direction::Forward, limit - total);
        auto statement = m_connection.prepare("SELECT (time - ((time % 3600) + 3600) % 3600) / 3600, type, count(*) FROM event WHERE key IN ("
                                              + inner + ") GROUP BY 1, 2");
        if (!statement) return std::move(statement).error();
        auto done = forEachRow(&*statement, [&](const Statement& row) {
            counts[{bucketStartOf(storedFor(row.integer(0), bucket), bucket), row.integer(1)}] += row.integer(2);
            total += row.integer(2);
        });
        if (!done) return std::move(done).error();
    }
    Histogram histogram{.bars = {}, .exact = total < limit};
    for (const auto& [place, count] : counts)
        histogram.bars.push_back({place.first, static_cast<EventType>(place.second), count});
    return histogram;
}

Result<EventReader::Fence> EventQuery::fenceAt(std::int64_t ordinal)
{
    const auto marks = ChainMarkList::load(m_connection);
    if (!marks) return marks.error();
    const std::int64_t wanted = std::clamp<std::int64_t>(ordinal, 0, std::max<std::int64_t>(marks->totalEvents() - 1, 0));
    std::int64_t before = 0;
    for (const auto& chain : marks->all()) {
        if (wanted >= before + chain.events) {
            before += chain.events;
            continue;
        }
        EventReader::Fence fence{EventKey{keysOfChain(chain.ref).low - 1}, before};
        auto nearest = m_connection.query(
            "SELECT key, ordinal FROM fence WHERE chain = ? AND ordinal <= ? ORDER BY ordinal DESC LIMIT 1",
            chain.ref.value(), wanted - before);
        if (!nearest) return std::move(nearest).error();
        auto row = (*nearest)->next();
        if (!row) return std::move(row).error();
        if (*row) fence = {EventKey{(*nearest)->integer(0)}, before + (*nearest)->integer(1)};
        (*nearest)->reset();
        return fence;
    }
    return EventReader::Fence{};
}

Result<std::vector<Event>> EventQuery::eventsOf(const Bytes32& id, const char* sql)
{
    const auto ref = m_entities.find(id);
    if (!ref) return ref.error();
    if (*ref == EntityRef{}) return std::vector<Event>{};
    const auto marks = ChainMarkList::load(m_connection);
    if (!marks) return marks.error();
    auto statement = m_connection.query(sql, *ref);
    if (!statement) return std::move(statement).error();
    std::vector<EventKey> keys;
    for (;;) {
        auto row = (*statement)->next();
        if (!row) return std::move(row).error();
        if (!*row) return m_loader.load(keys, *marks);
        keys.emplace_back((*statement)->integer(0));
    }
}

Result<std::vector<Event>> EventQuery::credentialEvents(const CredentialId& credential)
{
    auto events = eventsOf(credential.value(), "SELECT key FROM event WHERE credential = ? ORDER BY key");
    if (!events) return events;
    auto all = std::move(events).value();
    std::stable_partition(all.begin(), all.end(),
                          [](const Event& event) { return event.type == EventType::CredentialIssued; });
    return all;
}

Result<std::vector<Event>> EventQuery::derivedIssuances(const CredentialId& credential)
{
    return eventsOf(credential.value(),
                    "SELECT DISTINCT e.key FROM event_evidence AS v JOIN event AS e ON e.key = v.key "
                    "WHERE v.credential = ? AND e." GUANLAN_ISSUANCE " ORDER BY e.key");
}

Result<std::vector<Event>> EventQuery::consentEvents(const ConsentId& consent)
{
    return eventsOf(consent.value(), "SELECT key FROM event INDEXED BY event_by_consent WHERE consent = ? "
                                     "AND " GUANLAN_CONSENT_TYPES " ORDER BY key");
}

Result<std::vector<Event>> EventQuery::authorisations(const InstitutionId& institution)
{
    return eventsOf(institution.value(),
                    "SELECT key FROM event INDEXED BY event_by_type WHERE " GUANLAN_SPARSE_TYPES
                    " AND type IN (5, 6) AND institution = ? ORDER BY key");
}

Result<std::vector<CredentialId>> EventQuery::findCredentials(const Bytes32& idDigestOrSubject, int limit)
{
    std::vector<CredentialId> found;
    const auto ref = m_entities.find(idDigestOrSubject);
    if (!ref) return ref.error();
    if (*ref == EntityRef{} || limit <= 0) return found;
    auto statement = m_connection.query(
        "SELECT credential, min(key) AS first FROM ("
        "SELECT credential, key FROM event INDEXED BY event_by_credential WHERE credential = ?1 "
        "UNION ALL SELECT credential, key FROM event INDEXED BY event_by_digest WHERE digest = ?1 AND " GUANLAN_ISSUANCE
        " UNION ALL SELECT credential, key FROM event INDEXED BY event_by_subject WHERE subject = ?1) "
        "WHERE credential IS NOT NULL GROUP BY credential ORDER BY first LIMIT ?2",
        *ref, std::int64_t{limit});
    if (!statement) return std::move(statement).error();
    std::vector<EntityRef> refs;
    for (;;) {
        auto row = (*statement)->next();
        if (!row) return std::move(row).error();
        if (!*row) break;
        refs.push_back((*statement)->entity(0));
    }
    for (const EntityRef one : refs) {
        const auto id = m_entities.id<CredentialId>(one);
        if (!id) return id.error();
        found.push_back(*id);
    }
    return found;
}

} // namespace guanlan::store
