// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/analytics/rule_pack.h"
#include "models/domain/run_control.h"
#include "models/store/workspace.h"

namespace guanlan::app {

/// Brings the workspace's reconciliation, and the findings of R34 to R37, up to date by this pack. Beside a sync, too.
/// Errors: as analytics::catchUpReconciliation().
Status reconcile(store::Workspace& workspace, const analytics::RulePack& pack, const RunControl& control);

/// The same by the pack that judges the workspace. InvalidInput: as judgingPackWithCalendars().
Status reconcile(store::Workspace& workspace, const RunControl& control);

/// judgingPack(), with its calendars: the workspace keeps the pack, not the files that it names. InvalidInput: they cannot be had any more.
Result<analytics::RulePack> judgingPackWithCalendars(store::EventReader& reader);

/// store::RecordBook::waiting(). Fails as the workspace does.
Result<std::int64_t> unreconciled(store::Workspace& workspace);

/// Says on standard error where something waits to be reconciled: findings about it are missing.
Status tellUnreconciled(store::Workspace& workspace);

} // namespace guanlan::app
