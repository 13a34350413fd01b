// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/act_loader.h"
#include "models/store/match_key.h"
#include "models/store/reconciliation_book.h"

#include <set>

namespace guanlan::store {

/// Nodes of the reconciliation that are records lie below all that are acts.
constexpr std::int64_t firstActNode = std::int64_t{1} << 59;

/// Reads a record by its node; absent: it is not there.
Result<std::optional<HandedInRecord>> loadRecord(Connection& connection, std::int64_t node);

/// Gathers what may have to do with each other. Inside of a transaction only.
class ReconciliationCases {
public:
    ReconciliationCases(Connection& connection, ActLoader& acts) : m_connection{connection}, m_acts{acts} {}

    /// The heads of all chains: to be called first, in every transaction.
    Status begin();
    const std::map<ChainRef, ChainHead>& heads() const { return m_heads; }
    /// All that the node is connected to by keys, itself included.
    Result<ReconciliationCase> around(std::int64_t node, std::int64_t windowSeconds);

private:
    struct Reporter { std::int64_t number = 0, firstDay = 0, lastDay = 0; InstitutionId institution; };
    Result<Reporter> reporterOf(std::int64_t node);
    /// The node's keys and time, when it is put into the case.
    Result<std::vector<MatchKey>> put(std::int64_t node, ReconciliationCase& into, std::int64_t& time);
    Status find(std::int64_t reporter, const MatchKey& key, std::int64_t time, std::int64_t window, std::vector<std::int64_t>& found);

    Connection& m_connection;
    ActLoader& m_acts;
    std::map<ChainRef, ChainHead> m_heads;
};

} // namespace guanlan::store
