// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"
#include "models/store/queries.h"

#include <cstdint>
#include <optional>

namespace guanlan::store {
class EventReader;
}

namespace guanlan::analytics {

/// The last block whose events the rules have all judged: the last one that was read, unless whoever read was stopped before its
/// events were judged; syncing again judges the rest. Absent: nothing was judged yet. Fails with what the reader fails with.
Result<std::optional<std::uint64_t>> judgedUpTo(store::EventReader& reader, const store::ChainState& chain);

} // namespace guanlan::analytics
