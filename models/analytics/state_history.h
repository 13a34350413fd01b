// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/analytics/state_at.h"
#include "models/domain/result.h"
#include "models/domain/run_control.h"
#include "models/store/queries.h"

namespace guanlan::store {
class EventReader;
}

namespace guanlan::analytics {

/// What was so as of any block, time or event of one chain, and what is so now. Every answer reads the events of the thing
/// asked for through an index: its cost does not follow the chain's length. Used from one thread at a time.
class StateHistory {
public:
    /// NotFound: the workspace holds no such chain. Else what the reader fails with.
    static Result<StateHistory> open(store::EventReader& reader, ChainRef chain);

    /// At the end of the last block read.
    Moment now() const;
    /// At the end of this block: now, where it has not been read yet. A block that holds no event is not kept, so that the
    /// clock shows the time of the last one before it that does.
    Result<Moment> endOfBlock(std::uint64_t block) const;
    /// At the end of this second, UTC: what blocks up to it hold has happened.
    Result<Moment> atTime(std::int64_t time) const;

    /// A thing that no event names has an empty state; that is no error.
    Result<CredentialAt> credential(const CredentialId& id, const Moment& moment) const;
    Result<InstitutionAt> institution(const InstitutionId& id, const Moment& moment) const;
    Result<std::vector<AccreditationAt>> accreditations(const InstitutionId& issuer, const Moment& moment) const;
    Result<IdentityAt> identity(const SubjectId& id, const Moment& moment) const;
    Result<std::vector<SchemaVersionAt>> schema(const SchemaId& id, const Moment& moment) const;

    /// What the states are folded from, ascending, for whoever asks for many moments of one thing.
    Result<std::vector<Event>> credentialEvents(const CredentialId& id, const RunControl& control = {}) const;
    Result<std::vector<Event>> accreditationEvents(const InstitutionId& issuer) const;
    /// Empty for absence and for the id that is all zeros.
    Result<std::vector<Event>> consentEvents(const std::optional<ConsentId>& id) const;

private:
    StateHistory(store::EventReader& reader, store::ChainState chain) : m_reader{&reader}, m_chain{std::move(chain)} {}
    Result<std::vector<Event>> events(store::EventFilter filter, const RunControl& control = {}) const;
    Result<std::optional<Event>> lastEvent(store::EventFilter filter, EventKey before) const;

    store::EventReader* m_reader;
    store::ChainState m_chain;
};

} // namespace guanlan::analytics
