// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/workspace.h"

namespace guanlan::app {

/// Takes what the demonstration's institutions hand in, by the ordinary path, as resources/demo/records/index.json lists it.
/// Reconciled with the chain when that is read. Errors: as records::importRecords().
Status takeDemonstrationRecords(store::Workspace& workspace);

} // namespace guanlan::app
