// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/chain_table.h"

#include "models/store/event_codes.h"

namespace guanlan::store {

namespace {

Error mismatch(const std::string& name, const std::string& what)
{
    return {ErrorKind::InvalidInput,
            "chain \"" + name + "\": this workspace knows it with another " + what
                + "; use another workspace, or correct the chain file"};
}

} // namespace

Result<ChainRef> ChainTable::open(const ChainIdentity& identity)
{
    auto found = m_connection.query(
        "SELECT ref, family, chain_id, genesis, start_block, block FROM chain WHERE name = ?", std::string_view{identity.name});
    if (!found) return std::move(found).error();
    Statement& row = **found;
    auto any = row.next();
    if (!any) return std::move(any).error();
    if (!*any) return add(identity);
    const ChainRef ref{std::uint8_t(row.integer(0))};
    if (row.isNull(5)) { // Nothing was read yet: a slip of the pen in the chain file may be mended.
        row.reset();
        return describeAnew(ref, identity);
    }
    const bool sameFamily = row.text(1) == identity.family;
    const bool sameId = std::uint64_t(row.integer(2)) == identity.chainId;
    const bool sameGenesis = row.bytes<32>(3) == identity.genesis.value();
    const bool sameStart = std::uint64_t(row.integer(4)) == identity.startBlock;
    row.reset();
    if (!sameFamily) return mismatch(identity.name, "family");
    if (!sameId) return mismatch(identity.name, "chain id");
    if (!sameGenesis) return mismatch(identity.name, "genesis hash");
    if (!sameStart) return mismatch(identity.name, "start block");
    auto done = m_connection.run("UPDATE chain SET config = ?, source = ? WHERE ref = ?",
                                 std::string_view{identity.config}, std::string_view{identity.source}, ref.value());
    if (!done) return std::move(done).error();
    return ref;
}

Result<ChainRef> ChainTable::describeAnew(ChainRef ref, const ChainIdentity& identity)
{
    if (auto may = check(identity); !may) return std::move(may).error();
    auto done = m_connection.run("UPDATE chain SET family = ?, chain_id = ?, genesis = ?, start_block = ?, config = ?, source = ? WHERE ref = ?",
                                 std::string_view{identity.family}, std::int64_t(identity.chainId), ByteView{identity.genesis.value()},
                                 std::int64_t(identity.startBlock), std::string_view{identity.config}, std::string_view{identity.source},
                                 ref.value());
    if (!done) return std::move(done).error();
    return ref;
}

/// One chain under two names would be counted twice.
Status ChainTable::check(const ChainIdentity& identity)
{
    if (identity.startBlock > EventKey::maxBlock)
        return Error{ErrorKind::InvalidInput, "chain \"" + identity.name + "\": the start block is too high"};
    auto found = m_connection.query("SELECT name FROM chain WHERE family = ? AND chain_id = ? AND genesis = ? AND name <> ?",
                                    std::string_view{identity.family}, std::int64_t(identity.chainId), ByteView{identity.genesis.value()},
                                    std::string_view{identity.name});
    if (!found) return std::move(found).error();
    auto any = (*found)->next();
    if (!any) return std::move(any).error();
    if (!*any) return Done{};
    return Error{ErrorKind::InvalidInput, "chain \"" + identity.name + "\": this workspace holds it already as \"" + (*found)->text(0)
                     + "\", and would count it twice; give it that name, or use another workspace"};
}

Result<ChainRef> ChainTable::add(const ChainIdentity& identity)
{
    if (auto may = check(identity); !may) return std::move(may).error();
    const auto highest = m_connection.integer("SELECT max(ref) FROM chain");
    if (!highest) return highest.error();
    if (*highest >= EventKey::maxChain)
        return Error{ErrorKind::InvalidInput, "the workspace holds 15 chains already; use another workspace"};
    const ChainRef ref{std::uint8_t(*highest + 1)};
    auto done = m_connection.run(
        "INSERT INTO chain (ref, name, family, chain_id, genesis, start_block, config, source, events, unmapped, "
        "times_ascend) VALUES (?, ?, ?, ?, ?, ?, ?, ?, 0, 0, 1)",
        ref.value(), std::string_view{identity.name}, std::string_view{identity.family}, std::int64_t(identity.chainId),
        ByteView{identity.genesis.value()}, std::int64_t(identity.startBlock), std::string_view{identity.config},
        std::string_view{identity.source});
    if (!done) return std::move(done).error();
    return ref;
}

Result<ChainProgress> ChainTable::progress(ChainRef chain)
{
    auto found = m_connection.query(
        "SELECT start_block, block, hash, time, events, unmapped, times_ascend FROM chain WHERE ref = ?", chain.value());
    if (!found) return std::move(found).error();
    Statement& row = **found;
    auto any = row.next();
    if (!any) return std::move(any).error();
    if (!*any) return Error{ErrorKind::InvalidInput, "the workspace holds no chain of this number; open the chain first"};
    ChainProgress progress;
    progress.ref = chain;
    progress.startBlock = std::uint64_t(row.integer(0));
    if (!row.isNull(1)) progress.cursor = Cursor{std::uint64_t(row.integer(1)), BlockHash{row.bytes<32>(2)}, row.integer(3)};
    progress.events = row.integer(4);
    progress.unmapped = row.integer(5);
    progress.timesAscend = row.integer(6) != 0;
    row.reset();
    return progress;
}

Status ChainTable::save(const ChainProgress& progress)
{
    const Cursor& cursor = *progress.cursor;
    return m_connection.run(
        "UPDATE chain SET block = ?, hash = ?, time = ?, events = ?, unmapped = ?, times_ascend = ? WHERE ref = ?",
        std::int64_t(cursor.block), ByteView{cursor.hash.value()}, cursor.time, progress.events, progress.unmapped,
        std::int64_t{progress.timesAscend}, progress.ref.value());
}

Status ChainTable::setNodes(ChainRef chain, const std::vector<NodeState>& nodes, std::optional<std::uint64_t> head)
{
    if (auto known = progress(chain); !known) return std::move(known).error();
    if (auto done = m_connection.run("DELETE FROM node WHERE chain = ?", chain.value()); !done) return done;
    for (std::size_t i = 0; i < nodes.size(); ++i) {
        const NodeState& node = nodes[i];
        auto done = m_connection.run(
            "INSERT INTO node (chain, position, name, url, head, state, reason) VALUES (?, ?, ?, ?, ?, ?, ?)",
            chain.value(), std::int64_t(i), std::string_view{node.name}, std::string_view{node.url}, node.head,
            std::string_view{node.state}, std::string_view{node.reason});
        if (!done) return done;
    }
    if (!head) return Done{};
    return m_connection.run("UPDATE chain SET head = ? WHERE ref = ?", head, chain.value());
}

Status ChainTable::raiseLevels(ChainRef chain, std::optional<std::uint64_t> agreedUpTo,
                               std::optional<std::uint64_t> provenUpTo)
{
    if (auto known = progress(chain); !known) return std::move(known).error();
    if (agreedUpTo) {
        auto done = m_connection.run("UPDATE chain SET agreed = ?1 WHERE ref = ?2 AND coalesce(agreed, -1) < ?1",
                                     agreedUpTo, chain.value());
        if (!done) return done;
    }
    if (!provenUpTo) return Done{};
    return m_connection.run("UPDATE chain SET proven = ?1 WHERE ref = ?2 AND coalesce(proven, -1) < ?1", provenUpTo,
                            chain.value());
}

Status ChainTable::lowerTo(ChainRef chain, std::uint64_t block)
{
    return m_connection.run("UPDATE chain SET agreed = min(agreed, ?1), proven = min(proven, ?1) WHERE ref = ?2",
                            std::int64_t(block), chain.value());
}

} // namespace guanlan::store
