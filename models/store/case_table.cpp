// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/case_table.h"

#include "models/crypto/sha256.h"
#include "models/domain/time.h"
#include "models/store/case_draft.h"

#include <algorithm>
#include <set>

namespace guanlan::store {

namespace {

#define GUANLAN_ENTRY_COLUMNS "number, batch, time, operator, act, finding, value, text, undoes, hash"

CaseEntry entryOf(const Statement& row)
{
    CaseEntry entry;
    entry.number = row.integer(0);
    entry.batch = row.integer(1);
    entry.time = row.integer(2);
    entry.operatorName = row.text(3);
    // A number that is no act is not one that it happens to end with.
    entry.act = row.integer(4) >= 1 && row.integer(4) <= std::int64_t(lastCaseAct) ? CaseAct(row.integer(4)) : CaseAct{};
    entry.finding = row.text(5);
    entry.value = row.text(6);
    entry.text = row.text(7);
    entry.undoes = row.optionalInteger(8).value_or(0);
    entry.hash = row.bytes<32>(9);
    return entry;
}

/// A holder, or a file of records, is no finding.
bool isOnFinding(const CaseDraft& draft)
{
    return draft.act != CaseAct::Withdraw && !(draft.act == CaseAct::Reveal && parseId<SubjectId>(draft.finding));
}

} // namespace

/// What is written at once.
struct CaseTable::Batch {
    std::int64_t first = 0;
    CaseHead head;
    std::int64_t entries = 0;
    std::set<std::string> findings;
};

Result<CaseReceipt> CaseTable::append(const std::vector<CaseDraft>& acts, const CaseHand& hand)
{
    if (auto named = checkOperator(hand.operatorName); !named) return std::move(named).error();
    auto batch = openBatch();
    if (!batch) return std::move(batch).error();
    for (const CaseDraft& draft : acts) {
        if (auto sound = checkDraft(draft); !sound) return std::move(sound).error();
        if (isOnFinding(draft))
            if (auto there = requireFinding(draft.finding); !there) return std::move(there).error();
        const auto isNew = changes(draft);
        if (!isNew) return isNew.error();
        if (!*isNew) continue;
        CaseEntry entry{.time = hand.now, .operatorName = hand.operatorName, .act = draft.act, .finding = draft.finding,
                        .value = draft.value, .text = draft.text};
        if (auto done = write(std::move(entry), *batch); !done) return std::move(done).error();
    }
    return close(*batch);
}

Result<CaseReceipt> CaseTable::undoLast(const CaseHand& hand, std::int64_t earliest)
{
    if (auto named = checkOperator(hand.operatorName); !named) return std::move(named).error();
    const auto last = lastBatchOf(hand.operatorName, earliest);
    if (!last) return last.error();
    const auto entries = undoable(*last);
    if (!entries) return entries.error();
    auto batch = openBatch();
    if (!batch) return std::move(batch).error();
    for (const CaseEntry& undone : *entries) {
        CaseEntry entry{.time = hand.now, .operatorName = hand.operatorName, .act = CaseAct::Undo, .finding = undone.finding,
                        .undoes = undone.number};
        if (auto done = write(std::move(entry), *batch); !done) return std::move(done).error();
    }
    return close(*batch);
}

Result<CaseTable::Batch> CaseTable::openBatch()
{
    const auto last = head();
    if (!last) return last.error();
    return Batch{.first = last->number + 1, .head = *last, .entries = 0, .findings = {}};
}

Status CaseTable::write(CaseEntry entry, Batch& batch)
{
    entry.number = batch.head.number + 1;
    entry.batch = batch.first;
    entry.hash = crypto::sha256(canonicalBytes(entry, batch.head.hash));
    const auto undoes = entry.undoes ? std::optional{entry.undoes} : std::nullopt;
    auto done = m_connection.run("INSERT INTO case_entry (" GUANLAN_ENTRY_COLUMNS ") VALUES (?,?,?,?,?,?,?,?,?,?)", entry.number,
        entry.batch, entry.time, std::string_view{entry.operatorName}, std::int64_t(entry.act), std::string_view{entry.finding},
        std::string_view{entry.value}, std::string_view{entry.text}, undoes, ByteView{entry.hash});
    if (!done) return done;
    batch.head = {entry.number, entry.hash};
    ++batch.entries;
    batch.findings.insert(std::move(entry.finding));
    return Done{};
}

/// Keeps with the entries what they come to.
Result<CaseReceipt> CaseTable::close(const Batch& batch)
{
    for (const std::string& finding : batch.findings) {
        const auto entries = history(finding);
        if (!entries) return entries.error();
        const CaseState state = foldCase(*entries);
        auto done = m_connection.run(
            "INSERT OR REPLACE INTO case_state (finding, disposition, since, assignee, snoozed_until, notes) VALUES (?,?,?,?,?,?)",
            std::string_view{finding}, std::int64_t(state.disposition), state.since, std::string_view{state.assignee},
            state.snoozedUntil, state.notes);
        if (!done) return std::move(done).error();
    }
    return CaseReceipt{batch.entries, std::int64_t(batch.findings.size()), batch.head};
}

Result<bool> CaseTable::changes(const CaseDraft& draft)
{
    const auto now = state(draft.finding);
    if (!now) return now.error();
    switch (draft.act) {
    case CaseAct::Decide: return draft.value != dispositionName(now->disposition) || !draft.text.empty();
    case CaseAct::Assign: return draft.value != now->assignee;
    case CaseAct::Snooze: return parseTime(draft.value) != now->snoozedUntil;
    case CaseAct::Note:
    case CaseAct::Reveal:
    case CaseAct::Withdraw:
    case CaseAct::Undo: return true;
    }
    return true;
}

Status CaseTable::requireFinding(const std::string& id)
{
    auto found = m_connection.query("SELECT 1 FROM finding WHERE id = ?", std::string_view{id});
    if (!found) return std::move(found).error();
    const auto row = (*found)->next();
    if (!row) return row.error();
    (*found)->reset();
    if (!*row)
        return Error{ErrorKind::NotFound, "case log: there is no finding with the id " + id
                         + " (any more); nothing was written, refresh and choose again"};
    return Done{};
}

Result<std::int64_t> CaseTable::lastBatchOf(const std::string& operatorName, std::int64_t earliest)
{
    std::int64_t last = 0;
    auto done = forEachRow(m_connection.query("SELECT batch FROM case_entry WHERE operator = ? AND time >= ? AND act NOT IN (5, 6, 7) AND NOT "
                                              "EXISTS (SELECT 1 FROM case_entry AS later WHERE later.undoes = case_entry.number) "
                                              "ORDER BY number DESC LIMIT 1",
                                              std::string_view{operatorName}, earliest),
                           [&](const Statement& row) { last = row.integer(0); });
    if (!done) return std::move(done).error();
    if (last == 0) return Error{ErrorKind::NotFound, "case log: " + operatorName + " has done nothing lately that could be taken back"};
    return last;
}

Result<std::vector<CaseEntry>> CaseTable::undoable(std::int64_t batch)
{
    std::vector<CaseEntry> entries; // A batch is written at once, so its entries follow each other.
    auto done = forEachRow(m_connection.query("SELECT " GUANLAN_ENTRY_COLUMNS " FROM case_entry WHERE number >= ?1 AND number < coalesce("
                                              "(SELECT min(number) FROM case_entry WHERE number > ?1 AND batch > ?1), 9223372036854775807) "
                                              "AND act NOT IN (5, 6, 7) AND NOT EXISTS (SELECT 1 FROM case_entry AS later "
                                              "WHERE later.undoes = case_entry.number) ORDER BY number",
                                              batch),
                           [&](const Statement& row) { entries.push_back(entryOf(row)); });
    if (!done) return std::move(done).error();
    return entries;
}

Result<std::vector<CaseEntry>> CaseTable::history(const std::string& finding)
{
    std::vector<CaseEntry> entries;
    auto done = forEachRow(m_connection.query("SELECT " GUANLAN_ENTRY_COLUMNS " FROM case_entry WHERE finding = ? ORDER BY number",
                                              std::string_view{finding}),
                           [&](const Statement& row) { entries.push_back(entryOf(row)); });
    if (!done) return std::move(done).error();
    return entries;
}

Result<std::vector<CaseEntry>> CaseTable::entries(std::int64_t before, int limit, std::optional<CaseAct> only)
{
    std::vector<CaseEntry> entries;
    auto done = forEachRow(m_connection.query("SELECT " GUANLAN_ENTRY_COLUMNS " FROM case_entry WHERE number < ? AND ? IN (0, act)"
                                              " ORDER BY number DESC LIMIT ?",
                                              before, only ? std::int64_t(*only) : std::int64_t{0}, std::int64_t(limit)),
                           [&](const Statement& row) { entries.push_back(entryOf(row)); });
    if (!done) return std::move(done).error();
    return entries;
}

Result<CaseState> CaseTable::state(const std::string& finding)
{
    CaseState state;
    auto done = forEachRow(
        m_connection.query("SELECT disposition, since, assignee, snoozed_until, notes FROM case_state WHERE finding = ?",
                           std::string_view{finding}),
        [&](const Statement& row) {
            state = {static_cast<Disposition>(std::clamp<std::int64_t>(row.integer(0), 0, std::int64_t(Disposition::Referred))),
                     row.optionalInteger(1), row.text(2), row.optionalInteger(3), row.integer(4)};
        });
    if (!done) return std::move(done).error();
    return state;
}

Result<CaseHead> CaseTable::head()
{
    CaseHead head;
    auto done = forEachRow(m_connection.query("SELECT number, hash FROM case_entry ORDER BY number DESC LIMIT 1"),
                           [&](const Statement& row) { head = {row.integer(0), row.bytes<32>(1)}; });
    if (!done) return std::move(done).error();
    return head;
}

Result<CaseLogCheck> CaseTable::verify(const std::optional<CaseHead>& known, const RunControl& control)
{
    CaseLogCheck check;
    if (auto done = checkChain(known, control, check); !done) return std::move(done).error();
    if (auto done = checkStates(control, check); !done) return std::move(done).error();
    return check;
}

Status CaseTable::checkChain(const std::optional<CaseHead>& known, const RunControl& control, CaseLogCheck& check)
{
    auto rows = m_connection.query("SELECT " GUANLAN_ENTRY_COLUMNS " FROM case_entry ORDER BY number");
    if (!rows) return std::move(rows).error();
    const auto fail = [&](std::int64_t number) { if (!check.firstBad) check.firstBad = number; };
    for (;;) {
        const auto row = (*rows)->next();
        if (!row) return row.error();
        if (!*row) break;
        if (control.cancelled()) return Error{ErrorKind::Cancelled, "case log: its check was stopped"};
        const CaseEntry entry = entryOf(**rows);
        const bool follows = entry.number == check.head.number + 1 && entry.undoes < entry.number;
        if (!follows || entry.hash != crypto::sha256(canonicalBytes(entry, check.head.hash))) fail(check.head.number + 1);
        check.head = {entry.number, entry.hash};
        if (known && known->number == entry.number && known->hash != entry.hash) fail(entry.number);
    }
    if (known && known->number > check.head.number) fail(check.head.number + 1);
    return Done{};
}

Status CaseTable::checkStates(const RunControl& control, CaseLogCheck& check)
{
    std::vector<std::string> findings;
    auto done = forEachRow(m_connection.query("SELECT finding FROM case_entry UNION SELECT finding FROM case_state"),
                           [&](const Statement& row) { findings.push_back(row.text(0)); });
    if (!done) return done;
    for (const std::string& finding : findings) {
        if (control.cancelled()) return Error{ErrorKind::Cancelled, "case log: its check was stopped"};
        const auto entries = history(finding);
        if (!entries) return entries.error();
        const auto kept = state(finding);
        if (!kept) return kept.error();
        if (foldCase(*entries) == *kept) continue;
        check.wrongState = finding;
        break;
    }
    return Done{};
}

} // namespace guanlan::store
