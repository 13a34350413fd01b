// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"
#include "models/store/reconciliation.h"

#include <functional>

namespace guanlan::store {
class EventReader;
}

namespace guanlan::reporting {

/// Calls `visit` for every row that the filter lets through, the oldest first, a page at a time, until it says false or fails.
/// @return whether it came to the end. Fails as the reader and `visit` do.
Result<bool> forEachReconciled(store::EventReader& reader, const store::ReconciliationFilter& filter, const std::function<Result<bool>(const ReconciledRow&)>& visit);

} // namespace guanlan::reporting
