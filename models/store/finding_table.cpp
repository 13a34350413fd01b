// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/finding_table.h"

#include <algorithm>

namespace guanlan::store {

namespace {

template <class Id>
std::optional<ByteView> viewOf(const std::optional<Id>& id)
{
    if (!id) return std::nullopt;
    return ByteView{id->value()};
}

} // namespace

Status FindingTable::judge(ChainRef chain, const std::vector<Finding>& findings, EventKey judgedUpTo)
{
    for (const auto& finding : findings) {
        if (auto done = put(chain, finding); !done) return done;
    }
    if (auto done = m_connection.run("UPDATE chain SET judged = ? WHERE ref = ?", judgedUpTo.packed(), chain.value()); !done)
        return done;
    if (m_connection.changes() == 1) return Done{};
    return Error{ErrorKind::InvalidInput, "the workspace holds no chain of this number; open the chain first"};
}

Status FindingTable::forget(ChainRef chain)
{
    if (auto done = m_connection.run("DELETE FROM finding WHERE chain = ?", chain.value()); !done) return done;
    if (auto done = removeOrphans(); !done) return done;
    return m_connection.run("UPDATE chain SET judged = 0 WHERE ref = ?", chain.value());
}

Status FindingTable::removeRestingOn(const KeyRange& range)
{
    auto done = m_connection.run("DELETE FROM finding WHERE number IN "
                                 "(SELECT finding FROM finding_event WHERE key BETWEEN ? AND ?)",
                                 range.low, range.high);
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

Status FindingTable::put(ChainRef chain, const Finding& finding)
{
    const auto institution = optionalReference(viewOf(finding.institution));
    if (!institution) return institution.error();
    const auto counterparty = optionalReference(viewOf(finding.counterparty));
    if (!counterparty) return counterparty.error();
    const auto subject = optionalReference(viewOf(finding.subject));
    if (!subject) return subject.error();
    const auto credential = optionalReference(viewOf(finding.credential));
    if (!credential) return credential.error();
    auto done = m_connection.run(
        "DELETE FROM finding_event WHERE finding = (SELECT number FROM finding WHERE id = ?)", std::string_view{finding.id});
    if (!done) return done;
    done = m_connection.run(
        "INSERT OR REPLACE INTO finding (id, chain, rule, severity, verdict, verdict_now, institution, counterparty, "
        "subject, credential, key, time, zh, en, pack_digest) VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)",
        std::string_view{finding.id}, chain.value(), std::string_view{finding.rule}, std::int64_t(finding.severity),
        std::int64_t(finding.verdict), std::int64_t(finding.verdictNow), *institution, *counterparty, *subject,
        *credential, finding.event.packed(), finding.time, std::string_view{finding.summary.zh},
        std::string_view{finding.summary.en}, std::string_view{finding.packDigest});
    if (!done) return done;
    for (const EventKey& key : finding.events) {
        done = m_connection.run("INSERT INTO finding_event (finding, key) SELECT number, ? FROM finding WHERE id = ? "
                                "ON CONFLICT (finding, key) DO NOTHING",
                                key.packed(), std::string_view{finding.id});
        if (!done) return done;
    }
    return Done{};
}

} // namespace guanlan::store
