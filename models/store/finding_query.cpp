// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/finding_query.h"

#include "models/store/schema_sql.h"

#include <algorithm>

namespace guanlan::store {

namespace {

#define GUANLAN_FINDING_ROWS \
    "SELECT number, id, rule, severity, verdict, verdict_now, institution, counterparty, subject, credential, key, time, zh, en, " \
    "pack_digest FROM finding"

template <class Enum>
Enum enumOf(std::int64_t number, Enum last)
{
    return static_cast<Enum>(std::clamp<std::int64_t>(number, 0, std::int64_t(last)));
}

} // namespace

struct FindingQuery::Row {
    Finding finding;
    std::int64_t number = 0;
    EntityRef institution, counterparty, subject, credential;
};

Result<std::optional<std::string>> FindingQuery::condition(const FindingFilter& filter)
{
    std::string sql{" WHERE 1"};
    if (!filter.rules.empty()) {
        sql += " AND rule IN (?";
        for (std::size_t i = 1; i < filter.rules.size(); ++i)
            sql += ",?";
        sql += ")";
    }
    std::string list;
    for (const auto& institution : filter.institutions) {
        const auto ref = m_entities.find(institution.value());
        if (!ref) return ref.error();
        if (ref->value()) list += (list.empty() ? "" : ",") + std::to_string(ref->value());
    }
    if (!filter.institutions.empty()) sql += " AND (institution IN (" + list + ") OR counterparty IN (" + list + "))";
    if (filter.credential) {
        const auto ref = m_entities.find(filter.credential->value());
        if (!ref) return ref.error();
        if (!ref->value()) return std::optional<std::string>{};
        sql += " AND credential = " + std::to_string(ref->value());
    }
    if (filter.severity) sql += " AND severity = " + std::to_string(int(*filter.severity));
    if (filter.verdict) sql += " AND verdict = " + std::to_string(int(*filter.verdict));
    if (filter.verdictNow) sql += " AND verdict_now = " + std::to_string(int(*filter.verdictNow));
    if (filter.from) sql += " AND time >= " + std::to_string(*filter.from);
    if (filter.to) sql += " AND time < " + std::to_string(*filter.to);
    return std::optional{sql};
}

bool FindingQuery::goesOn(const std::string& where, const FindingFilter& filter, int offset) const
{
    return m_reached && offset > 0 && m_reached->offset == offset && m_reached->where == where && m_reached->rules == filter.rules;
}

Result<std::vector<Finding>> FindingQuery::findings(const FindingFilter& filter, int offset, int limit)
{
    const auto where = condition(filter);
    if (!where) return where.error();
    if (!*where) return std::vector<Finding>{};
    const bool isByKey = goesOn(**where, filter, offset);
    auto statement = m_connection.prepare(GUANLAN_FINDING_ROWS + **where + (isByKey ? " AND (key, rule, id) > (?, ?, ?)" : "") + " ORDER BY key, rule, id LIMIT ? OFFSET ?");
    if (!statement) return std::move(statement).error();
    for (const auto& rule : filter.rules)
        statement->bind(std::string_view{rule});
    if (isByKey) statement->bind(m_reached->event.packed()).bind(std::string_view{m_reached->rule}).bind(std::string_view{m_reached->id});
    statement->bind(std::max(limit, 0)).bind(isByKey ? 0 : std::max(offset, 0));
    auto page = read(*statement);
    if (page && !page->empty())
        m_reached = {**where, filter.rules, offset + int(page->size()), page->back().event, page->back().rule, page->back().id};
    return page;
}

Result<Finding> FindingQuery::finding(const std::string& id)
{
    auto statement = m_connection.prepare(GUANLAN_FINDING_ROWS " WHERE id = ?");
    if (!statement) return std::move(statement).error();
    statement->bind(std::string_view{id});
    auto found = read(*statement);
    if (!found) return std::move(found).error();
    if (found->empty()) return Error{ErrorKind::NotFound, "there is no finding with the id " + id};
    return std::move(found->front());
}

Result<std::vector<Finding>> FindingQuery::read(Statement& statement)
{
    const auto marks = ChainMarkList::load(m_connection);
    if (!marks) return marks.error();
    std::vector<Finding> findings;
    if (auto done = read(statement, *marks, findings); !done) return std::move(done).error();
    return findings;
}

Result<std::vector<Finding>> FindingQuery::numbered(const std::vector<std::int64_t>& numbers)
{
    const auto marks = ChainMarkList::load(m_connection);
    if (!marks) return marks.error();
    std::vector<Finding> findings;
    for (const std::int64_t number : numbers) {
        auto statement = m_connection.query(GUANLAN_FINDING_ROWS " WHERE number = ?", number);
        if (!statement) return std::move(statement).error();
        if (auto done = read(**statement, *marks, findings); !done) return std::move(done).error();
    }
    return findings;
}

Status FindingQuery::read(Statement& statement, const ChainMarkList& marks, std::vector<Finding>& findings)
{
    for (;;) {
        auto more = statement.next();
        if (!more) return std::move(more).error();
        if (!*more) return Done{};
        Row row{{}, statement.integer(0), statement.entity(6), statement.entity(7), statement.entity(8), statement.entity(9)};
        row.finding.id = statement.text(1);
        row.finding.rule = statement.text(2);
        row.finding.severity = enumOf(statement.integer(3), Severity::Low);
        row.finding.verdict = enumOf(statement.integer(4), Verdict::Cleared);
        row.finding.verdictNow = enumOf(statement.integer(5), Verdict::Cleared);
        row.finding.event = EventKey{statement.integer(10)};
        row.finding.time = statement.integer(11);
        row.finding.summary = {statement.text(12), statement.text(13)};
        row.finding.packDigest = statement.text(14);
        auto finding = complete(std::move(row), marks);
        if (!finding) return std::move(finding).error();
        findings.push_back(std::move(finding).value());
    }
}

Result<Finding> FindingQuery::complete(Row&& row, const ChainMarkList& marks)
{
    Finding finding = std::move(row.finding);
    const auto institution = m_entities.optionalId<InstitutionId>(row.institution);
    if (!institution) return institution.error();
    const auto counterparty = m_entities.optionalId<InstitutionId>(row.counterparty);
    if (!counterparty) return counterparty.error();
    const auto subject = m_entities.optionalId<SubjectId>(row.subject);
    if (!subject) return subject.error();
    const auto credential = m_entities.optionalId<CredentialId>(row.credential);
    if (!credential) return credential.error();
    finding.institution = *institution;
    finding.counterparty = *counterparty;
    finding.subject = *subject;
    finding.credential = *credential;
    finding.level = VerificationLevel::Proven;
    auto done = forEachRow(m_connection.query("SELECT key FROM finding_event WHERE finding = ? ORDER BY key", row.number),
                           [&](const Statement& event) {
                               finding.events.emplace_back(event.integer(0));
                               finding.level = std::max(finding.level, marks.levelOf(finding.events.back()));
                           });
    if (!done) return std::move(done).error();
    if (finding.events.empty()) finding.level = marks.levelOf(finding.event);
    return finding;
}

Result<std::vector<OpenFindings>> FindingQuery::open(std::int64_t now)
{
    std::vector<OpenFindings> groups;
    auto statement = m_connection.query("SELECT " GUANLAN_BLAMED ", severity, max(0, (?1 - time) / 86400), count(*) "
                                        "FROM finding WHERE verdict_now = 0 GROUP BY 1, 2, 3 ORDER BY 1, 2, 3",
                                        now);
    if (!statement) return std::move(statement).error();
    for (;;) {
        auto more = (*statement)->next();
        if (!more) return std::move(more).error();
        if (!*more) return groups;
        const auto institution = m_entities.optionalId<InstitutionId>((*statement)->entity(0));
        if (!institution) return institution.error();
        groups.push_back({*institution, enumOf((*statement)->integer(1), Severity::Low), (*statement)->integer(2), (*statement)->integer(3)});
    }
}

Result<std::vector<FindingDay>> FindingQuery::days(const FindingFilter& filter, std::int64_t origin)
{
    std::vector<FindingDay> days;
    const auto where = condition(filter);
    if (!where) return where.error();
    if (!*where) return days;
    const std::string since = "(time - " + std::to_string(origin) + ")"; // Rounded down, also before the origin.
    auto statement = m_connection.prepare("SELECT (" + since + " - iif(" + since + " < 0, 86399, 0)) / 86400, severity, count(*) FROM finding" + **where
                                          + " GROUP BY 1, 2 ORDER BY 1, 2");
    if (!statement) return std::move(statement).error();
    for (const auto& rule : filter.rules)
        statement->bind(std::string_view{rule});
    const auto done = forEachRow(&*statement, [&](const Statement& row) {
        days.push_back({origin + row.integer(0) * 86400, enumOf(row.integer(1), Severity::Low), row.integer(2)});
    });
    if (!done) return done.error();
    return days;
}

Result<std::vector<FindingCount>> FindingQuery::counts(const FindingFilter& filter)
{
    std::vector<FindingCount> counts;
    const auto where = condition(filter);
    if (!where) return where.error();
    if (!*where) return counts;
    auto statement = m_connection.prepare("SELECT rule, severity, institution, verdict, count(*) FROM finding" + **where
                                          + " GROUP BY 1, 2, 3, 4 ORDER BY 1, 2, 3, 4");
    if (!statement) return std::move(statement).error();
    for (const auto& rule : filter.rules)
        statement->bind(std::string_view{rule});
    for (;;) {
        auto more = statement->next();
        if (!more) return std::move(more).error();
        if (!*more) return counts;
        const auto institution = m_entities.optionalId<InstitutionId>(statement->entity(2));
        if (!institution) return institution.error();
        counts.push_back({statement->text(0), enumOf(statement->integer(1), Severity::Low), *institution,
                          enumOf(statement->integer(3), Verdict::Cleared), statement->integer(4)});
    }
}

} // namespace guanlan::store
