// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/institution_query.h"

#include "models/store/chain_query.h"
#include "models/store/event_codes.h"
#include "models/store/rollup_range.h"
#include "models/store/schema_sql.h"

#include <algorithm>
#include <map>

namespace guanlan::store {

namespace {

class InstitutionList {
public:
    InstitutionList(Connection& connection, EntityLookup& entities, EventLoader& loader)
        : m_connection{connection}, m_entities{entities}, m_loader{loader}
    {
    }

    Status addDirectory()
    {
        const auto directory = queryDirectory(m_connection);
        if (!directory) return directory.error();
        for (const auto& one : *directory)
            m_states[one.id] = {.institution = one, .inDirectory = true, .status = {}, .controller = {}, .lastEvent = {}};
        return Done{};
    }

    Status addRegistry(const ChainMarkList& marks)
    {
        std::vector<EventKey> keys;
        auto done = forEachRow(m_connection.query("SELECT key FROM event INDEXED BY event_by_type WHERE " GUANLAN_SPARSE_TYPES
                                                  " AND type IN (1, 2, 3) ORDER BY time, key"),
                               [&](const Statement& row) { keys.emplace_back(row.integer(0)); });
        if (!done) return done;
        const auto events = m_loader.load(keys, marks);
        if (!events) return events.error();
        for (const auto& event : *events) {
            if (event.institution) apply(event, onChain(*event.institution));
        }
        return Done{};
    }

    Status addActivity(const ChainMarkList& marks)
    {
        const auto acting = rollupInstitutions(m_connection, m_entities, {}, nextActingSql);
        if (!acting) return acting.error();
        for (const EntityRef ref : *acting) {
            if (ref == EntityRef{}) continue;
            const auto id = m_entities.id<InstitutionId>(ref);
            if (!id) return id.error();
            InstitutionState& state = onChain(*id);
            for (const auto& chain : marks.all()) {
                if (auto done = addLastEvent(ref, keysOfChain(chain.ref), state); !done) return done;
            }
        }
        return Done{};
    }

    std::vector<InstitutionState> take() &&
    {
        std::vector<InstitutionState> list;
        for (auto& entry : m_states)
            list.push_back(std::move(entry.second));
        return list;
    }

private:
    InstitutionState& onChain(const InstitutionId& id)
    {
        InstitutionState& state = m_states[id];
        state.institution.id = id;
        state.onChain = true;
        return state;
    }

    static void apply(const Event& event, InstitutionState& state)
    {
        if (event.type == EventType::InstitutionStatusChanged) {
            state.status = event.status.value_or(std::string{});
            return;
        }
        if (event.controller) state.controller = event.controller;
        if (event.type != EventType::InstitutionRegistered) return;
        state.isRegistered = true;
        if (state.status.empty()) state.status = "active"; // Registering again lifts no suspension.
        if (state.inDirectory) return;
        const std::string name = event.name.value_or(std::string{});
        state.institution.name = {name, name};
        state.institution.kind = parseInstitutionKind(event.kind.value_or(std::string{})).value_or(InstitutionKind::Other);
    }

    Status addLastEvent(EntityRef ref, const KeyRange& range, InstitutionState& state)
    {
        for (const char* sql : {"SELECT time FROM event INDEXED BY event_by_institution WHERE institution = ? "
                                "AND key BETWEEN ? AND ? ORDER BY key DESC LIMIT 1",
                                "SELECT time FROM event INDEXED BY event_by_counterparty WHERE counterparty = ? "
                                "AND key BETWEEN ? AND ? AND institution IS NULL ORDER BY key DESC LIMIT 1"}) {
            auto done = forEachRow(m_connection.query(sql, ref, range.low, range.high), [&](const Statement& row) {
                state.lastEvent = std::max(state.lastEvent, std::optional{row.integer(0)});
            });
            if (!done) return done;
        }
        return Done{};
    }

    Connection& m_connection;
    EntityLookup& m_entities;
    EventLoader& m_loader;
    std::map<InstitutionId, InstitutionState> m_states;
};

} // namespace

Result<std::vector<InstitutionState>> queryInstitutions(Connection& connection, EntityLookup& entities, EventLoader& loader)
{
    const auto marks = ChainMarkList::load(connection);
    if (!marks) return marks.error();
    InstitutionList list{connection, entities, loader};
    if (auto done = list.addDirectory(); !done) return std::move(done).error();
    if (auto done = list.addRegistry(*marks); !done) return std::move(done).error();
    if (auto done = list.addActivity(*marks); !done) return std::move(done).error();
    return std::move(list).take();
}

} // namespace guanlan::store
