// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/filter_sql.h"

#include "models/store/filter_ranges.h"
#include "models/store/outcome_sql.h"
#include "models/store/schema_sql.h"

#include <algorithm>

namespace guanlan::store {

namespace {

/// More arms than this are slower to merge than the rows are to look through.
constexpr std::size_t maxMergedInstitutions = 16;
/// Issuers of no more credentials than this are found from these; those of more are met often enough while looking through.
constexpr std::int64_t mostLookedUp = 5'000;

std::string listOf(const std::vector<std::int64_t>& numbers)
{
    std::string text{"("};
    for (const std::int64_t number : numbers)
        text += (text.size() > 1 ? "," : "") + std::to_string(number);
    return text + ')';
}

bool isLetterOrDigit(char c) { return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z'); }

EventType typeOf(EventOutcome outcome)
{
    switch (outcome) {
    case EventOutcome::Accepted:
    case EventOutcome::Refused: return EventType::CredentialVerified;
    case EventOutcome::Revoked:
    case EventOutcome::Renewed: break;
    }
    return EventType::CredentialRevoked;
}

std::string outcomeCondition(EventOutcome outcome)
{
    const std::string type = "type = " + std::to_string(int(typeOf(outcome)));
    switch (outcome) {
    case EventOutcome::Accepted: return type + " AND accepted <> 0";
    case EventOutcome::Refused: return type + " AND accepted = 0";
    case EventOutcome::Revoked: return type + " AND reason IS NOT 1";
    case EventOutcome::Renewed: break;
    }
    return type + " AND reason = 1";
}

/// The types wanted, ascending; empty: every one. nullopt: none can be it.
std::optional<std::vector<std::int64_t>> typesOf(const EventFilter& filter)
{
    std::vector<std::int64_t> numbers;
    for (const EventType type : filter.types)
        numbers.push_back(std::int64_t(type));
    if (!filter.outcomes.empty()) {
        std::vector<std::int64_t> left;
        for (const EventOutcome outcome : filter.outcomes)
            if (filter.types.empty() || std::find(filter.types.begin(), filter.types.end(), typeOf(outcome)) != filter.types.end())
                left.push_back(std::int64_t(typeOf(outcome)));
        if (left.empty()) return std::nullopt;
        numbers = std::move(left);
    }
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
    if (auto chosen = sql.chooseArms(filter, connection); !chosen) return std::move(chosen).error();
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
    auto issuers = numbersOf(filter.issuers, entities);
    if (!issuers) return std::move(issuers).error();
    const auto types = typesOf(filter);
    if (!types) return false;
    m_types = *types;
    m_institutions = std::move(*institutions);
    m_issuers = std::move(*issuers);
    m_excluded = std::move(*excluded);
    if ((m_institutions.empty() && !filter.institutions.empty()) || (m_issuers.empty() && !filter.issuers.empty())) return false;
    for (auto found : {find(filter.subject, m_subject, entities), find(filter.credential, m_credential, entities),
                       find(filter.sender, m_sender, entities)}) {
        if (!found || !*found) return found;
    }
    return true;
}

Result<bool> FilterSql::issuedLittle(Connection& connection) const
{
    if (m_issuers.empty()) return false;
    const auto issued = connection.integer(("SELECT coalesce(sum(count), 0) FROM activity_day WHERE institution IN " + listOf(m_issuers) + " AND " GUANLAN_ISSUANCE).c_str());
    if (!issued) return issued.error();
    return *issued <= mostLookedUp;
}

Status FilterSql::chooseArms(const EventFilter& filter, Connection& connection)
{
    const bool sparse = !m_types.empty() && std::all_of(m_types.begin(), m_types.end(), [](std::int64_t type) { return isSparse(EventType(type)); });
    const bool merge = !m_institutions.empty() && m_institutions.size() <= maxMergedInstitutions;
    const auto lookUp = issuedLittle(connection);
    if (!lookUp) return lookUp.error();
    if (m_credential) {
        m_arms.push_back("event INDEXED BY event_by_credential WHERE credential = " + std::to_string(*m_credential));
    } else if (m_subject) {
        m_arms.push_back("event INDEXED BY event_by_subject WHERE subject = " + std::to_string(*m_subject));
    } else if (*lookUp) {
        m_arms.push_back("event INDEXED BY event_by_credential WHERE credential IN (SELECT issuance.credential FROM event AS issuance INDEXED BY "
                         "event_by_institution WHERE issuance.institution IN " + listOf(m_issuers) + " AND issuance." GUANLAN_ISSUANCE ")");
    } else if (merge && !sparse) {
        for (const std::int64_t number : m_institutions) {
            m_arms.push_back("event INDEXED BY event_by_institution WHERE institution = " + std::to_string(number));
            m_arms.push_back("event INDEXED BY event_by_counterparty WHERE counterparty = " + std::to_string(number));
        }
    } else if (sparse) {
        for (const std::int64_t type : m_types)
            m_arms.push_back("event INDEXED BY event_by_type WHERE " GUANLAN_SPARSE_TYPES " AND type = " + std::to_string(type));
    } else if (const std::string findings = findingsAmong(filter); !findings.empty()) {
        m_findingsGiven = true;
        m_arms.push_back("event NOT INDEXED WHERE key IN (SELECT finding_event.key FROM finding JOIN finding_event "
                         "ON finding_event.finding = finding.number WHERE 1" + findings + ')');
    } else {
        m_arms.push_back("event NOT INDEXED WHERE 1");
    }
    chooseConditions(filter, m_credential || m_subject || *lookUp || sparse || !merge);
    return Done{};
}

void FilterSql::chooseConditions(const EventFilter& filter, bool nameInstitutions)
{
    if (m_credential && m_subject) m_conditions += " AND subject = " + std::to_string(*m_subject);
    if (!m_institutions.empty() && nameInstitutions) {
        const std::string list = listOf(m_institutions);
        m_conditions += " AND (institution IN " + list + " OR counterparty IN " + list + ")";
    }
    if (!m_types.empty()) m_conditions += " AND type IN " + listOf(m_types);
    std::string outcomes;
    for (const EventOutcome outcome : filter.outcomes)
        outcomes += (outcomes.empty() ? " AND (" : " OR ") + outcomeCondition(outcome);
    if (!outcomes.empty()) m_conditions += outcomes + ')';
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
    if (!m_issuers.empty()) m_conditions += std::string{" AND " GUANLAN_ISSUER " IN "} + listOf(m_issuers); // The dearest last.
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
