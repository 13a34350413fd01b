// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/sqlite_reconciliation_book.h"

#include "models/store/write_turn.h"

#include <algorithm>
#include <set>
#include <unordered_set>

namespace guanlan::store {

namespace {

/// Looked at in one transaction; with all that is connected to them, which may be more.
constexpr std::int64_t most = 4096;

} // namespace

SqliteReconciliationBook::SqliteReconciliationBook(std::unique_ptr<Connection> connection, Use use)
    : m_connection{std::move(connection)}
    , m_use{use}
    , m_interner{*m_connection}
    , m_entities{*m_connection}
    , m_findings{*m_connection, m_interner}
    , m_acts{*m_connection, m_entities}
    , m_intake{*m_connection, m_entities, m_acts}
    , m_cases{*m_connection, m_acts}
{
}

void SqliteReconciliationBook::interrupt()
{
    m_stopped = true;
    m_connection->interrupt();
}

Result<bool> SqliteReconciliationBook::advance(const ReconciliationJudge& judge)
{
    if (m_use == Use::ReadOnly)
        return Error{ErrorKind::Unavailable, "reconciliation: the workspace was opened to read only, so nothing was reconciled; open it for writing"};
    m_stopped = false;
    const auto files = m_connection->integer("SELECT EXISTS (SELECT 1 FROM record_file)");
    if (!files) return files.error();
    if (*files == 0) return false;
    auto transaction = beginWriting(*m_connection, &m_stopped);
    if (!transaction) return std::move(transaction).error().during("reconciliation");
    m_interner.forget(); // Whoever writes chains has given numbers since.
    auto more = work(judge);
    if (!more) return std::move(more).error().during("reconciliation");
    if (auto done = transaction->commit(); !done) return std::move(done).error().during("reconciliation");
    return more;
}

Result<bool> SqliteReconciliationBook::work(const ReconciliationJudge& judge)
{
    auto took = m_intake.take();
    if (!took || *took) return took;
    if (auto done = m_cases.begin(); !done) return std::move(done).error();
    if (auto done = markPending(judge.basis); !done) return std::move(done).error();
    const auto nodes = pending();
    if (!nodes) return nodes.error();
    std::unordered_set<std::int64_t> looked;
    for (const std::int64_t node : *nodes) {
        if (looked.contains(node)) continue;
        const auto gathered = m_cases.around(node, judge.windowSeconds);
        if (!gathered) return gathered.error();
        const auto reconciled = judge.reconcile(*gathered);
        for (const ReconciledNode& each : reconciled) looked.insert(each.node);
        if (auto done = write(reconciled); !done) return std::move(done).error();
    }
    if (std::int64_t(nodes->size()) == most) return true;
    if (auto done = sayDoubts(judge); !done) return std::move(done).error();
    return false;
}

Status SqliteReconciliationBook::markPending(const std::string& basis)
{
    std::string before;
    auto done = forEachRow(m_connection->query("SELECT value FROM setting WHERE name = 'reconciliation-basis'"), [&](const Statement& row) { before = row.text(0); });
    if (done && before != basis) {
        done = m_connection->run("UPDATE reconciliation SET pending = 1");
        if (done) done = m_connection->run("UPDATE setting SET value = ? WHERE name = 'reconciliation-basis'", std::string_view{basis});
    }
    if (!done) return done;
    std::optional<std::int64_t> slowest;
    for (const auto& [chain, head] : m_cases.heads()) {
        if (!head.time) continue;
        if (!head.isFrozen) slowest = std::min(slowest.value_or(*head.time), *head.time);
        const KeyRange keys = keysOfChain(chain);
        done = m_connection->run("UPDATE reconciliation SET pending = 1 WHERE due <= ? AND node BETWEEN ? AND ? AND state = 4", *head.time, keys.low, keys.high);
        if (!done) return done;
    }
    if (!slowest) return Done{};
    return m_connection->run("UPDATE reconciliation SET pending = 1 WHERE due < ? AND node < ? AND state = 4", *slowest, firstActNode);
}

Result<std::vector<std::int64_t>> SqliteReconciliationBook::pending()
{
    std::vector<std::int64_t> nodes;
    auto done = forEachRow(m_connection->query("SELECT node FROM reconciliation INDEXED BY reconciliation_pending WHERE pending LIMIT ?", most),
                           [&](const Statement& row) { nodes.push_back(row.integer(0)); });
    if (!done) return std::move(done).error();
    return nodes;
}

Status SqliteReconciliationBook::write(const std::vector<ReconciledNode>& nodes)
{
    std::set<std::string> withdrawn;
    for (const ReconciledNode& node : nodes) {
        auto done = forEachRow(m_connection->query("SELECT id FROM reconciliation_finding WHERE node = ?", node.node),
                               [&](const Statement& row) { withdrawn.insert(row.text(0)); });
        if (done) done = m_connection->run("DELETE FROM reconciliation_finding WHERE node = ?", node.node);
        if (!done) return done;
    }
    for (const ReconciledNode& node : nodes) {
        if (auto done = writeNode(node); !done) return done;
        for (const Finding& finding : node.findings) withdrawn.erase(finding.id);
    }
    for (const std::string& id : withdrawn)
        if (auto done = m_findings.withdraw(id); !done) return done;
    return Done{};
}

Status SqliteReconciliationBook::writeNode(const ReconciledNode& node)
{
    std::optional<std::int64_t> state;
    if (node.state) state = std::int64_t(*node.state);
    auto done = m_connection->run("UPDATE reconciliation SET pending = 0, state = ?, partner = ?, due = ?, doubt = ? WHERE node = ?", state, node.partner,
                                  node.due, std::int64_t(node.doubt), node.node);
    if (done) done = m_connection->run("DELETE FROM reconciliation_difference WHERE node = ?", node.node);
    for (std::size_t i = 0; done && i < node.differences.size(); ++i) {
        const FieldDifference& each = node.differences[i];
        done = m_connection->run("INSERT INTO reconciliation_difference (node, field, recorded, anchored) VALUES (?, ?, ?, ?)", node.node,
                                 std::int64_t(each.field), std::string_view{each.recorded}, std::string_view{each.anchored});
    }
    for (std::size_t i = 0; done && i < node.findings.size(); ++i) {
        done = m_findings.say(node.findings[i]);
        if (done) done = m_connection->run("INSERT OR IGNORE INTO reconciliation_finding (node, id) VALUES (?, ?)", node.node, std::string_view{node.findings[i].id});
    }
    return done;
}

struct SqliteReconciliationBook::Doubtful {
    std::int64_t reporter = 0, doubt = 0;
    std::optional<std::int64_t> node; ///< The first that it is true of now; absent: of none any more.
    bool isSaid = false; ///< As it stands.
    std::string id; ///< What was said,
    std::int64_t saidOf = 0; ///< and of which node.
    InstitutionId institution;
};

/// For each institution and doubt of which something was said, or is to be said.
Result<std::vector<SqliteReconciliationBook::Doubtful>> SqliteReconciliationBook::doubts(const std::string& basis)
{
    std::vector<Doubtful> all;
    auto done = forEachRow(
        m_connection->query(
            "WITH kinds (kind) AS (VALUES (1), (2), (3), (4), (5)), now AS (SELECT reporter.number AS reporter, kind, institution, CASE kind WHEN 1 THEN "
            "iif(records = 0, first_act, NULL) ELSE (SELECT node FROM reconciliation WHERE reconciliation.reporter = reporter.number AND doubt = kind AND "
            "doubt <> 0 ORDER BY time, node LIMIT 1) END AS node FROM reporter CROSS JOIN kinds) "
            "SELECT now.reporter, kind, now.node, ifnull(reporter_doubt.node IS now.node AND basis = ?, 0), coalesce(id, ''), coalesce(reporter_doubt.node, 0), institution FROM now "
            "LEFT JOIN reporter_doubt ON reporter_doubt.reporter = now.reporter AND reporter_doubt.doubt = kind "
            "WHERE now.node IS NOT NULL OR reporter_doubt.node IS NOT NULL", std::string_view{basis}),
        [&](const Statement& row) {
            all.push_back({row.integer(0), row.integer(1), row.optionalInteger(2), row.integer(3) != 0, row.text(4), row.integer(5), InstitutionId{row.bytes<32>(6)}});
        });
    if (!done) return std::move(done).error();
    return all;
}

/// What is no longer so is taken back first: what is said now may be of the same act, and have its id.
Status SqliteReconciliationBook::sayDoubts(const ReconciliationJudge& judge)
{
    auto all = doubts(judge.basis);
    if (!all) return all.error();
    std::erase_if(*all, [](const Doubtful& each) { return each.isSaid; });
    std::vector<std::optional<Finding>> findings;
    for (const Doubtful& each : *all) {
        auto finding = findingOf(each, judge);
        if (!finding) return std::move(finding).error();
        findings.push_back(std::move(finding).value());
        if (!each.id.empty() && (!findings.back() || findings.back()->id != each.id))
            if (auto done = takeBack(each); !done) return done;
    }
    for (std::size_t i = 0; i < all->size(); ++i)
        if (auto done = sayDoubt((*all)[i], findings[i], judge.basis); !done) return done;
    return Done{};
}

/// Of an act of which there was a doubt, the same rule may say more by now: under the same id.
Status SqliteReconciliationBook::takeBack(const Doubtful& doubtful)
{
    bool isSaidOfRow = false;
    auto done = forEachRow(m_connection->query("SELECT 1 FROM reconciliation_finding WHERE node = ? AND id = ?", doubtful.saidOf, std::string_view{doubtful.id}),
                           [&](const Statement&) { isSaidOfRow = true; });
    return !done || isSaidOfRow ? done : m_findings.withdraw(doubtful.id);
}

/// What there is to say of it; absent: nothing.
Result<std::optional<Finding>> SqliteReconciliationBook::findingOf(const Doubtful& doubtful, const ReconciliationJudge& judge)
{
    if (!doubtful.node) return std::optional<Finding>{};
    ReporterDoubt doubt{.institution = doubtful.institution, .doubt = ReconciliationDoubt(doubtful.doubt), .act = {}, .time = 0, .genesis = {}};
    const bool isOfAct = doubt.doubt == ReconciliationDoubt::NothingHandedIn || doubt.doubt == ReconciliationDoubt::NotCovered
        || doubt.doubt == ReconciliationDoubt::NoCalendar;
    if (isOfAct) {
        doubt.act = EventKey{*doubtful.node};
        doubt.genesis = m_cases.heads().at(doubt.act->chain()).genesis;
    }
    auto read = forEachRow(m_connection->query("SELECT time FROM reconciliation WHERE node = ?1 UNION ALL SELECT time FROM event WHERE key = ?1", *doubtful.node),
                           [&](const Statement& row) { doubt.time = row.integer(0); });
    if (!read) return std::move(read).error();
    return judge.doubt(doubt);
}

Status SqliteReconciliationBook::sayDoubt(const Doubtful& doubtful, const std::optional<Finding>& finding, const std::string& basis)
{
    if (finding)
        if (auto done = m_findings.say(*finding); !done) return done;
    if (!doubtful.node) return m_connection->run("DELETE FROM reporter_doubt WHERE reporter = ? AND doubt = ?", doubtful.reporter, doubtful.doubt);
    return m_connection->run("INSERT OR REPLACE INTO reporter_doubt (reporter, doubt, node, basis, id) VALUES (?, ?, ?, ?, ?)", doubtful.reporter,
                             doubtful.doubt, *doubtful.node, std::string_view{basis}, std::string_view{finding ? finding->id : std::string{}});
}

} // namespace guanlan::store
