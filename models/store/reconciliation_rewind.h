// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/connection.h"
#include "models/store/event_codes.h"

namespace guanlan::store {

/// Takes the acts of this range out of the reconciliation, and marks what they touched to be looked at again. Inside of a write
/// transaction, while the events are still there.
/// @param headTime  Of the chain's last block from now on: what was judged after it may not be due any more.
Status rewindReconciliation(Connection& connection, ChainRef chain, const KeyRange& removed, std::int64_t headTime);

} // namespace guanlan::store
