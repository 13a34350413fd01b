// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/schema_sql.h"

namespace guanlan::store {

#define GUANLAN_SHANGHAI_DAY "(time + 28800 - iif(time < -28800, 86399, 0)) / 86400"
/// Who issued the credential of the event in hand last before it.
#define GUANLAN_ISSUER \
    "(SELECT institution FROM event AS issuance INDEXED BY issuance_by_credential WHERE issuance." GUANLAN_ISSUANCE \
    " AND issuance.credential = event.credential AND issuance.key BETWEEN event.key >> 59 << 59 AND event.key " \
    "ORDER BY issuance.key DESC LIMIT 1)"
/// Adds `sign` times the outcomes of the events from one key to another: 11 is credential.issued, 14 revoked, 17 presented,
/// 18 verified; the outcomes' numbers are Outcome's.
#define GUANLAN_COUNT_OUTCOMES(sign, low, high) \
    "INSERT INTO outcome_day (institution, bucket, outcome, chain, count) SELECT institution, day, outcome, chain, " sign \
    " * count(*) FROM (" \
    "SELECT coalesce(counterparty, 0) AS institution, " GUANLAN_SHANGHAI_DAY " AS day, iif(accepted, 1, 2) AS outcome, " \
    "key >> 59 AS chain FROM event WHERE key BETWEEN " low " AND " high " AND type = 18 AND accepted IS NOT NULL UNION ALL " \
    "SELECT coalesce(" GUANLAN_ISSUER ", 0), " GUANLAN_SHANGHAI_DAY ", CASE type WHEN 17 THEN 3 WHEN 18 THEN " \
    "iif(accepted, 4, 5) ELSE iif(reason = 1, 7, 6) END, key >> 59 FROM event WHERE key BETWEEN " low " AND " high \
    " AND (type = 14 OR type = 17 OR type = 18 AND accepted IS NOT NULL)) WHERE true GROUP BY 1, 2, 3, 4 " \
    "ON CONFLICT (institution, bucket, outcome, chain) DO UPDATE SET count = count + excluded.count"

/// Version 4: outcomes by institution and day, and the index by which a credential's issuer is found at once, without
/// the event itself: issuances are old and lie far apart.
constexpr const char* schemaOutcomes = R"(
CREATE INDEX issuance_by_credential ON event (credential, key, institution) WHERE )" GUANLAN_ISSUANCE R"(;
CREATE TABLE outcome_day (
    institution INTEGER NOT NULL, bucket INTEGER NOT NULL, outcome INTEGER NOT NULL, chain INTEGER NOT NULL,
    count INTEGER NOT NULL, PRIMARY KEY (institution, bucket, outcome, chain)) WITHOUT ROWID;
)" GUANLAN_COUNT_OUTCOMES("1", "0", "9223372036854775807") ";";

} // namespace guanlan::store
