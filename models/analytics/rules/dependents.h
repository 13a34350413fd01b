// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/analytics/chain_history.h"

#include <cstddef>
#include <vector>

namespace guanlan::analytics {

/// A credential that rests on another.
struct Dependent {
    EntityRef credential;
    std::size_t depth = 1; ///< 1: directly. The shortest way.
    std::vector<EventKey> issuances; ///< Its own and, of those on the way, the nearest to it; the root's is not among them.
};

/// What rests on the credential now, at any depth, and is not revoked. Whatever state those on the way are in, and each
/// once, however it is reached; the credential itself is not among them. A way of which the last issuance of an id
/// says nothing any more does not count.
std::vector<Dependent> findDependents(const CredentialRecord& root, const ChainHistory& history);

} // namespace guanlan::analytics
