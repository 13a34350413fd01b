// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/reconciliation_intake.h"

#include "models/domain/time.h"
#include "models/store/record_row.h"
#include "models/store/rollup_range.h"

#include <algorithm>
#include <map>

namespace guanlan::store {

namespace {

/// Taken up in one transaction.
constexpr std::int64_t most = 20'000;

/// Acts of an institution: what it issued, suspended and revoked, and what was presented to it and verified by it.
constexpr const char* actorSql = "SELECT key FROM event WHERE institution = ? AND key BETWEEN ? AND ? AND type IN (11, 12, 14) "
                                 "AND credential IS NOT NULL ORDER BY key LIMIT ?";
constexpr const char* verifierSql = "SELECT key FROM event WHERE counterparty = ? AND key BETWEEN ? AND ? AND type IN (17, 18) "
                                    "AND credential IS NOT NULL ORDER BY key LIMIT ?";

} // namespace

struct ReconciliationIntake::Reporter {
    std::int64_t number = 0;
    InstitutionId institution;
    std::int64_t records = 0;
    EntityRef entity; ///< 0: no event names it.
};

Result<bool> ReconciliationIntake::take()
{
    if (auto done = addReporters(); !done) return std::move(done).error();
    auto took = takeRecords();
    if (!took || *took) return took;
    const auto all = reporters();
    if (!all) return all.error();
    std::vector<KeyRange> chains;
    auto done = forEachRow(m_connection.query("SELECT ref, block FROM chain WHERE block IS NOT NULL ORDER BY ref"), [&](const Statement& row) {
        const ChainRef ref{std::uint8_t(row.integer(0))};
        chains.push_back({keysOfChain(ref).low, lastKeyOfBlock(ref, std::uint64_t(row.integer(1)))});
    });
    if (!done) return std::move(done).error();
    for (const Reporter& reporter : *all)
        for (const KeyRange& chain : chains) {
            took = takeActs(reporter, chain);
            if (!took || *took) return took;
        }
    return false;
}

Status ReconciliationIntake::addReporters()
{
    auto done = m_connection.run("INSERT OR IGNORE INTO reporter (institution, records) SELECT DISTINCT institution, 0 FROM record_file ORDER BY number");
    if (!done) return done;
    const auto acting = rollupInstitutions(m_connection, m_entities, {}, nextActingSql);
    if (!acting) return acting.error();
    for (const EntityRef ref : *acting) {
        if (ref == EntityRef{}) continue;
        const auto id = m_entities.id<InstitutionId>(ref);
        if (!id) return id.error();
        done = m_connection.run("INSERT OR IGNORE INTO reporter (institution, records) VALUES (?, 0)", ByteView{id->value()});
        if (!done) return done;
    }
    return Done{};
}

Result<std::vector<ReconciliationIntake::Reporter>> ReconciliationIntake::reporters()
{
    std::vector<Reporter> all;
    auto done = forEachRow(m_connection.query("SELECT number, institution, records FROM reporter ORDER BY number"), [&](const Statement& row) {
        all.push_back({row.integer(0), InstitutionId{row.bytes<32>(1)}, row.integer(2), {}});
    });
    if (!done) return std::move(done).error();
    for (Reporter& reporter : all) {
        const auto ref = m_entities.find(reporter.institution.value());
        if (!ref) return ref.error();
        reporter.entity = *ref;
    }
    return all;
}

Status ReconciliationIntake::addNode(std::int64_t node, std::int64_t reporter, std::int64_t time, const std::vector<MatchKey>& keys)
{
    auto done = m_connection.run("INSERT OR IGNORE INTO reconciliation (node, reporter, pending, time, doubt) VALUES (?, ?, 1, ?, 0)", node, reporter, time);
    for (std::size_t i = 0; done && i < keys.size(); ++i)
        done = m_connection.run("INSERT OR IGNORE INTO reconciliation_key (reporter, mark, time, node) VALUES (?, ?, ?, ?)", reporter, keys[i].mark, time, node);
    return done;
}

Result<bool> ReconciliationIntake::takeRecords()
{
    const auto mark = m_connection.integer("SELECT value FROM setting WHERE name = 'reconciled-record'");
    if (!mark) return mark.error();
    struct Taken { std::int64_t file, reporter; BusinessRecord record; };
    std::vector<Taken> taken;
    auto done = forEachRow(
        m_connection.query("SELECT " GUANLAN_RECORD_COLUMNS ", file, (SELECT number FROM reporter WHERE institution = "
                           "(SELECT institution FROM record_file WHERE record_file.number = file)) FROM record WHERE (file, line) > (?, ?) "
                           "ORDER BY file, line LIMIT ?", *mark >> 32, *mark & 0xFFFF'FFFF, most),
        [&](const Statement& row) { taken.push_back({row.integer(13), row.integer(14), recordOf(row)}); });
    if (!done) return std::move(done).error();
    if (taken.empty()) return false;
    struct Stretch { std::int64_t first = INT64_MAX, last = INT64_MIN, count = 0; };
    std::map<std::int64_t, Stretch> stretches;
    std::int64_t node = 0;
    for (const auto& [file, reporter, record] : taken) {
        node = file << 32 | record.line;
        if (done = addNode(node, reporter, record.time, matchKeys(record, referenceForms(record.reference))); !done) return std::move(done).error();
        Stretch& stretch = stretches[reporter];
        stretch = {std::min(stretch.first, shanghaiDay(record.time)), std::max(stretch.last, shanghaiDay(record.time)), stretch.count + 1};
    }
    for (const auto& [reporter, stretch] : stretches)
        if (done = widen(reporter, stretch.first, stretch.last, stretch.count); !done) return std::move(done).error();
    done = m_connection.run("UPDATE setting SET value = ? WHERE name = 'reconciled-record'", node);
    if (!done) return std::move(done).error();
    return true;
}

Status ReconciliationIntake::widen(std::int64_t reporter, std::int64_t first, std::int64_t last, std::int64_t count)
{
    // The acts of one that hands in for the first time were only looked through for the first one.
    auto done = m_connection.run("DELETE FROM reporter_mark WHERE reporter = ?1 AND (SELECT records FROM reporter WHERE number = ?1) = 0", reporter);
    if (!done) return done;
    done = m_connection.run("UPDATE reporter SET records = records + ?2, first = min(coalesce(first, ?3), ?3), last = max(coalesce(last, ?4), ?4), "
                            "first_act = NULL WHERE number = ?1", reporter, count, first, last);
    if (!done) return done;
    return m_connection.run("UPDATE reconciliation SET pending = 1 WHERE reporter = ?1 AND doubt = 2 AND doubt <> 0 AND time >= (SELECT first FROM reporter WHERE "
                            "number = ?1) * 86400 - 28800 AND time < (SELECT last + 1 FROM reporter WHERE number = ?1) * 86400 - 28800", reporter);
}

Result<std::vector<std::int64_t>> ReconciliationIntake::newActs(const Reporter& reporter, const KeyRange& range, bool& isCutOff)
{
    std::vector<std::int64_t> keys;
    std::int64_t cut = range.high;
    for (const char* sql : {actorSql, verifierSql}) {
        std::int64_t count = 0, last = 0;
        auto done = forEachRow(m_connection.query(sql, reporter.entity, range.low, range.high, reporter.records > 0 ? most : 1), [&](const Statement& row) {
            keys.push_back(last = row.integer(0));
            ++count;
        });
        if (!done) return std::move(done).error();
        if (reporter.records > 0 && count == most) cut = std::min(cut, last);
    }
    std::sort(keys.begin(), keys.end());
    std::erase_if(keys, [cut](std::int64_t key) { return key > cut; });
    isCutOff = cut < range.high;
    return keys;
}

Result<bool> ReconciliationIntake::takeActs(const Reporter& reporter, const KeyRange& chain)
{
    if (reporter.entity == EntityRef{}) return false;
    const ChainRef ref = EventKey{chain.low}.chain();
    std::int64_t mark = chain.low - 1;
    auto done = forEachRow(m_connection.query("SELECT key FROM reporter_mark WHERE reporter = ? AND chain = ?", reporter.number, ref.value()),
                           [&](const Statement& row) { mark = row.integer(0); });
    if (!done) return std::move(done).error();
    if (mark >= chain.high) return false;
    bool isCutOff = false;
    const auto keys = newActs(reporter, {mark + 1, chain.high}, isCutOff);
    if (!keys) return keys.error();
    for (const std::int64_t key : *keys) {
        if (reporter.records == 0) {
            done = m_connection.run("UPDATE reporter SET first_act = min(coalesce(first_act, ?1), ?1) WHERE number = ?2", key, reporter.number);
            if (!done) return std::move(done).error();
            break;
        }
        const auto act = m_acts.load(EventKey{key});
        if (!act) return act.error();
        if (!*act) continue;
        if (done = addNode(key, reporter.number, (*act)->time, matchKeys(**act)); !done) return std::move(done).error();
    }
    done = m_connection.run("INSERT OR REPLACE INTO reporter_mark (reporter, chain, key) VALUES (?, ?, ?)", reporter.number, ref.value(),
                            isCutOff ? keys->back() : chain.high);
    if (!done) return std::move(done).error();
    return isCutOff || (reporter.records > 0 && !keys->empty());
}

} // namespace guanlan::store
