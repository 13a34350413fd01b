// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/analytics/rule_pack.h"
#include "models/domain/result.h"
#include "models/domain/run_control.h"

namespace guanlan::store {
class EventReader;
class ReconciliationBook;
}

namespace guanlan::analytics {

/// Raised with every change of what reconciliation finds or says: what an older version reconciled is then looked at again.
constexpr int reconciliationRevision = 1;

/// Brings the reconciliation of a workspace up to date with its chains and records, and the findings of R34 to R37 with it: new acts
/// and records cost what they hold and what they touch. With another pack or directory everything is looked at again, step by step.
/// Call it after each import and each batch of blocks, or now and then: what comes out does not depend on it.
/// Where nobody ever handed in records there is nothing to do. Errors: what reader or book fail with; Cancelled: what was done until then is kept.
/// @param control  Progress counts steps, of an unknown number (0).
Status catchUpReconciliation(store::EventReader& reader, store::ReconciliationBook& book, const RulePack& pack, const RunControl& control);

} // namespace guanlan::analytics
