// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/act_loader.h"
#include "models/store/event_codes.h"
#include "models/store/match_key.h"

namespace guanlan::store {

/// Takes up what is new for reconciliation: a row and the keys of each new record, and of each new act of an institution that
/// hands in records. Inside of a write transaction only.
class ReconciliationIntake {
public:
    ReconciliationIntake(Connection& connection, EntityLookup& entities, ActLoader& acts)
        : m_connection{connection}, m_entities{entities}, m_acts{acts}
    {
    }

    /// @return whether anything was taken up, so that there may be more.
    Result<bool> take();

private:
    struct Reporter;
    Status addReporters();
    Result<std::vector<Reporter>> reporters();
    Result<bool> takeRecords();
    Status widen(std::int64_t reporter, std::int64_t first, std::int64_t last, std::int64_t count);
    Result<bool> takeActs(const Reporter& reporter, const KeyRange& chain);
    Result<std::vector<std::int64_t>> newActs(const Reporter& reporter, const KeyRange& range, bool& isCutOff);
    Status addNode(std::int64_t node, std::int64_t reporter, std::int64_t time, const std::vector<MatchKey>& keys);

    Connection& m_connection;
    EntityLookup& m_entities;
    ActLoader& m_acts;
};

} // namespace guanlan::store
