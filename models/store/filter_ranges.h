// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/chain_marks.h"
#include "models/store/event_codes.h"
#include "models/store/queries.h"

namespace guanlan::store {

/// Where a filter's events can lie, ascending and apart: of each chain its blocks, narrowed by block numbers, by levels, and
/// by time where block times ascend. None: nothing can match.
Result<std::vector<KeyRange>> filterRanges(const EventFilter& filter, const ChainMarkList& marks, Connection& connection);

} // namespace guanlan::store
