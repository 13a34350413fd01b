// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/sqlite_case_log.h"

#include "models/store/write_turn.h"

namespace guanlan::store {

SqliteCaseLog::SqliteCaseLog(std::unique_ptr<Connection> connection, Use use)
    : m_connection{std::move(connection)}
    , m_use{use}
    , m_entities{*m_connection}
    , m_findings{*m_connection, m_entities}
    , m_cases{*m_connection}
    , m_query{*m_connection, m_cases, m_findings}
{
}

template <class Work>
auto SqliteCaseLog::read(const Work& work) -> decltype(work())
{
    auto transaction = Transaction::begin(*m_connection, Transaction::Kind::Read);
    if (!transaction) return std::move(transaction).error();
    return work();
}

Result<CaseReceipt> SqliteCaseLog::write(const std::function<Result<CaseReceipt>()>& work)
{
    if (m_use == Use::ReadOnly) {
        return Error{ErrorKind::Unavailable,
                     "case log: the workspace was opened to read only, so nothing was written; open it for writing to decide on findings"};
    }
    auto transaction = beginWriting(*m_connection, &m_stopped);
    if (!transaction) return std::move(transaction).error().during("case log");
    auto receipt = work();
    if (!receipt || receipt->entries == 0) return receipt;
    if (auto done = transaction->commit(); !done) return std::move(done).error().during("case log");
    return receipt;
}

Result<CaseReceipt> SqliteCaseLog::append(const std::vector<CaseDraft>& acts, const std::string& operatorName, std::int64_t now)
{
    return write([&] { return m_cases.append(acts, {operatorName, now}); });
}

Result<CaseReceipt> SqliteCaseLog::undoLast(const std::string& operatorName, std::int64_t earliest, std::int64_t now)
{
    return write([&] { return m_cases.undoLast({operatorName, now}, earliest); });
}

Result<std::vector<CaseEntry>> SqliteCaseLog::history(const std::string& finding)
{
    return read([&] { return m_cases.history(finding); });
}

Result<std::vector<CaseEntry>> SqliteCaseLog::entries(std::int64_t before, int limit, std::optional<CaseAct> only)
{
    return read([&] { return m_cases.entries(before, limit, only); });
}

Result<CaseState> SqliteCaseLog::state(const std::string& finding)
{
    return read([&] { return m_cases.state(finding); });
}

Result<QueuePage> SqliteCaseLog::queue(const QueueRequest& request)
{
    return read([&] { return m_query.queue(request); });
}

Result<QueueCounts> SqliteCaseLog::counts(const FindingFilter& findings, const std::string& operatorName, std::int64_t now)
{
    return read([&] { return m_query.counts(findings, operatorName, now); });
}

Result<std::vector<FindingCount>> SqliteCaseLog::findingCounts(const FindingFilter& findings)
{
    return read([&] { return m_findings.counts(findings); });
}

Result<std::vector<RuleRecord>> SqliteCaseLog::ruleRecords(const FindingFilter& findings)
{
    return read([&] { return m_query.ruleRecords(findings); });
}

Result<QueuedFinding> SqliteCaseLog::finding(const std::string& id)
{
    return read([&] { return m_query.finding(id); });
}

Result<CaseHead> SqliteCaseLog::head()
{
    return read([&] { return m_cases.head(); });
}

Result<CaseLogCheck> SqliteCaseLog::verify(const std::optional<CaseHead>& known, const RunControl& control)
{
    return read([&] { return m_cases.verify(known, control); });
}

void SqliteCaseLog::interrupt()
{
    m_stopped = true;
    m_connection->interrupt();
}

} // namespace guanlan::store
