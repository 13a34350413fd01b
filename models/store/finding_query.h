// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/chain_marks.h"
#include "models/store/entity_lookup.h"
#include "models/store/queries.h"

namespace guanlan::store {

/// As EventReader's calls of such names. Inside of a read transaction only.
class FindingQuery {
public:
    FindingQuery(Connection& connection, EntityLookup& entities) : m_connection{connection}, m_entities{entities} {}

    /// A page that begins where the last one ended is found by its key: going through all costs the same a page, however far it is.
    Result<std::vector<Finding>> findings(const FindingFilter& filter, int offset, int limit);
    Result<std::vector<FindingCount>> counts(const FindingFilter& filter);
    Result<Finding> finding(const std::string& id);
    Result<std::vector<FindingDay>> days(const FindingFilter& filter, std::int64_t origin);
    Result<std::vector<OpenFindings>> open(std::int64_t now);
    /// Those of these row numbers, in their order; those that are not there are left out.
    Result<std::vector<Finding>> numbered(const std::vector<std::int64_t>& numbers);
    /// " WHERE …" for the filter, by the table's own column names; nullopt where nothing can match. The rules are bound in order.
    Result<std::optional<std::string>> condition(const FindingFilter& filter);

private:
    struct Row;
    /// Where the last page of findings() ended.
    struct Reached {
        std::string where; ///< The filter's condition, but for the rules' names.
        std::vector<std::string> rules;
        int offset = 0;
        EventKey event;
        std::string rule, id;
    };
    bool goesOn(const std::string& where, const FindingFilter& filter, int offset) const;
    Result<std::vector<Finding>> read(Statement& statement);
    Status read(Statement& statement, const ChainMarkList& marks, std::vector<Finding>& findings);
    Result<Finding> complete(Row&& row, const ChainMarkList& marks);

    Connection& m_connection;
    EntityLookup& m_entities;
    std::optional<Reached> m_reached;
};

} // namespace guanlan::store
