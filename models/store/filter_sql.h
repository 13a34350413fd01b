// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/chain_marks.h"
#include "models/store/entity_lookup.h"
#include "models/store/event_codes.h"
#include "models/store/queries.h"

#include <string>
#include <vector>

namespace guanlan::store {

/// A filter in the workspace's own numbers, and the SQL that finds the keys it lets through. Only integers
/// and names of letters and digits are written into the SQL; ids have become numbers before.
class FilterSql {
public:
    static Result<FilterSql> make(const EventFilter& filter, const ChainMarkList& marks, Connection& connection,
                                  EntityLookup& entities);

    /// Where to look: as filterRanges().
    const std::vector<KeyRange>& ranges() const { return m_ranges; }
    /// "SELECT key …" over one range, in order, at most `limit`. The indexes of institution and counterparty
    /// are merged in key order without duplicates.
    std::string keys(const KeyRange& range, Direction direction, std::int64_t limit) const;

private:
    Result<bool> resolve(const EventFilter& filter, EntityLookup& entities);
    Status chooseArms(const EventFilter& filter, Connection& connection);
    /// Whether the issuers have issued so little that their credentials are looked up one by one.
    Result<bool> issuedLittle(Connection& connection) const;
    /// @param nameInstitutions  No arm is theirs.
    void chooseConditions(const EventFilter& filter, bool nameInstitutions);

    std::string m_conditions; ///< What no index answers; each begins with " AND ".
    std::vector<std::string> m_arms; ///< "event INDEXED BY … WHERE …"; their union is wanted.
    bool m_findingsGiven = false; ///< The one arm is of events with the findings wanted.
    std::vector<KeyRange> m_ranges;
    std::vector<std::int64_t> m_institutions;
    std::vector<std::int64_t> m_types; ///< Ascending; empty: every one.
    std::vector<std::int64_t> m_excluded;
    std::vector<std::int64_t> m_issuers;
    std::optional<std::int64_t> m_subject;
    std::optional<std::int64_t> m_credential;
    std::optional<std::int64_t> m_sender;
};

} // namespace guanlan::store
