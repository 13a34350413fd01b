// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/act_loader.h"
#include "models/store/reconciliation.h"

namespace guanlan::store {

/// As EventReader's calls of these names. Inside of a read transaction only.
class ReconciliationQuery {
public:
    ReconciliationQuery(Connection& connection, EntityLookup& entities) : m_connection{connection}, m_acts{connection, entities} {}

    Result<std::vector<ReconciliationSummary>> summaries();
    Result<std::vector<ReconciledRow>> rows(const ReconciliationRequest& request);

private:
    struct Found;
    /// The nodes of one institution and state, in order.
    Status find(const ReconciliationRequest& request, std::int64_t reporter, std::int64_t state, std::vector<Found>& found);
    Result<ReconciledRow> complete(std::int64_t node);

    Connection& m_connection;
    ActLoader m_acts;
};

} // namespace guanlan::store
