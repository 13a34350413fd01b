// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/event_store.h"

namespace guanlan::store {

/// Calls `visit` for every finding that the filter lets through, by event, then rule, until it returns false or fails. They are
/// read a page at a time, so that nobody who writes or copies the workspace has to wait. @return false where `visit` stopped it.
Result<bool> forEachFinding(EventReader& reader, const FindingFilter& filter, const std::function<Result<bool>(Finding&)>& visit);

} // namespace guanlan::store
