// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/connection.h"
#include "models/store/event_row.h"

namespace guanlan::store {

/// A row of the event table as it stands there.
struct StoredEvent {
    /// What to select, in the order in which read() takes it.
    static constexpr const char* columns
        = "key, time, tx_index, type, extras, contract, sender, institution, counterparty, subject, credential, schema, "
          "consent, digest, business_ref, controller, old_controller, valid_from, valid_until, purpose, reason, version, "
          "accepted, status, kind";

    /// Corrupt for a type that there is not.
    static Result<StoredEvent> read(const Statement& row);
    /// As rules compute with it, without its evidence. A number too large for the row stands at its limit.
    EventRow toRow() const;

    EventKey key;
    std::int64_t time = 0;
    std::int64_t txIndex = 0;
    EventType type = EventType::Unmapped;
    std::int64_t extras = 0;
    EntityRef contract, sender, institution, counterparty, subject, credential, schema, consent, digest, businessRef,
        controller, oldController;
    std::optional<std::int64_t> validFrom, validUntil, purpose, reason, version, accepted, status, kind;
};

} // namespace guanlan::store
