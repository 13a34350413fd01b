// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/filter_sql.h"

#include "models/store/schema_sql.h"

#include <algorithm>

namespace guanlan::store {

namespace {

/// More arms than this are slower to merge than the rows are to look through.
constexpr std::size_t maxMergedInstitutions = 16;

std::string listOf(const std::vector<std::int64_t>& numbers)
{
    std::string text{"("};
    for (const std::int64_t number : numbers)
        text += (text.size() > 1 ? "," : "") + std::to_string(number);
    return text + ')';
}

std::vector<std::int64_t> numbersOf(const std::vector<EventType>& types)
{
    std::vector<std::int64_t> numbers;
    for (const EventType type : types)
        numbers.push_back(std::int64_t(type));
    std::sort(numbers.begin(), numbers.end());
    numbers.erase(std::unique(numbers.begin(), numbers.end()), numbers.end());
    return numbers;
}

bool isSparse(EventType type)
{
    switch (type) {
    case EventType::CredentialIssued:
    case EventType::ConsentGranted:
    case EventType::CredentialPresented:
    case EventType::CredentialVerified: return false;
    case EventType::Unmapped:
    case EventType::InstitutionRegistered:
    case EventType::InstitutionStatusChanged:
    case EventType::InstitutionKeyChanged:
    case EventType::SchemaPublished:
    case EventType::IssuerAuthorised:
    case EventType::IssuerDeauthorised:
    case EventType::DidRegistered:
    case EventType::DidUpdated:
    case EventType::DidKeyChanged:
    case EventType::DidDeactivated:
    case EventType::CredentialSuspended:
    case EventType::CredentialReinstated:
    case EventType::CredentialRevoked:
    case EventType::ConsentWithdrawn:
    case EventType::ContractUnregistered:
    case EventType::CallSilent: return true;
    }
    return false;
}

/// The keys of a chain that can hold block times in [from, to), by its fences.
Result<KeyRange> narrow(KeyRange range, ChainRef chain, const EventFilter& filter, Connection& connection)
{
    if (filter.from) {
        auto last = connection.query("SELECT key FROM fence WHERE chain = ? AND time < ? ORDER BY ordinal DESC LIMIT 1",
                                     chain.value(), *filter.from);
        if (!last) return std::move(last).error();
        auto row = (*last)->next();
        if (!row) return std::move(row).error();
        if (*row) range.low = (*last)->integer(0) + 1;
        (*last)->reset();
    }
    if (filter.to) {
        auto first = connection.query("SELECT key FROM fence WHERE chain = ? AND time >= ? ORDER BY ordinal LIMIT 1",
                                      chain.value(), *filter.to);
        if (!first) return std::move(first).error();
        auto row = (*first)->next();
        if (!row) return std::move(row).error();
        if (*row) range.high = (*first)->integer(0);
        (*first)->reset();
    }
    return range;
}

} // namespace

Result<FilterSql> FilterSql::make(const EventFilter& filter, const ChainMarkList& marks, Connection& connection,
                                  EntityLookup& entities)
{
    FilterSql sql;
    const auto possible = sql.resolve(filter, entities);
    if (!possible) return possible.error();
    if (!*possible) return sql;
    sql.chooseArms(filter);
    if (auto done = sql.chooseRanges(filter, marks, connection); !done) return std::move(done).error();
    return sql;
}

Result<bool> FilterSql::resolve(const EventFilter& filter, EntityLookup& entities)
{
    for (const auto& institution : filter.institutions) {
        const auto ref = entities.find(institution.value());
        if (!ref) return ref.error();
        if (ref->value()) m_institutions.push_back(ref->value());
    }
    std::sort(m_institutions.begin(), m_institutions.end());
    m_institutions.erase(std::unique(m_institutions.begin(), m_institutions.end()), m_institutions.end());
    if (m_institutions.empty() && !filter.institutions.empty()) return false;
    if (filter.subject) {
        const auto ref = entities.find(filter.subject->value());
        if (!ref) return ref.error();
        if (!ref->value()) return false;
        m_subject = ref->value();
    }
    if (filter.credential) {
        const auto ref = entities.find(filter.credential->value());
        if (!ref) return ref.error();
        if (!ref->value()) return false;
        m_credential = ref->value();
    }
    return true;
}

void FilterSql::chooseArms(const EventFilter& filter)
{
    const auto types = numbersOf(filter.types);
    const bool sparse = !types.empty() && std::all_of(filter.types.begin(), filter.types.end(), isSparse);
    const bool merge = !m_institutions.empty() && m_institutions.size() <= maxMergedInstitutions;
    if (m_credential) {
        m_arms.push_back("event INDEXED BY event_by_credential WHERE credential = " + std::to_string(*m_credential));
    } else if (m_subject) {
        m_arms.push_back("event INDEXED BY event_by_subject WHERE subject = " + std::to_string(*m_subject));
    } else if (merge && !sparse) {
        for (const std::int64_t number : m_institutions) {
            m_arms.push_back("event INDEXED BY event_by_institution WHERE institution = " + std::to_string(number));
            m_arms.push_back("event INDEXED BY event_by_counterparty WHERE counterparty = " + std::to_string(number));
        }
    } else if (sparse) {
        for (const std::int64_t type : types)
            m_arms.push_back("event INDEXED BY event_by_type WHERE " GUANLAN_SPARSE_TYPES " AND type = " + std::to_string(type));
    } else {
        m_arms.push_back("event NOT INDEXED WHERE 1");
    }
    if (m_credential && m_subject) m_conditions += " AND subject = " + std::to_string(*m_subject);
    if (!m_institutions.empty() && (m_credential || m_subject || sparse || !merge)) {
        const std::string list = listOf(m_institutions);
        m_conditions += " AND (institution IN " + list + " OR counterparty IN " + list + ")";
    }
    if (!types.empty()) m_conditions += " AND type IN " + listOf(types);
    if (filter.from) m_conditions += " AND time >= " + std::to_string(*filter.from);
    if (filter.to) m_conditions += " AND time < " + std::to_string(*filter.to);
}

Status FilterSql::chooseRanges(const EventFilter& filter, const ChainMarkList& marks, Connection& connection)
{
    for (const auto& chain : marks.all()) {
        if (filter.chain && *filter.chain != chain.ref) continue;
        KeyRange range = keysOfChain(chain.ref);
        if (chain.timesAscend) {
            const auto narrowed = narrow(range, chain.ref, filter, connection);
            if (!narrowed) return narrowed.error();
            range = *narrowed;
        }
        if (range.low <= range.high) m_ranges.push_back(range);
    }
    return Done{};
}

std::string FilterSql::keys(const KeyRange& range, Direction direction, std::int64_t limit) const
{
    std::string sql;
    for (const auto& arm : m_arms) {
        sql += (sql.empty() ? "SELECT key FROM " : " UNION SELECT key FROM ") + arm + m_conditions + " AND key BETWEEN "
            + std::to_string(range.low) + " AND " + std::to_string(range.high);
    }
    return sql + (direction == Direction::Forward ? " ORDER BY key" : " ORDER BY key DESC") + " LIMIT "
        + std::to_string(limit);
}

} // namespace guanlan::store
