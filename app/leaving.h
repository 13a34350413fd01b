// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/run_control.h"
#include "models/store/workspace.h"

#include <string>

namespace guanlan::app {

/// Writes all that a workspace holds into a new folder, so that it can be read without this program: events, findings and the case log as
/// JSON Lines, each of one state, what their fields are, and a backup of the workspace as it is. All of it or nothing.
/// @return rows. InvalidInput: something of that name is there. Unavailable: cannot be written. Cancelled.
Result<std::int64_t> exportAll(store::Workspace& workspace, const std::string& folder, const RunControl& control);

} // namespace guanlan::app
