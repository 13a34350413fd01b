// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/finding_table.h"
#include "models/store/reconciliation_book.h"
#include "models/store/reconciliation_cases.h"
#include "models/store/reconciliation_intake.h"

#include <atomic>

namespace guanlan::store {

/// ReconciliationBook over one connection of its own.
class SqliteReconciliationBook final : public ReconciliationBook {
public:
    enum class Use { ReadWrite, ReadOnly };
    SqliteReconciliationBook(std::unique_ptr<Connection> connection, Use use);

    Result<bool> advance(const ReconciliationJudge& judge) override;
    void interrupt() override;

private:
    Result<bool> work(const ReconciliationJudge& judge);
    /// Marks what is to be looked at again: everything where what decides is another, else what has fallen due.
    Status markPending(const std::string& basis);
    Result<std::vector<std::int64_t>> pending();
    Status write(const std::vector<ReconciledNode>& nodes);
    Status writeNode(const ReconciledNode& node);
    Status sayDoubts(const ReconciliationJudge& judge);
    struct Doubtful;
    Result<std::vector<Doubtful>> doubts(const std::string& basis);
    Status takeBack(const Doubtful& doubtful);
    Result<std::optional<Finding>> findingOf(const Doubtful& doubtful, const ReconciliationJudge& judge);
    Status sayDoubt(const Doubtful& doubtful, const std::optional<Finding>& finding, const std::string& basis);

    std::unique_ptr<Connection> m_connection;
    Use m_use;
    std::atomic<bool> m_stopped = false; ///< Set by interrupt(): no further try to begin writing.
    EntityInterner m_interner;
    EntityLookup m_entities;
    FindingTable m_findings;
    ActLoader m_acts;
    ReconciliationIntake m_intake;
    ReconciliationCases m_cases;
};

} // namespace guanlan::store
