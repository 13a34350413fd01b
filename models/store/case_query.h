// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/case_table.h"
#include "models/store/finding_query.h"

namespace guanlan::store {

/// Findings by what their cases have come to. As CaseLog's calls of these names; inside of a read transaction only.
class CaseQuery {
public:
    CaseQuery(Connection& connection, CaseTable& cases, FindingQuery& findings)
        : m_connection{connection}, m_cases{cases}, m_findings{findings}
    {
    }

    Result<QueuePage> queue(const QueueRequest& request);
    Result<QueueCounts> counts(const FindingFilter& findings, const std::string& operatorName, std::int64_t now);
    Result<std::vector<RuleRecord>> ruleRecords(const FindingFilter& findings);
    Result<QueuedFinding> finding(const std::string& id);

private:
    /// A statement over the findings of a filter; absent where nothing can match. Further texts are bound after the filter's.
    Result<std::optional<Statement>> prepare(const std::string& select, const FindingFilter& filter, const std::string& rest,
                                             const std::vector<std::string>& texts = {});
    /// The number that `select` counts; 0 where nothing can match.
    Result<std::int64_t> number(const std::string& select, const QueueRequest& request, const std::string& rest);
    Result<std::int64_t> total(const QueueRequest& request);
    Result<std::vector<std::int64_t>> page(const QueueRequest& request);

    Connection& m_connection;
    CaseTable& m_cases;
    FindingQuery& m_findings;
};

} // namespace guanlan::store
