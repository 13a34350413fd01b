// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/finding_table.h"

#include <algorithm>

namespace guanlan::store {

namespace {

#define GUANLAN_FINDING_COLUMNS \
    "chain, rule, severity, verdict, verdict_now, institution, counterparty, subject, credential, key, time, zh, en, pack_digest"

template <class Id>
std::optional<ByteView> viewOf(const std::optional<Id>& id)
{
    if (!id) return std::nullopt;
    return ByteView{id->value()};
}

} // namespace

/// Those in force, and those of a draft.
struct FindingTable::Tables {
    const char* removeEvents;
    const char* insert;
    const char* insertEvent;
};

#define GUANLAN_FINDING_TABLES(name) \
    "DELETE FROM " name "_event WHERE finding = (SELECT number FROM " name " WHERE id = ?)", \
        "INSERT OR REPLACE INTO " name " (id, " GUANLAN_FINDING_COLUMNS ") VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)", \
        "INSERT INTO " name "_event (finding, key) SELECT number, ? FROM " name " WHERE id = ? " \
        "ON CONFLICT (finding, key) DO NOTHING"

constexpr FindingTable::Tables FindingTable::inForce{GUANLAN_FINDING_TABLES("finding")};
constexpr FindingTable::Tables FindingTable::draft{GUANLAN_FINDING_TABLES("finding_draft")};

Result<JudgementState> queryJudgement(Connection& connection, ChainRef chain)
{
    JudgementState state;
    auto done = forEachRow(
        connection.query("SELECT draft, basis, pack, pack_path, up_to FROM judgement WHERE chain = ?", chain.value()),
        [&](const Statement& row) {
            auto& judgement = row.integer(0) == 0 ? state.inForce : state.draft;
            judgement = Judgement{row.text(1), row.text(2), row.text(3), EventKey{row.integer(4)}};
        });
    if (!done) return std::move(done).error();
    return state;
}

Status FindingTable::startJudgement(ChainRef chain, const Judgement& by)
{
    const auto known = m_connection.query("SELECT 1 FROM chain WHERE ref = ?", chain.value());
    if (!known) return known.error();
    const auto isKnown = (*known)->next();
    if (!isKnown) return isKnown.error();
    (*known)->reset();
    if (!*isKnown)
        return Error{ErrorKind::InvalidInput, "the workspace holds no chain of this number; open the chain first"};

    const auto state = queryJudgement(m_connection, chain);
    if (!state) return state.error();
    const bool isInForce = state->inForce && state->inForce->basis == by.basis;
    if (!isInForce && state->draft && state->draft->basis == by.basis) return Done{};
    if (auto done = dropDraft(chain); !done || isInForce) return done;
    // Beside findings that are in force, or instead of none.
    return m_connection.run("INSERT OR REPLACE INTO judgement (chain, draft, basis, pack, pack_path, up_to) "
                            "SELECT ?1, EXISTS (SELECT 1 FROM finding WHERE chain = ?1), ?2, ?3, ?4, 0",
                            chain.value(), std::string_view{by.basis}, std::string_view{by.pack},
                            std::string_view{by.packPath});
}

Status FindingTable::judge(ChainRef chain, const std::vector<Finding>& findings, EventKey judgedUpTo)
{
    const auto state = queryJudgement(m_connection, chain);
    if (!state) return state.error();
    if (!state->inForce && !state->draft)
        return Error{ErrorKind::InvalidInput, "nothing says by what this chain is judged; start a judgement first"};
    for (const auto& finding : findings) {
        if (auto done = put(chain, finding, state->draft ? draft : inForce); !done) return done;
    }
    return m_connection.run("UPDATE judgement SET up_to = ? WHERE chain = ? AND draft = ?", judgedUpTo.packed(),
                            chain.value(), std::int64_t{state->draft.has_value()});
}

Status FindingTable::withdraw(const std::string& id)
{
    auto done = m_connection.run("DELETE FROM finding_event WHERE finding = (SELECT number FROM finding WHERE id = ?)", std::string_view{id});
    if (!done) return done;
    return m_connection.run("DELETE FROM finding WHERE id = ?", std::string_view{id});
}

Status FindingTable::say(const Finding& finding) { return put(ChainRef{}, finding, inForce); }

Status FindingTable::adoptJudgement(ChainRef chain)
{
    const auto state = queryJudgement(m_connection, chain);
    if (!state) return state.error();
    if (!state->draft) return Done{};
    if (auto done = replaceByDraft(chain); !done) return done;
    auto done = m_connection.run("DELETE FROM judgement WHERE chain = ? AND draft = 0", chain.value());
    if (!done) return done;
    done = m_connection.run("UPDATE judgement SET draft = 0 WHERE chain = ?", chain.value());
    if (!done) return done;
    return dropDraft(chain);
}

Status FindingTable::replaceByDraft(ChainRef chain)
{
    // An id of the draft may be in force for another chain that has the same genesis block: it is replaced, as by put().
    auto done = m_connection.run("DELETE FROM finding WHERE chain = ?1 OR id IN (SELECT id FROM finding_draft WHERE chain = ?1)",
                                 chain.value());
    if (!done) return done;
    if (done = removeOrphans(); !done) return done;
    done = m_connection.run("INSERT INTO finding (id, " GUANLAN_FINDING_COLUMNS ") SELECT id, " GUANLAN_FINDING_COLUMNS
                            " FROM finding_draft WHERE chain = ? ORDER BY number",
                            chain.value());
    if (!done) return done;
    return m_connection.run("INSERT INTO finding_event (finding, key) SELECT finding.number, finding_draft_event.key "
                            "FROM finding_draft JOIN finding_draft_event ON finding_draft_event.finding = finding_draft.number "
                            "JOIN finding ON finding.id = finding_draft.id WHERE finding_draft.chain = ?",
                            chain.value());
}

Status FindingTable::dropDraft(ChainRef chain)
{
    auto done = m_connection.run("DELETE FROM finding_draft_event WHERE finding IN "
                                 "(SELECT number FROM finding_draft WHERE chain = ?)",
                                 chain.value());
    if (!done) return done;
    done = m_connection.run("DELETE FROM finding_draft WHERE chain = ?", chain.value());
    if (!done) return done;
    return m_connection.run("DELETE FROM judgement WHERE chain = ? AND draft = 1", chain.value());
}

Status FindingTable::rewind(ChainRef chain, const KeyRange& removed)
{
    if (auto done = dropDraft(chain); !done) return done;
    auto done = m_connection.run("UPDATE judgement SET basis = '', up_to = min(up_to, ?) WHERE chain = ?", removed.low - 1,
                                 chain.value());
    if (!done) return done;
    done = m_connection.run("DELETE FROM finding WHERE number IN "
                            "(SELECT finding FROM finding_event WHERE key BETWEEN ? AND ?)",
                            removed.low, removed.high);
    if (!done || m_connection.changes() == 0) return done;
    return removeOrphans();
}

Status FindingTable::removeOrphans()
{
    return m_connection.run("DELETE FROM finding_event WHERE finding NOT IN (SELECT number FROM finding)");
}

Result<EntityRef> FindingTable::optionalReference(const std::optional<ByteView>& bytes)
{
    if (!bytes) return EntityRef{};
    return m_interner.intern(*bytes);
}

Status FindingTable::put(ChainRef chain, const Finding& finding, const Tables& tables)
{
    const auto institution = optionalReference(viewOf(finding.institution));
    if (!institution) return institution.error();
    const auto counterparty = optionalReference(viewOf(finding.counterparty));
    if (!counterparty) return counterparty.error();
    const auto subject = optionalReference(viewOf(finding.subject));
    if (!subject) return subject.error();
    const auto credential = optionalReference(viewOf(finding.credential));
    if (!credential) return credential.error();
    auto done = m_connection.run(tables.removeEvents, std::string_view{finding.id});
    if (!done) return done;
    done = m_connection.run(tables.insert,
        std::string_view{finding.id}, chain.value(), std::string_view{finding.rule}, std::int64_t(finding.severity),
        std::int64_t(finding.verdict), std::int64_t(finding.verdictNow), *institution, *counterparty, *subject,
        *credential, finding.event.packed(), finding.time, std::string_view{finding.summary.zh},
        std::string_view{finding.summary.en}, std::string_view{finding.packDigest});
    if (!done) return done;
    for (const EventKey& key : finding.events) {
        done = m_connection.run(tables.insertEvent, key.packed(), std::string_view{finding.id});
        if (!done) return done;
    }
    return Done{};
}

} // namespace guanlan::store
