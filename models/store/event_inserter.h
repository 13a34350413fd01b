// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/event.h"
#include "models/store/connection.h"
#include "models/store/entity_interner.h"

namespace guanlan::store {

/// Writes single events with their side tables. Inside of a transaction only.
class EventInserter {
public:
    EventInserter(Connection& connection, EntityInterner& interner) : m_connection{connection}, m_interner{interner} {}

    struct Inserted {
        EventKey key;
        EntityRef acting; ///< actingInstitution()'s number.
    };
    Result<Inserted> insert(ChainRef chain, const Event& event);

private:
    struct References {
        EntityRef contract, sender, institution, counterparty, subject, credential, schema, consent, digest, businessRef,
            controller, oldController;
    };
    Result<References> references(const Event& event);
    Status insertRow(EventKey key, const Event& event, const References& references);
    Status insertTransaction(EventKey key, const Event& event);
    Status insertEvidence(EventKey key, const Event& event);
    Status insertTexts(EventKey key, const Event& event);
    Status insertRaw(EventKey key, const RawLog& raw);

    Connection& m_connection;
    EntityInterner& m_interner;
    std::int64_t m_lastTransaction = -1;
};

} // namespace guanlan::store
