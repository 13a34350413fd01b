// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/record_withdrawal.h"

#include "models/store/reconciliation_cases.h"

#include <vector>

namespace guanlan::store {

#define GUANLAN_IS_NODE "node BETWEEN ?1 AND ?2 AND (?3 = 0 OR reporter = ?3)"
#define GUANLAN_NODES "(SELECT node FROM reconciliation WHERE " GUANLAN_IS_NODE ")"

Status RecordWithdrawal::remove(const RecordFile& file)
{
    std::int64_t reporter = 0; // 0: the file was never held against a chain.
    auto done = forEachRow(m_connection.query("SELECT number FROM reporter WHERE institution = ?", ByteView{file.file.institution.value()}),
                           [&](const Statement& row) { reporter = row.integer(0); });
    if (done && reporter > 0) done = forget({.first = file.number << 32, .last = ((file.number + 1) << 32) - 1, .reporter = reporter});
    if (done) done = removeFile(file);
    if (!done) return done;
    const auto left = m_connection.integer("SELECT count(*) FROM record_file");
    if (!left) return left.error();
    if (*left == 0) return forgetReporters();
    return reporter > 0 ? settle(reporter) : Status{Done{}};
}

Status RecordWithdrawal::removeFile(const RecordFile& file)
{
    const ByteView institution{file.file.institution.value()};
    auto done = m_connection.run("DELETE FROM record WHERE file = ?", file.number);
    if (done) done = m_connection.run("DELETE FROM record_file WHERE number = ?", file.number);
    // The next file is read as the last one that is left was.
    if (done) done = m_connection.run("DELETE FROM record_mapping WHERE institution = ?", institution);
    if (done)
        done = m_connection.run("INSERT INTO record_mapping (institution, mapping) SELECT institution, mapping FROM record_file WHERE institution = ? "
                                "ORDER BY number DESC LIMIT 1", institution);
    // The next file may have this one's number: its records are to be taken up, too.
    if (done)
        done = m_connection.run("UPDATE setting SET value = min(value, (SELECT coalesce(max(number), 0) + 1 FROM record_file) * 4294967296 - 1) "
                                "WHERE name = 'reconciled-record'");
    return done;
}

Status RecordWithdrawal::forget(const Nodes& nodes)
{
    Status done = Done{};
    for (const char* ids : {"SELECT id FROM reconciliation_finding WHERE node IN " GUANLAN_NODES, "SELECT id FROM reporter_doubt WHERE " GUANLAN_IS_NODE " AND id <> ''"})
        if (done) done = withdrawFindings(ids, nodes);
    for (const char* sql : {"DELETE FROM reporter_doubt WHERE " GUANLAN_IS_NODE, "DELETE FROM reconciliation_finding WHERE node IN " GUANLAN_NODES,
             "DELETE FROM reconciliation_difference WHERE node IN " GUANLAN_NODES,
             "DELETE FROM reconciliation_key WHERE reporter IN (SELECT number FROM reporter WHERE ?3 = 0 OR number = ?3) AND node BETWEEN ?1 AND ?2",
             "DELETE FROM reconciliation WHERE " GUANLAN_IS_NODE})
        if (done) done = m_connection.run(sql, nodes.first, nodes.last, nodes.reporter);
    return done;
}

Status RecordWithdrawal::withdrawFindings(const char* query, const Nodes& nodes)
{
    std::vector<std::string> ids;
    auto done = forEachRow(m_connection.query(query, nodes.first, nodes.last, nodes.reporter), [&](const Statement& row) { ids.push_back(row.text(0)); });
    for (std::size_t i = 0; done && i < ids.size(); ++i) done = m_findings.withdraw(ids[i]);
    return done;
}

/// The days that the institution's records cover may be fewer now, and with them what is due and what is in doubt.
Status RecordWithdrawal::settle(std::int64_t reporter)
{
    auto done = m_connection.run("UPDATE reporter SET (records, first, last) = (SELECT count(*), (min(time) + 28800) / 86400, (max(time) + 28800) / 86400 "
                                 "FROM reconciliation WHERE reporter = ?1 AND node < ?2) WHERE number = ?1", reporter, firstActNode);
    std::int64_t left = 0;
    if (done)
        done = forEachRow(m_connection.query("SELECT records FROM reporter WHERE number = ?", reporter), [&](const Statement& row) { left = row.integer(0); });
    if (!done) return done;
    if (left > 0) return m_connection.run("UPDATE reconciliation SET pending = 1 WHERE reporter = ?", reporter);
    done = forget({.reporter = reporter});
    return done ? m_connection.run("DELETE FROM reporter_mark WHERE reporter = ?", reporter) : done; // For its first act, which is said once.
}

/// Where nothing was ever handed in, nothing is said.
Status RecordWithdrawal::forgetReporters()
{
    auto done = forget({});
    for (const char* sql : {"DELETE FROM reporter_mark", "DELETE FROM reporter"})
        if (done) done = m_connection.run(sql);
    return done;
}

} // namespace guanlan::store
