// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/finding_table.h"
#include "models/store/record_book.h"

namespace guanlan::store {

/// Removes a taken file's records, what the reconciliation made of them and the findings that it said of them. What is left of the
/// institution is to be looked at again; where no record of it is left, it stands as if it had never handed anything in. Inside of
/// a write transaction only.
class RecordWithdrawal {
public:
    RecordWithdrawal(Connection& connection, FindingTable& findings) : m_connection{connection}, m_findings{findings} {}
    Status remove(const RecordFile& file);

private:
    /// Rows of the reconciliation, both ends included.
    struct Nodes {
        std::int64_t first = 0, last = INT64_MAX;
        std::int64_t reporter = 0; ///< 0: of any.
    };
    Status removeFile(const RecordFile& file);
    Status forget(const Nodes& nodes);
    /// @param query  Of their ids, by the three of `nodes`.
    Status withdrawFindings(const char* query, const Nodes& nodes);
    Status settle(std::int64_t reporter);
    Status forgetReporters();

    Connection& m_connection;
    FindingTable& m_findings;
};

} // namespace guanlan::store
