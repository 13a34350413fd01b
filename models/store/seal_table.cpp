// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/seal_table.h"

#include <algorithm>

namespace guanlan::store {

namespace {

constexpr std::size_t addressBytes = 20;

Bytes bytesOf(ByteView view) { return {view.begin(), view.end()}; }

Bytes packMembers(const std::vector<Address>& members)
{
    Bytes packed;
    packed.reserve(members.size() * addressBytes);
    for (const Address& member : members)
        packed.insert(packed.end(), member.value().begin(), member.value().end());
    return packed;
}

std::vector<Address> unpackMembers(ByteView packed)
{
    std::vector<Address> members;
    for (std::size_t at = 0; at + addressBytes <= packed.size(); at += addressBytes) {
        Bytes20 address{};
        std::copy_n(packed.begin() + std::ptrdiff_t(at), addressBytes, address.begin());
        members.push_back(Address{address});
    }
    return members;
}

} // namespace

Status SealTable::add(ChainRef chain, std::uint64_t first, std::uint64_t last, const SealRecord& record)
{
    for (const ValidatorSet& set : record.sets) {
        const Bytes members = packMembers(set.members);
        auto done = m_connection.run(
            "INSERT INTO validator_set (chain, block, origin, members, quorum, sealed_by_previous, previous_quorum) "
            "VALUES (?, ?, ?, ?, ?, ?, ?)",
            chain.value(), std::int64_t(set.from), std::int64_t(set.origin), ByteView{members}, std::int64_t(set.quorum),
            std::int64_t(set.sealedByPrevious), std::int64_t(set.previousQuorum));
        if (!done) return done;
    }
    if (auto done = addRange(chain, first, last, record.checked); !done) return done;
    if (auto done = addStates(chain, record); !done) return done;
    if (!record.provenUpTo) return Done{};
    return m_connection.run("UPDATE chain SET proven = ?1 WHERE ref = ?2 AND coalesce(proven, -1) < ?1",
                            std::int64_t(*record.provenUpTo), chain.value());
}

/// A row stands for a run of blocks whose last one's seals were checked, or each one's; runs of the second kind that
/// follow each other are one row.
Status SealTable::addRange(ChainRef chain, std::uint64_t first, std::uint64_t last, SealRecord::Checked checked)
{
    if (checked == SealRecord::Checked::None) return Done{};
    const bool each = checked == SealRecord::Checked::Each || first == last;
    if (each) {
        auto done = m_connection.run("UPDATE sealed_run SET last = ?1 WHERE chain = ?2 AND last = ?3 AND own = 1",
                                     std::int64_t(last), chain.value(), std::int64_t(first) - 1);
        if (!done || m_connection.changes() > 0) return done;
    }
    return m_connection.run("INSERT INTO sealed_run (chain, last, first, own) VALUES (?, ?, ?, ?)", chain.value(),
                            std::int64_t(last), std::int64_t(first), std::int64_t{each});
}

Status SealTable::addStates(ChainRef chain, const SealRecord& record)
{
    for (const SealState& state : record.states) {
        auto done = m_connection.run("INSERT OR REPLACE INTO seal_state (chain, block, state, hash, header) "
                                     "VALUES (?, ?, ?, ?, ?)",
                                     chain.value(), std::int64_t(state.block), std::string_view{state.text},
                                     ByteView{state.hash.value()}, ByteView{state.header});
        if (!done) return done;
    }
    if (!record.neededFrom) return Done{};
    return m_connection.run("DELETE FROM seal_state WHERE chain = ?1 AND block < "
                            "(SELECT max(block) FROM seal_state WHERE chain = ?1 AND block <= ?2)",
                            chain.value(), std::int64_t(*record.neededFrom));
}

Result<std::vector<SealState>> SealTable::states(ChainRef chain)
{
    std::vector<SealState> states;
    auto done = forEachRow(
        m_connection.query("SELECT s.block, s.state, s.hash, s.header, c.proven FROM seal_state s "
                           "JOIN chain c ON c.ref = s.chain WHERE s.chain = ? ORDER BY s.block",
                           chain.value()),
        [&](const Statement& row) {
            states.push_back({std::uint64_t(row.integer(0)), row.text(1), BlockHash{row.bytes<32>(2)},
                              bytesOf(row.blob(3)), row.optionalInteger(4)});
        });
    if (!done) return std::move(done).error();
    return states;
}

Status SealTable::freeze(ChainRef chain, const Fork& fork)
{
    return m_connection.run(
        "INSERT OR IGNORE INTO fork (chain, block, time, node, hash, header, other_node, other_hash, other_header) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        chain.value(), std::int64_t(fork.block), fork.time, std::string_view{fork.kept.node},
        ByteView{fork.kept.hash.value()}, ByteView{fork.kept.header}, std::string_view{fork.other.node},
        ByteView{fork.other.hash.value()}, ByteView{fork.other.header});
}

Status SealTable::cutAfter(ChainRef chain, std::uint64_t block)
{
    for (const char* sql : {"DELETE FROM validator_set WHERE chain = ? AND block > ?",
                            "DELETE FROM seal_state WHERE chain = ? AND block > ?",
                            "DELETE FROM sealed_run WHERE chain = ? AND first > ?"}) {
        if (auto done = m_connection.run(sql, chain.value(), std::int64_t(block)); !done) return done;
    }
    // A run cut in its middle loses the seal that bound it, unless each block's own were checked.
    if (auto done = m_connection.run("DELETE FROM sealed_run WHERE chain = ? AND last > ? AND own = 0", chain.value(),
                                     std::int64_t(block));
        !done)
        return done;
    return m_connection.run("UPDATE sealed_run SET last = ?1 WHERE chain = ?2 AND last > ?1", std::int64_t(block),
                            chain.value());
}

Result<std::vector<ValidatorSet>> queryValidatorSets(Connection& connection, ChainRef chain)
{
    std::vector<ValidatorSet> sets;
    auto done = forEachRow(
        connection.query("SELECT block, origin, members, quorum, sealed_by_previous, previous_quorum FROM validator_set "
                         "WHERE chain = ? ORDER BY block",
                         chain.value()),
        [&](const Statement& row) {
            ValidatorSet set;
            set.from = std::uint64_t(row.integer(0));
            set.origin = static_cast<SetOrigin>(std::clamp<std::int64_t>(row.integer(1), 0, 2));
            set.members = unpackMembers(row.blob(2));
            set.quorum = std::uint32_t(row.integer(3));
            set.sealedByPrevious = std::uint32_t(row.integer(4));
            set.previousQuorum = std::uint32_t(row.integer(5));
            sets.push_back(std::move(set));
        });
    if (!done) return std::move(done).error();
    return sets;
}

Result<std::optional<std::uint64_t>> querySealedBlock(Connection& connection, ChainRef chain, std::uint64_t block)
{
    std::optional<std::uint64_t> sealedBlock;
    auto done = forEachRow(connection.query("SELECT first, last, own FROM sealed_run WHERE chain = ? AND last >= ? "
                                            "ORDER BY last LIMIT 1",
                                            chain.value(), std::int64_t(block)),
                           [&](const Statement& row) {
                               if (std::uint64_t(row.integer(0)) > block) return;
                               sealedBlock = row.integer(2) != 0 ? block : std::uint64_t(row.integer(1));
                           });
    if (!done) return std::move(done).error();
    return sealedBlock;
}

Result<std::optional<Fork>> queryFork(Connection& connection, ChainRef chain)
{
    std::optional<Fork> fork;
    auto done = forEachRow(
        connection.query("SELECT block, time, node, hash, header, other_node, other_hash, other_header FROM fork "
                         "WHERE chain = ?",
                         chain.value()),
        [&](const Statement& row) {
            fork = Fork{std::uint64_t(row.integer(0)), row.integer(1),
                        {row.text(2), BlockHash{row.bytes<32>(3)}, bytesOf(row.blob(4))},
                        {row.text(5), BlockHash{row.bytes<32>(6)}, bytesOf(row.blob(7))}};
        });
    if (!done) return std::move(done).error();
    return fork;
}

} // namespace guanlan::store
