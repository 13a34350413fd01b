// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/finding.h"
#include "models/domain/reconciliation.h"
#include "models/domain/result.h"
#include "models/store/record_book.h"

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace guanlan::store {

/// How far a chain has come.
struct ChainHead {
    BlockHash genesis;
    std::optional<std::int64_t> time; ///< Of the last block read; absent: none was.
    bool isFrozen = false;
};

/// Acts and records of one institution that may have to do with each other: no record or act outside has to do with any of them.
struct ReconciliationCase {
    InstitutionId institution;
    std::int64_t firstDay = 0, lastDay = 0; ///< Days in Shanghai of the institution's first and last record.
    std::map<ChainRef, ChainHead> heads;
    struct Record {
        std::int64_t node = 0;
        HandedInRecord handedIn;
        std::vector<BusinessRef> references; ///< What the record's reference may be on chain.
    };
    std::vector<AnchoredAct> acts; ///< Ascending.
    std::vector<Record> records; ///< By node.
};

/// What is made of an act (`node` is its key) or record.
struct ReconciledNode {
    std::int64_t node = 0;
    std::optional<ReconciliationState> state; ///< Absent: no row of its own.
    std::optional<std::int64_t> partner; ///< Of an act: the record that answers it; of a record: the act, or the record that stands for it.
    std::optional<std::int64_t> due;
    ReconciliationDoubt doubt = ReconciliationDoubt::None;
    std::vector<FieldDifference> differences;
    std::vector<Finding> findings;
    friend bool operator==(const ReconciledNode&, const ReconciledNode&) = default;
};

/// Something that cannot be evaluated, said once of an institution.
struct ReporterDoubt {
    InstitutionId institution;
    ReconciliationDoubt doubt = ReconciliationDoubt::None;
    std::optional<EventKey> act; ///< The first act that it is true of; absent: it is true of records.
    std::int64_t time = 0; ///< Of the first act or record that it is true of, UTC seconds.
    std::optional<BlockHash> genesis; ///< Of the act's chain.
};

/// What decides. Both depend on nothing but what they are given.
struct ReconciliationJudge {
    std::string basis; ///< Digest of all that `reconcile` depends on: with another one, everything is looked at again.
    std::int64_t windowSeconds = 0; ///< How far apart an act and a record may be that only credential or subject connect.
    std::function<std::vector<ReconciledNode>(const ReconciliationCase&)> reconcile;
    std::function<std::optional<Finding>(const ReporterDoubt&)> doubt; ///< Absent: nothing need be said.
};

/// Keeps the reconciliation of a workspace, beside whoever writes chains. Used from one thread at a time. All failures: Unavailable
/// (disk, lock, opened to read only), Corrupt (a page does not authenticate), Cancelled (interrupt() was called).
class ReconciliationBook {
public:
    virtual ~ReconciliationBook() = default;
    /// One transaction of bounded work: takes up new acts and records first, then looks at what they touch. Where nothing was ever
    /// handed in, nothing is done. @return whether more is left to do. What was done stays done, whoever is stopped in between.
    virtual Result<bool> advance(const ReconciliationJudge& judge) = 0;
    /// Makes the running call end soon with Cancelled. The only call allowed from another thread.
    virtual void interrupt() = 0;
};

} // namespace guanlan::store
