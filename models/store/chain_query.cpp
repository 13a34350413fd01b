// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/chain_query.h"

#include "models/store/seal_table.h"

#include <algorithm>

namespace guanlan::store {

namespace {

ChainState chainOf(const Statement& row)
{
    ChainState state;
    state.ref = ChainRef{std::uint8_t(row.integer(0))};
    state.identity = {row.text(1), row.text(2), std::uint64_t(row.integer(3)), BlockHash{row.bytes<32>(4)},
                      std::uint64_t(row.integer(5)), row.text(6), row.text(7)};
    if (!row.isNull(8)) state.synced = Cursor{std::uint64_t(row.integer(8)), BlockHash{row.bytes<32>(9)}, row.integer(10)};
    state.head = row.optionalInteger(11);
    state.agreedUpTo = row.optionalInteger(12);
    state.provenUpTo = row.optionalInteger(13);
    state.events = row.integer(14);
    state.unmapped = row.integer(15);
    return state;
}

} // namespace

Result<std::vector<ChainState>> queryChains(Connection& connection)
{
    std::vector<ChainState> chains;
    auto done = forEachRow(
        connection.query("SELECT ref, name, family, chain_id, genesis, start_block, config, source, block, hash, time, "
                         "head, agreed, proven, events, unmapped FROM chain ORDER BY ref"),
        [&](const Statement& row) { chains.push_back(chainOf(row)); });
    if (!done) return std::move(done).error();
    for (auto& chain : chains) {
        done = forEachRow(
            connection.query("SELECT name, url, head, state, reason FROM node WHERE chain = ? ORDER BY position",
                             chain.ref.value()),
            [&](const Statement& row) {
                chain.nodes.push_back({row.text(0), row.text(1), row.optionalInteger(2), row.text(3), row.text(4)});
            });
        if (!done) return std::move(done).error();
        auto sets = queryValidatorSets(connection, chain.ref);
        if (!sets) return std::move(sets).error();
        chain.validators = std::move(sets).value();
        auto fork = queryFork(connection, chain.ref);
        if (!fork) return std::move(fork).error();
        chain.fork = std::move(fork).value();
    }
    return chains;
}

Result<std::vector<SchemaInfo>> querySchemas(Connection& connection)
{
    std::vector<SchemaInfo> schemas;
    auto done = forEachRow(connection.query("SELECT id, role, zh, en FROM schema_info ORDER BY id, chain"), [&](const Statement& row) {
        const SchemaId id{row.bytes<32>(0)};
        if (schemas.empty() || schemas.back().id != id) schemas.push_back({id, row.text(1), {row.text(2), row.text(3)}});
    });
    if (!done) return std::move(done).error();
    return schemas;
}

Result<std::vector<Incident>> queryIncidents(Connection& connection, int limit)
{
    std::vector<Incident> incidents;
    auto done = forEachRow(
        connection.query("SELECT id, time, chain, kind, node, block, message FROM incident ORDER BY time DESC, id DESC LIMIT ?",
                         std::int64_t{std::max(limit, 0)}),
        [&](const Statement& row) {
            incidents.push_back({row.integer(0), row.integer(1), ChainRef{std::uint8_t(row.integer(2))}, row.text(3),
                                 row.text(4), row.optionalInteger(5), row.text(6)});
        });
    if (!done) return std::move(done).error();
    return incidents;
}

Result<std::vector<Institution>> queryDirectory(Connection& connection)
{
    std::vector<Institution> institutions;
    auto done = forEachRow(connection.query("SELECT id, zh, en, kind FROM directory ORDER BY id, chain"), [&](const Statement& row) {
        const InstitutionId id{row.bytes<32>(0)};
        if (!institutions.empty() && institutions.back().id == id) return;
        institutions.push_back({id, {row.text(1), row.text(2)}, static_cast<InstitutionKind>(std::clamp<std::int64_t>(row.integer(3), 0, 4))});
    });
    if (!done) return std::move(done).error();
    return institutions;
}

} // namespace guanlan::store
