// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/reconciliation_rewind.h"

namespace guanlan::store {

namespace {

/// What answered a removed act looks for another; presentations that a removed verification answered stand for themselves again.
constexpr const char* freePartnersSql = "UPDATE reconciliation SET pending = 1 WHERE node IN "
                                        "(SELECT partner FROM reconciliation WHERE node BETWEEN ? AND ? AND partner IS NOT NULL)";
constexpr const char* freePresentationsSql =
    "UPDATE reconciliation SET pending = 1 WHERE node IN (SELECT shown.key FROM event AS gone CROSS JOIN event AS shown INDEXED BY "
    "event_by_credential ON shown.credential = gone.credential AND shown.key < ?1 AND shown.type = 17 AND shown.counterparty = "
    "gone.counterparty AND shown.business_ref IS gone.business_ref WHERE gone.key BETWEEN ?1 AND ?2 AND gone.type = 18)";

} // namespace

Status rewindReconciliation(Connection& connection, ChainRef chain, const KeyRange& removed, std::int64_t headTime)
{
    for (const char* sql : {freePartnersSql, freePresentationsSql,
             "DELETE FROM reconciliation_key WHERE reporter IN (SELECT DISTINCT reporter FROM reconciliation WHERE node BETWEEN ?1 AND ?2) "
             "AND node BETWEEN ?1 AND ?2",
             "DELETE FROM reconciliation_difference WHERE node BETWEEN ? AND ?", "DELETE FROM reconciliation_finding WHERE node BETWEEN ? AND ?",
             "DELETE FROM reporter_doubt WHERE node BETWEEN ? AND ?", "DELETE FROM reconciliation WHERE node BETWEEN ? AND ?",
             "DELETE FROM reporter_mark WHERE reporter IN (SELECT number FROM reporter WHERE first_act BETWEEN ? AND ?)",
             "UPDATE reporter SET first_act = NULL WHERE first_act BETWEEN ? AND ?"})
        if (auto done = connection.run(sql, removed.low, removed.high); !done) return done;
    if (auto done = connection.run("UPDATE reporter_mark SET key = ?1 WHERE chain = ?2 AND key > ?1", removed.low - 1, chain.value()); !done) return done;
    return connection.run("UPDATE reconciliation SET pending = 1 WHERE due >= ?", headTime);
}

} // namespace guanlan::store
