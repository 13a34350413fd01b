// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/sqlite_writer.h"

#include "models/store/record_tables.h"
#include "models/store/write_turn.h"

namespace guanlan::store {

SqliteWriter::SqliteWriter(std::unique_ptr<Connection> connection, std::function<void()> released)
    : m_released{std::move(released)}
    , m_connection{std::move(connection)}
    , m_interner{*m_connection}
    , m_chains{*m_connection}
    , m_findings{*m_connection, m_interner}
    , m_seals{*m_connection}
    , m_appender{*m_connection, m_chains, m_interner}
    , m_rewinder{*m_connection, m_chains, m_findings}
{
}

SqliteWriter::~SqliteWriter()
{
    // What waits for its index is found without it, only later: a failure loses nothing.
    if (m_interner.isBehind()) (void)transact([&] { return m_interner.index(); });
    m_connection.reset();
    m_released();
}

template <class Work>
Status SqliteWriter::transact(const Work& work, Durability durability)
{
    Status outcome = [&]() -> Status {
        if (durability != m_durability) { // Before the transaction, and known to have worked: nothing is written at another than is asked for.
            if (Status set = m_connection->setDurability(durability); !set) return set;
            m_durability = durability;
        }
        auto transaction = beginWriting(*m_connection);
        if (!transaction) return std::move(transaction).error();
        if (auto done = noticeOthers(); !done) return done;
        if (auto done = work(); !done) return done;
        return transaction->commit();
    }();
    if (!outcome) m_interner.forget();
    return outcome;
}

/// Whoever reconciles gives numbers to ids, too.
Status SqliteWriter::noticeOthers()
{
    const auto version = m_connection->integer("PRAGMA data_version");
    if (!version) return version.error();
    if (std::exchange(m_dataVersion, *version) != *version) m_interner.forget();
    return Done{};
}

Result<ChainRef> SqliteWriter::openChain(const ChainIdentity& identity)
{
    ChainRef chain;
    auto done = transact([&]() -> Status {
        const auto opened = m_chains.open(identity);
        if (!opened) return opened.error();
        chain = *opened;
        return Done{};
    });
    if (!done) return std::move(done).error();
    return chain;
}

Result<std::optional<Cursor>> SqliteWriter::cursor(ChainRef chain)
{
    const auto progress = m_chains.progress(chain);
    if (!progress) return progress.error();
    return progress->cursor;
}

Status SqliteWriter::append(ChainRef chain, const std::vector<BlockContent>& blocks, const SealRecord& seals)
{
    if (blocks.empty()) return Done{};
    return transact([&]() -> Status {
        if (auto done = m_appender.append(chain, blocks); !done) return done;
        return m_seals.add(chain, blocks.front().number, blocks.back().number, seals);
    });
}

Result<std::vector<SealState>> SqliteWriter::sealStates(ChainRef chain) { return m_seals.states(chain); }
Result<std::vector<ValidatorSet>> SqliteWriter::validatorSets(ChainRef chain) { return queryValidatorSets(*m_connection, chain); }

Result<std::optional<Fork>> SqliteWriter::fork(ChainRef chain) { return queryFork(*m_connection, chain); }

Status SqliteWriter::freeze(ChainRef chain, const Fork& fork)
{
    return transact([&] { return m_seals.freeze(chain, fork); });
}

Status SqliteWriter::rewind(ChainRef chain, std::uint64_t block, const BlockHash& hash, std::int64_t time)
{
    return transact([&]() -> Status {
        if (auto done = m_rewinder.rewind(chain, Cursor{block, hash, time}); !done) return done;
        return m_seals.cutAfter(chain, block);
    });
}

Status SqliteWriter::setNodes(ChainRef chain, const std::vector<NodeState>& nodes, std::optional<std::uint64_t> head)
{
    return transact([&] { return m_chains.setNodes(chain, nodes, head); });
}

Status SqliteWriter::raiseLevels(ChainRef chain, std::optional<std::uint64_t> agreedUpTo,
                                 std::optional<std::uint64_t> provenUpTo)
{
    return transact([&] { return m_chains.raiseLevels(chain, agreedUpTo, provenUpTo); });
}

Status SqliteWriter::record(const Incident& incident)
{
    return transact([&] { return recordIncident(*m_connection, incident); });
}

Status SqliteWriter::setDirectory(ChainRef chain, const std::vector<Institution>& institutions)
{
    return transact([&] { return replaceDirectory(*m_connection, chain, institutions); });
}

Status SqliteWriter::setSchemas(ChainRef chain, const std::vector<SchemaInfo>& schemas)
{
    return transact([&] { return replaceSchemas(*m_connection, chain, schemas); });
}

Status SqliteWriter::startJudgement(ChainRef chain, const Judgement& by)
{
    return transact([&] { return m_findings.startJudgement(chain, by); });
}

Status SqliteWriter::judge(ChainRef chain, const std::vector<Finding>& findings, EventKey judgedUpTo)
{
    // What is lost in a power cut is judged again: this need not wait for the disk at every block.
    return transact([&] { return m_findings.judge(chain, findings, judgedUpTo); }, Durability::Ordered);
}

Status SqliteWriter::adoptJudgement(ChainRef chain)
{
    return transact([&] { return m_findings.adoptJudgement(chain); });
}

} // namespace guanlan::store
