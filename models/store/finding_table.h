// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/finding.h"
#include "models/store/connection.h"
#include "models/store/entity_interner.h"
#include "models/store/event_codes.h"
#include "models/store/queries.h"

namespace guanlan::store {

/// A chain's judgements. Inside of a read transaction, or of a write transaction, only.
Result<JudgementState> queryJudgement(Connection& connection, ChainRef chain);

/// The findings, for the writer. Inside of a transaction only.
class FindingTable {
public:
    FindingTable(Connection& connection, EntityInterner& interner) : m_connection{connection}, m_interner{interner} {}

    /// As EventWriter's calls of these names.
    Status startJudgement(ChainRef chain, const Judgement& by);
    Status judge(ChainRef chain, const std::vector<Finding>& findings, EventKey judgedUpTo);
    Status adoptJudgement(ChainRef chain);
    /// Removes what rests on an event of this range, and the draft; nothing is in force by anything any more.
    Status rewind(ChainRef chain, const KeyRange& removed);
    /// Findings of reconciliation, which are no chain's: judging a chain again does not touch them. A known id is replaced.
    Status withdraw(const std::string& id);
    Status say(const Finding& finding);

private:
    struct Tables;
    static const Tables inForce, draft;
    Status put(ChainRef chain, const Finding& finding, const Tables& tables);
    Status dropDraft(ChainRef chain);
    Status replaceByDraft(ChainRef chain);
    Result<EntityRef> optionalReference(const std::optional<ByteView>& bytes);
    Status removeOrphans();

    Connection& m_connection;
    EntityInterner& m_interner;
};

} // namespace guanlan::store
