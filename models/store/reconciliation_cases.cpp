// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/reconciliation_cases.h"

#include "models/store/record_row.h"

#include <algorithm>
#include <unordered_set>

namespace guanlan::store {

Result<std::optional<HandedInRecord>> loadRecord(Connection& connection, std::int64_t node)
{
    std::optional<HandedInRecord> found;
    auto done = forEachRow(
        connection.query("SELECT " GUANLAN_RECORD_COLUMNS ", (SELECT name FROM record_file WHERE number = file), "
                         "(SELECT record_file.digest FROM record_file WHERE number = file) FROM record WHERE file = ? AND line = ?",
                         node >> 32, node & 0xFFFF'FFFF),
        [&](const Statement& row) { found = HandedInRecord{node >> 32, row.text(13), Digest{row.bytes<32>(14)}, recordOf(row)}; });
    if (!done) return std::move(done).error();
    return found;
}

Status ReconciliationCases::begin()
{
    m_heads.clear();
    return forEachRow(m_connection.query("SELECT ref, genesis, time, EXISTS (SELECT 1 FROM fork WHERE fork.chain = ref) FROM chain"), [&](const Statement& row) {
        m_heads[ChainRef{std::uint8_t(row.integer(0))}] = {BlockHash{row.bytes<32>(1)}, row.optionalInteger(2), row.integer(3) != 0};
    });
}

Result<ReconciliationCases::Reporter> ReconciliationCases::reporterOf(std::int64_t node)
{
    Reporter reporter;
    auto done = forEachRow(m_connection.query("SELECT number, institution, first, last FROM reporter WHERE number = "
                                              "(SELECT reporter FROM reconciliation WHERE node = ?)", node),
                           [&](const Statement& row) { reporter = {row.integer(0), row.integer(2), row.integer(3), InstitutionId{row.bytes<32>(1)}}; });
    if (!done) return std::move(done).error();
    return reporter;
}

Result<std::vector<MatchKey>> ReconciliationCases::put(std::int64_t node, ReconciliationCase& into, std::int64_t& time)
{
    if (node >= firstActNode) {
        auto act = m_acts.load(EventKey{node});
        if (!act) return std::move(act).error();
        if (!*act) return std::vector<MatchKey>{};
        time = (*act)->time;
        into.acts.push_back(std::move(**act));
        return matchKeys(into.acts.back());
    }
    auto record = loadRecord(m_connection, node);
    if (!record) return std::move(record).error();
    if (!*record) return std::vector<MatchKey>{};
    time = (*record)->record.time;
    auto references = referenceForms((*record)->record.reference);
    auto keys = matchKeys((*record)->record, references);
    into.records.push_back({node, std::move(**record), std::move(references)});
    return keys;
}

Status ReconciliationCases::find(std::int64_t reporter, const MatchKey& key, std::int64_t time, std::int64_t window, std::vector<std::int64_t>& found)
{
    const auto take = [&](const Statement& row) { found.push_back(row.integer(0)); };
    if (!key.hasWindow)
        return forEachRow(m_connection.query("SELECT node FROM reconciliation_key WHERE reporter = ? AND mark = ?", reporter, key.mark), take);
    return forEachRow(m_connection.query("SELECT node FROM reconciliation_key WHERE reporter = ? AND mark = ? AND time BETWEEN ? AND ?", reporter,
                                         key.mark, time - window, time + window), take);
}

Result<ReconciliationCase> ReconciliationCases::around(std::int64_t node, std::int64_t windowSeconds)
{
    ReconciliationCase gathered;
    const auto reporter = reporterOf(node);
    if (!reporter) return reporter.error();
    gathered.institution = reporter->institution;
    gathered.firstDay = reporter->firstDay;
    gathered.lastDay = reporter->lastDay;
    gathered.heads = m_heads;
    std::unordered_set<std::int64_t> seen{node}, followed;
    std::vector<std::int64_t> waiting{node}, found;
    while (!waiting.empty()) {
        const std::int64_t next = waiting.back();
        waiting.pop_back();
        std::int64_t time = 0;
        const auto keys = put(next, gathered, time);
        if (!keys) return keys.error();
        for (const MatchKey& key : *keys) {
            if (!key.hasWindow && !followed.insert(key.mark).second) continue;
            found.clear();
            if (auto done = find(reporter->number, key, time, windowSeconds, found); !done) return std::move(done).error();
            for (const std::int64_t other : found)
                if (seen.insert(other).second) waiting.push_back(other);
        }
    }
    std::ranges::sort(gathered.acts, {}, &AnchoredAct::key);
    std::ranges::sort(gathered.records, {}, &ReconciliationCase::Record::node);
    return gathered;
}

} // namespace guanlan::store
