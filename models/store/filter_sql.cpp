// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/filter_sql.h"

#include "models/store/filter_ranges.h"
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

bool isLetterOrDigit(char c) { return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z'); }

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

/// "rule IN ('R10','R11')". A name that no rule can have matches nothing, and never becomes SQL.
std::string ruleAmong(const std::vector<std::string>& rules)
{
    std::string text;
    for (const std::string& rule : rules) {
        if (rule.empty() || !std::all_of(rule.begin(), rule.end(), isLetterOrDigit)) continue;
        text += (text.empty() ? "'" : ",'") + rule + '\'';
    }
    return "rule IN (" + text + ')';
}

std::string findingsAmong(const EventFilter& filter)
{
    std::string text;
    if (!filter.rules.empty()) text += " AND " + ruleAmong(filter.rules);
    std::vector<std::int64_t> severities;
    for (const Severity severity : filter.severities)
        severities.push_back(std::int64_t(severity));
    if (!severities.empty()) text += " AND severity IN " + listOf(severities);
    return text;
}

constexpr const char* eventHasFinding =
    "EXISTS (SELECT 1 FROM finding_event JOIN finding ON finding.number = finding_event.finding WHERE finding_event.key = event.key";

/// The numbers of those that the workspace has seen, ascending.
Result<std::vector<std::int64_t>> numbersOf(const std::vector<InstitutionId>& institutions, EntityLookup& entities)
{
    std::vector<std::int64_t> numbers;
    for (const auto& institution : institutions) {
        const auto ref = entities.find(institution.value());
        if (!ref) return ref.error();
        if (ref->value()) numbers.push_back(ref->value());
    }
    std::sort(numbers.begin(), numbers.end());
    numbers.erase(std::unique(numbers.begin(), numbers.end()), numbers.end());
    return numbers;
}

/// False: the workspace has never seen the id.
template <class Id>
Result<bool> find(const std::optional<Id>& id, std::optional<std::int64_t>& number, EntityLookup& entities)
{
    if (!id) return true;
    const auto ref = entities.find(id->value());
    if (!ref) return ref.error();
    number = ref->value();
    return number != 0;
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
    auto ranges = filterRanges(filter, marks, connection);
    if (!ranges) return std::move(ranges).error();
    sql.m_ranges = std::move(*ranges);
    return sql;
}

Result<bool> FilterSql::resolve(const EventFilter& filter, EntityLookup& entities)
{
    auto institutions = numbersOf(filter.institutions, entities);
    if (!institutions) return std::move(institutions).error();
    auto excluded = numbersOf(filter.excludedInstitutions, entities);
    if (!excluded) return std::move(excluded).error();
    m_institutions = std::move(*institutions);
    m_excluded = std::move(*excluded);
    if (m_institutions.empty() && !filter.institutions.empty()) return false;
    for (auto found : {find(filter.subject, m_subject, entities), find(filter.credential, m_credential, entities),
                       find(filter.sender, m_sender, entities)}) {
        if (!found || !*found) return found;
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
    } else if (const std::string findings = findingsAmong(filter); !findings.empty()) {
        m_findingsGiven = true;
        m_arms.push_back("event NOT INDEXED WHERE key IN (SELECT finding_event.key FROM finding JOIN finding_event "
                         "ON finding_event.finding = finding.number WHERE 1" + findings + ')');
    } else {
        m_arms.push_back("event NOT INDEXED WHERE 1");
    }
    chooseConditions(filter, types, m_credential || m_subject || sparse || !merge);
}

void FilterSql::chooseConditions(const EventFilter& filter, const std::vector<std::int64_t>& types, bool nameInstitutions)
{
    if (m_credential && m_subject) m_conditions += " AND subject = " + std::to_string(*m_subject);
    if (!m_institutions.empty() && nameInstitutions) {
        const std::string list = listOf(m_institutions);
        m_conditions += " AND (institution IN " + list + " OR counterparty IN " + list + ")";
    }
    if (!types.empty()) m_conditions += " AND type IN " + listOf(types);
    if (!m_excluded.empty()) {
        const std::string list = listOf(m_excluded);
        m_conditions += " AND coalesce(institution, 0) NOT IN " + list + " AND coalesce(counterparty, 0) NOT IN " + list;
    }
    if (m_sender) m_conditions += " AND sender = " + std::to_string(*m_sender);
    if (const std::string findings = findingsAmong(filter); !findings.empty() && !m_findingsGiven)
        m_conditions += std::string{" AND "} + eventHasFinding + findings + ')';
    if (!filter.excludedRules.empty())
        m_conditions += std::string{" AND NOT "} + eventHasFinding + " AND " + ruleAmong(filter.excludedRules) + ')';
    if (filter.from) m_conditions += " AND time >= " + std::to_string(*filter.from);
    if (filter.to) m_conditions += " AND time < " + std::to_string(*filter.to);
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
