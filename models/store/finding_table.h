// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/finding.h"
#include "models/store/connection.h"
#include "models/store/entity_interner.h"
#include "models/store/event_codes.h"

namespace guanlan::store {

/// The findings, for the writer. Inside of a transaction only.
class FindingTable {
public:
    FindingTable(Connection& connection, EntityInterner& interner) : m_connection{connection}, m_interner{interner} {}

    /// As EventWriter::judge.
    Status judge(ChainRef chain, const std::vector<Finding>& findings, EventKey judgedUpTo);
    Status forget(ChainRef chain);
    /// Removes what rests on an event of this range.
    Status removeRestingOn(const KeyRange& range);

private:
    Status put(ChainRef chain, const Finding& finding);
    Result<EntityRef> optionalReference(const std::optional<ByteView>& bytes);
    Status removeOrphans();

    Connection& m_connection;
    EntityInterner& m_interner;
};

} // namespace guanlan::store
