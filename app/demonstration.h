// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/chain_sync.h"

#include <filesystem>

namespace guanlan::app {

enum class DemonstrationPace {
    AtOnce,
    LastBlocksOneASecond, ///< The last sixty; in front of the user.
};

/// The built-in consortium's plan: its archive through the ordinary path.
Result<SyncPlan> planDemonstration(DemonstrationPace pace);

/// Shows the demonstration without a display: syncs it, prints what was synced, the institutions and the findings by
/// rule, and writes a supervision report and a picture of every page into `folder`. @pre A QApplication.
int showOffscreen(const std::filesystem::path& folder, bool everyVariant);

} // namespace guanlan::app
