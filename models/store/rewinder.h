// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/chain_table.h"
#include "models/store/event_codes.h"
#include "models/store/finding_table.h"

namespace guanlan::store {

/// Takes a chain back to an earlier block. Inside of a transaction only.
class Rewinder {
public:
    Rewinder(Connection& connection, ChainTable& chains, FindingTable& findings)
        : m_connection{connection}, m_chains{chains}, m_findings{findings}
    {
    }

    /// As EventWriter::rewind. InvalidInput if the block is not one that the chain has.
    Status rewind(ChainRef chain, const Cursor& target);

private:
    Status takeOff(const KeyRange& range, ChainProgress& progress);
    Status removeRows(const KeyRange& range, ChainRef chain);

    Connection& m_connection;
    ChainTable& m_chains;
    FindingTable& m_findings;
};

} // namespace guanlan::store
