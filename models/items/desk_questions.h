// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/data_hub.h"

#include <vector>

namespace guanlan::items {

/// What the desk's pages ask the workspace. Failures are the reader's; answers come with whenAnswered().

/// Chains with their nodes, and the newest incidents.
struct SourcesData {
    std::vector<store::ChainState> chains;
    std::vector<Incident> incidents;
};
QFuture<Result<SourcesData>> askSources(DataHub& hub, int incidents);

/// The chains alone.
QFuture<Result<std::vector<store::ChainState>>> askChains(DataHub& hub);

/// Whether any event is about this credential.
QFuture<Result<bool>> askIsCredential(DataHub& hub, const CredentialId& id);

/// As EventReader::sealedBlock, for the block of an event.
QFuture<Result<std::optional<std::uint64_t>>> askSealedBlock(DataHub& hub, EventKey key);

/// The events of these keys, in their order; those no longer there (a chain was rewound) are left out.
QFuture<Result<std::vector<Event>>> askEvents(DataHub& hub, std::vector<EventKey> keys);

} // namespace guanlan::items
