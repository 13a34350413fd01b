// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/connection.h"
#include "models/store/queries.h"
#include "models/store/seal_record.h"

namespace guanlan::store {

/// What was learnt from a chain's seals: validator sets, which headers' seals were checked, and from where they can
/// be followed on. For the writer; inside of a transaction only.
class SealTable {
public:
    explicit SealTable(Connection& connection) : m_connection{connection} {}

    /// Adds what the seals of the blocks [first, last] say.
    Status add(ChainRef chain, std::uint64_t first, std::uint64_t last, const SealRecord& record);
    /// As EventWriter::sealStates.
    Result<std::vector<SealState>> states(ChainRef chain);
    /// Keeps two sealed headers of one height: the chain is frozen from now on. A second fork changes nothing.
    Status freeze(ChainRef chain, const Fork& fork);
    /// Forgets what blocks above `block` said.
    Status cutAfter(ChainRef chain, std::uint64_t block);

private:
    Status addRange(ChainRef chain, std::uint64_t first, std::uint64_t last, SealRecord::Checked checked);
    Status addStates(ChainRef chain, const SealRecord& record);

    Connection& m_connection;
};

/// All validator sets of a chain, ascending.
Result<std::vector<ValidatorSet>> queryValidatorSets(Connection& connection, ChainRef chain);
/// As EventReader::sealedBlock.
Result<std::optional<std::uint64_t>> querySealedBlock(Connection& connection, ChainRef chain, std::uint64_t block);
/// As ChainState::fork.
Result<std::optional<Fork>> queryFork(Connection& connection, ChainRef chain);

} // namespace guanlan::store
