// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/case_query.h"

#include "models/domain/time.h"

#include <algorithm>
#include <map>

namespace guanlan::store {

namespace {

/// Every finding, with its case where it has one; and only those that have one, found from there.
#define GUANLAN_ALL_CASES " FROM finding LEFT JOIN case_state ON case_state.finding = finding.id"
#define GUANLAN_TOUCHED_CASES " FROM case_state CROSS JOIN finding ON finding.id = case_state.finding"

/// Whether a finding that nobody has touched is among them.
bool holdsUntouched(const CaseFilter& filter)
{
    const auto& wanted = filter.dispositions;
    return (wanted.empty() || std::ranges::find(wanted, Disposition::Open) != wanted.end())
        && filter.assignee.value_or(std::string{}).empty() && filter.sleep != Sleep::Asleep;
}

std::string caseCondition(const CaseFilter& filter, std::int64_t now)
{
    std::string sql;
    if (!filter.dispositions.empty()) {
        std::string list;
        for (const Disposition disposition : filter.dispositions)
            list += (list.empty() ? "" : ",") + std::to_string(int(disposition));
        sql += " AND coalesce(disposition, 0) IN (" + list + ")";
    }
    if (filter.assignee) sql += " AND coalesce(assignee, '') = ?";
    switch (filter.sleep) {
    case Sleep::Any: break;
    case Sleep::Asleep: sql += " AND snoozed_until > " + std::to_string(now); break;
    case Sleep::Awake: sql += " AND coalesce(snoozed_until, 0) <= " + std::to_string(now); break;
    }
    return sql.empty() ? " AND true" : sql;
}

std::string severityCondition(const CaseFilter& filter)
{
    return filter.leastSeverity ? " AND severity <= " + std::to_string(int(*filter.leastSeverity)) : std::string{};
}

template <class Take>
Status readAll(Result<std::optional<Statement>> statement, const Take& take)
{
    if (!statement) return std::move(statement).error();
    if (!*statement) return Done{};
    return forEachRow(Result<Statement*>{&**statement}, take);
}

bool isHigh(std::int64_t severity) { return severity <= std::int64_t(Severity::High); }

double median(std::vector<double> values)
{
    const auto middle = values.begin() + std::ptrdiff_t(values.size() / 2);
    std::ranges::nth_element(values, middle);
    if (values.size() % 2 == 1) return *middle;
    return (*middle + *std::max_element(values.begin(), middle)) / 2;
}

} // namespace

CaseFilter filterOf(CaseQueue queue, const std::string& operatorName)
{
    CaseFilter open{.dispositions = {Disposition::Open, Disposition::InReview}, .assignee = {}, .leastSeverity = {}, .sleep = Sleep::Awake};
    switch (queue) {
    case CaseQueue::Mine: open.assignee = operatorName; return open;
    case CaseQueue::Unassigned: open.assignee = std::string{}; return open;
    case CaseQueue::High: open.leastSeverity = Severity::High; return open;
    case CaseQueue::Open: return open;
    case CaseQueue::Snoozed: open.sleep = Sleep::Asleep; return open;
    case CaseQueue::Decided:
        return {.dispositions = {Disposition::Confirmed, Disposition::Dismissed, Disposition::Referred}, .assignee = {}, .leastSeverity = {}};
    case CaseQueue::Everything: break;
    }
    return {};
}

Result<std::optional<Statement>> CaseQuery::prepare(const std::string& select, const FindingFilter& filter, const std::string& rest,
                                                    const std::vector<std::string>& texts)
{
    const auto where = m_findings.condition(filter);
    if (!where) return where.error();
    if (!*where) return std::optional<Statement>{};
    auto statement = m_connection.prepare(select + **where + rest);
    if (!statement) return std::move(statement).error();
    for (const auto& rule : filter.rules) statement->bind(std::string_view{rule});
    for (const auto& text : texts) statement->bind(std::string_view{text});
    return std::optional{std::move(statement).value()};
}

Result<QueuePage> CaseQuery::queue(const QueueRequest& request)
{
    QueuePage page;
    const auto count = total(request);
    if (!count) return count.error();
    page.total = *count;
    const auto numbers = this->page(request);
    if (!numbers) return numbers.error();
    auto findings = m_findings.numbered(*numbers);
    if (!findings) return std::move(findings).error();
    for (Finding& finding : *findings) {
        auto state = m_cases.state(finding.id);
        if (!state) return std::move(state).error();
        page.rows.push_back({std::move(finding), std::move(state).value()});
    }
    return page;
}

Result<std::vector<std::int64_t>> CaseQuery::page(const QueueRequest& request)
{
    std::vector<std::int64_t> numbers;
    std::vector<std::string> texts;
    if (request.cases.assignee) texts.push_back(*request.cases.assignee);
    const bool all = holdsUntouched(request.cases);
    auto statement = prepare(all ? "SELECT number" GUANLAN_ALL_CASES : "SELECT number" GUANLAN_TOUCHED_CASES, request.findings,
        severityCondition(request.cases) + caseCondition(request.cases, request.now) + " ORDER BY severity, time, id LIMIT "
            + std::to_string(std::max(request.limit, 0)) + " OFFSET " + std::to_string(std::max(request.offset, 0)),
        texts);
    auto done = readAll(std::move(statement), [&](const Statement& row) { numbers.push_back(row.integer(0)); });
    if (!done) return std::move(done).error();
    return numbers;
}

Result<std::int64_t> CaseQuery::number(const std::string& select, const QueueRequest& request, const std::string& rest)
{
    std::vector<std::string> texts;
    if (request.cases.assignee && rest.find('?') != std::string::npos) texts.push_back(*request.cases.assignee);
    std::int64_t found = 0;
    auto done = readAll(prepare(select, request.findings, severityCondition(request.cases) + rest, texts), [&](const Statement& row) { found = row.integer(0); });
    if (!done) return std::move(done).error();
    return found;
}

/// Where untouched findings are among them: all but the touched ones that are not. So their number, which may be large, costs nothing.
Result<std::int64_t> CaseQuery::total(const QueueRequest& request)
{
    const std::string wanted = caseCondition(request.cases, request.now);
    const std::string touched = "SELECT count(*)" GUANLAN_TOUCHED_CASES;
    if (!holdsUntouched(request.cases)) return number(touched, request, wanted);
    const auto all = number("SELECT count(*) FROM finding", request, {});
    if (!all) return all;
    const auto other = number(touched, request, " AND NOT (true" + wanted + ")");
    if (!other) return other;
    return *all - *other;
}

Result<QueueCounts> CaseQuery::counts(const FindingFilter& findings, const std::string& operatorName, std::int64_t now)
{
    QueueCounts counts{};
    const auto add = [&](CaseQueue queue, std::int64_t count) { counts[std::size_t(queue)] += count; };
    const auto addOpen = [&](bool isSevere, bool isMine, bool isNobodys, std::int64_t count) {
        add(CaseQueue::Open, count);
        if (isSevere) add(CaseQueue::High, count);
        if (isMine) add(CaseQueue::Mine, count);
        if (isNobodys) add(CaseQueue::Unassigned, count);
    };
    auto done = readAll(prepare("SELECT severity, count(*) FROM finding", findings, " GROUP BY 1"), [&](const Statement& row) {
        add(CaseQueue::Everything, row.integer(1));
        addOpen(isHigh(row.integer(0)), false, true, row.integer(1)); // As if nobody had touched any.
    });
    if (!done) return std::move(done).error();
    const std::string asleep = "coalesce(snoozed_until, 0) > " + std::to_string(now);
    auto touched = prepare("SELECT severity, disposition, assignee, " + asleep + ", count(*)" GUANLAN_TOUCHED_CASES, findings,
        " GROUP BY 1, 2, 3, 4");
    done = readAll(std::move(touched), [&](const Statement& row) {
        const std::int64_t count = row.integer(4);
        addOpen(isHigh(row.integer(0)), false, true, -count);
        if (isDecided(Disposition(row.integer(1)))) add(CaseQueue::Decided, count);
        else if (row.integer(3) != 0) add(CaseQueue::Snoozed, count);
        else addOpen(isHigh(row.integer(0)), row.text(2) == operatorName, row.text(2).empty(), count);
    });
    if (!done) return std::move(done).error();
    return counts;
}

Result<std::vector<RuleRecord>> CaseQuery::ruleRecords(const FindingFilter& findings)
{
    std::map<std::string, RuleRecord> byRule;
    std::map<std::string, std::vector<double>> days;
    auto done = readAll(prepare("SELECT rule, count(*) FROM finding", findings, " GROUP BY 1"), [&](const Statement& row) {
        byRule[row.text(0)] = {.rule = row.text(0), .found = row.integer(1), .undecided = row.integer(1), .medianDays = {}};
    });
    if (!done) return std::move(done).error();
    auto decided = prepare("SELECT rule, disposition, since - time" GUANLAN_TOUCHED_CASES, findings, " AND disposition >= 2");
    done = readAll(std::move(decided), [&](const Statement& row) {
        RuleRecord& record = byRule[row.text(0)];
        --record.undecided;
        switch (Disposition(row.integer(1))) {
        case Disposition::Open:
        case Disposition::InReview: break;
        case Disposition::Confirmed: ++record.confirmed; break;
        case Disposition::Dismissed: ++record.dismissed; break;
        case Disposition::Referred: ++record.referred; break;
        }
        days[record.rule].push_back(double(row.integer(2)) / double(secondsPerDay));
    });
    if (!done) return std::move(done).error();
    std::vector<RuleRecord> records;
    for (auto& [rule, record] : byRule) {
        if (const auto known = days.find(rule); known != days.end()) record.medianDays = median(std::move(known->second));
        records.push_back(std::move(record));
    }
    return records;
}

Result<QueuedFinding> CaseQuery::finding(const std::string& id)
{
    auto found = m_findings.finding(id);
    if (!found) return std::move(found).error();
    auto state = m_cases.state(id);
    if (!state) return std::move(state).error();
    return QueuedFinding{std::move(found).value(), std::move(state).value()};
}

} // namespace guanlan::store
