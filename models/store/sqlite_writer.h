// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/block_appender.h"
#include "models/store/finding_table.h"
#include "models/store/rewinder.h"
#include "models/store/seal_table.h"

namespace guanlan::store {

/// EventWriter over one connection of its own. `released` is called when it ends.
class SqliteWriter final : public EventWriter {
public:
    SqliteWriter(std::unique_ptr<Connection> connection, std::function<void()> released);
    ~SqliteWriter() override;

    Result<ChainRef> openChain(const ChainIdentity& identity) override;
    Result<std::optional<Cursor>> cursor(ChainRef chain) override;
    using EventWriter::append;
    Status append(ChainRef chain, const std::vector<BlockContent>& blocks, const SealRecord& seals) override;
    Result<std::vector<SealState>> sealStates(ChainRef chain) override;
    Result<std::vector<ValidatorSet>> validatorSets(ChainRef chain) override;
    Result<std::optional<Fork>> fork(ChainRef chain) override;
    Status freeze(ChainRef chain, const Fork& fork) override;
    Status rewind(ChainRef chain, std::uint64_t block, const BlockHash& hash, std::int64_t time) override;
    Status setNodes(ChainRef chain, const std::vector<NodeState>& nodes, std::optional<std::uint64_t> head) override;
    Status raiseLevels(ChainRef chain, std::optional<std::uint64_t> agreedUpTo,
                       std::optional<std::uint64_t> provenUpTo) override;
    Status record(const Incident& incident) override;
    Status setDirectory(ChainRef chain, const std::vector<Institution>& institutions) override;
    Status setSchemas(ChainRef chain, const std::vector<SchemaInfo>& schemas) override;
    Status startJudgement(ChainRef chain, const Judgement& by) override;
    Status judge(ChainRef chain, const std::vector<Finding>& findings, EventKey judgedUpTo) override;
    Status adoptJudgement(ChainRef chain) override;

private:
    Status noticeOthers();
    using Durability = Connection::Durability;

    /// Runs `work` in a transaction of its own: all of it or nothing.
    template <class Work>
    Status transact(const Work& work, Durability durability = Durability::Full);

    std::function<void()> m_released;
    std::unique_ptr<Connection> m_connection;
    Durability m_durability = Durability::Full; ///< What the connection is set to, as it opens.
    std::int64_t m_dataVersion = 0; ///< SQLite's: another one where somebody else has written since.
    EntityInterner m_interner;
    ChainTable m_chains;
    FindingTable m_findings;
    SealTable m_seals;
    BlockAppender m_appender;
    Rewinder m_rewinder;
};

} // namespace guanlan::store
