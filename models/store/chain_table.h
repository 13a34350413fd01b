// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/connection.h"
#include "models/store/queries.h"

namespace guanlan::store {

/// What the writer keeps of a chain, beside its identity.
struct ChainProgress {
    ChainRef ref;
    std::uint64_t startBlock = 0;
    std::optional<Cursor> cursor;
    std::int64_t events = 0;
    std::int64_t unmapped = 0;
    bool timesAscend = true; ///< No block was ever older than the one before it.
};

/// The chain table, for the writer. Inside of a transaction only.
class ChainTable {
public:
    explicit ChainTable(Connection& connection) : m_connection{connection} {}

    /// As EventWriter::openChain.
    Result<ChainRef> open(const ChainIdentity& identity);
    /// InvalidInput if there is no such chain.
    Result<ChainProgress> progress(ChainRef chain);
    Status save(const ChainProgress& progress);
    Status setNodes(ChainRef chain, const std::vector<NodeState>& nodes, std::optional<std::uint64_t> head);
    Status raiseLevels(ChainRef chain, std::optional<std::uint64_t> agreedUpTo, std::optional<std::uint64_t> provenUpTo);
    /// Lowers what is agreed and proven to `block` where it is higher.
    Status lowerTo(ChainRef chain, std::uint64_t block);

private:
    Result<ChainRef> add(const ChainIdentity& identity);
    Result<ChainRef> describeAnew(ChainRef ref, const ChainIdentity& identity);
    Status check(const ChainIdentity& identity);

    Connection& m_connection;
};

} // namespace guanlan::store
