// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/case_store.h"
#include "models/store/connection.h"

namespace guanlan::store {

/// Who does something, and when.
struct CaseHand {
    std::string operatorName;
    std::int64_t now = 0; ///< UTC seconds.
};

/// The case log's rows and the states kept with them. Inside of a transaction only; to append, of a write transaction.
class CaseTable {
public:
    explicit CaseTable(Connection& connection) : m_connection{connection} {}

    /// As CaseLog's calls of these names.
    Result<CaseReceipt> append(const std::vector<CaseDraft>& acts, const CaseHand& hand);
    Result<CaseReceipt> undoLast(const CaseHand& hand, std::int64_t earliest);
    Result<std::vector<CaseEntry>> history(const std::string& finding);
    Result<std::vector<CaseEntry>> entries(std::int64_t before, int limit, std::optional<CaseAct> only);
    Result<CaseState> state(const std::string& finding);
    Result<CaseHead> head();
    Result<CaseLogCheck> verify(const std::optional<CaseHead>& known, const RunControl& control);

private:
    struct Batch;
    Status write(CaseEntry entry, Batch& batch);
    Result<CaseReceipt> close(const Batch& batch);
    Result<Batch> openBatch();
    Result<bool> changes(const CaseDraft& draft);
    Status requireFinding(const std::string& id);
    Result<std::int64_t> lastBatchOf(const std::string& operatorName, std::int64_t earliest);
    Result<std::vector<CaseEntry>> undoable(std::int64_t batch);
    Status checkChain(const std::optional<CaseHead>& known, const RunControl& control, CaseLogCheck& check);
    Status checkStates(const RunControl& control, CaseLogCheck& check);

    Connection& m_connection;
};

} // namespace guanlan::store
