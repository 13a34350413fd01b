// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/case_query.h"

#include <atomic>
#include <functional>

namespace guanlan::store {

/// CaseLog over one connection of its own, beside whoever writes chains: its transactions are short, and it waits for theirs.
class SqliteCaseLog final : public CaseLog {
public:
    enum class Use { ReadWrite, ReadOnly };
    SqliteCaseLog(std::unique_ptr<Connection> connection, Use use);

    Result<CaseReceipt> append(const std::vector<CaseDraft>& acts, const std::string& operatorName, std::int64_t now) override;
    Result<CaseReceipt> undoLast(const std::string& operatorName, std::int64_t earliest, std::int64_t now) override;
    Result<std::vector<CaseEntry>> history(const std::string& finding) override;
    Result<std::vector<CaseEntry>> entries(std::int64_t before, int limit, std::optional<CaseAct> only) override;
    Result<CaseState> state(const std::string& finding) override;
    Result<QueuePage> queue(const QueueRequest& request) override;
    Result<QueueCounts> counts(const FindingFilter& findings, const std::string& operatorName, std::int64_t now) override;
    Result<std::vector<FindingCount>> findingCounts(const FindingFilter& findings) override;
    Result<std::vector<RuleRecord>> ruleRecords(const FindingFilter& findings) override;
    Result<QueuedFinding> finding(const std::string& id) override;
    Result<CaseHead> head() override;
    Result<CaseLogCheck> verify(const std::optional<CaseHead>& known, const RunControl& control) override;
    void interrupt() override;

private:
    /// Runs `work` over one state of the workspace.
    template <class Work>
    auto read(const Work& work) -> decltype(work());
    /// Runs `work` in a transaction of its own: all of it or nothing.
    Result<CaseReceipt> write(const std::function<Result<CaseReceipt>()>& work);

    std::unique_ptr<Connection> m_connection;
    Use m_use;
    std::atomic<bool> m_stopped = false; ///< Set by interrupt(): no further try to begin writing.
    EntityLookup m_entities;
    FindingQuery m_findings;
    CaseTable m_cases;
    CaseQuery m_query;
};

} // namespace guanlan::store
