// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/reconciliation.h"
#include "models/store/connection.h"
#include "models/store/entity_lookup.h"

namespace guanlan::store {

/// Reads events as reconciliation sees them. Inside of a transaction only.
class ActLoader {
public:
    ActLoader(Connection& connection, EntityLookup& entities) : m_connection{connection}, m_entities{entities} {}

    /// Absent: there is no such event, or it is of no kind that records answer.
    Result<std::optional<AnchoredAct>> load(EventKey key);

private:
    struct Row;
    Result<std::optional<Row>> row(EventKey key);
    /// What a use, suspension or revocation takes from the credential's issuance.
    Status addIssuance(Row& row);

    Connection& m_connection;
    EntityLookup& m_entities;
};

} // namespace guanlan::store
