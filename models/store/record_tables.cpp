// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/record_tables.h"

namespace guanlan::store {

Status recordIncident(Connection& connection, const Incident& incident)
{
    auto newest = connection.query("SELECT id, message FROM incident WHERE chain = ? AND kind = ? AND node = ? "
                                   "AND block IS ? ORDER BY time DESC, id DESC LIMIT 1",
                                   incident.chain.value(), std::string_view{incident.kind},
                                   std::string_view{incident.node}, incident.block);
    if (!newest) return std::move(newest).error();
    auto row = (*newest)->next();
    if (!row) return std::move(row).error();
    if (*row) {
        const std::int64_t id = (*newest)->integer(0);
        const bool same = (*newest)->text(1) == incident.message;
        (*newest)->reset();
        if (same) return connection.run("UPDATE incident SET time = ? WHERE id = ?", incident.time, id);
    }
    return connection.run("INSERT INTO incident (time, chain, kind, node, block, message) VALUES (?, ?, ?, ?, ?, ?)",
                          incident.time, incident.chain.value(), std::string_view{incident.kind},
                          std::string_view{incident.node}, incident.block, std::string_view{incident.message});
}

Status replaceDirectory(Connection& connection, ChainRef chain, const std::vector<Institution>& institutions)
{
    if (auto done = connection.run("DELETE FROM directory WHERE chain = ?", chain.value()); !done) return done;
    for (const auto& one : institutions) {
        auto done = connection.run("INSERT INTO directory (id, chain, zh, en, kind) VALUES (?, ?, ?, ?, ?)",
                                   ByteView{one.id.value()}, chain.value(), std::string_view{one.name.zh},
                                   std::string_view{one.name.en}, std::int64_t(one.kind));
        if (!done) return std::move(done).error().during("directory: " + toText(one.id));
    }
    return Done{};
}

Status replaceSchemas(Connection& connection, ChainRef chain, const std::vector<SchemaInfo>& schemas)
{
    if (auto done = connection.run("DELETE FROM schema_info WHERE chain = ?", chain.value()); !done) return done;
    for (const auto& one : schemas) {
        auto done = connection.run("INSERT INTO schema_info (id, chain, role, zh, en) VALUES (?, ?, ?, ?, ?)",
                                   ByteView{one.id.value()}, chain.value(), std::string_view{one.role},
                                   std::string_view{one.name.zh}, std::string_view{one.name.en});
        if (!done) return std::move(done).error().during("schemas: " + toText(one.id));
    }
    return Done{};
}

} // namespace guanlan::store
