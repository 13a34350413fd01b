// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/event_store.h"

namespace guanlan::store {

/// InvalidInput unless the blocks ascend without gap from `first`, and each block's events lie in it, carry
/// its time, ascend by log index and part, and agree on the hash of a transaction.
Status checkBlocks(const std::vector<BlockContent>& blocks, std::uint64_t first);

} // namespace guanlan::store
