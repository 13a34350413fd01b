// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/workspace.h"

namespace guanlan::app {

/// Opens a workspace for a window: to write, or where another process writes it, to look on. Asks for the passphrase where one
/// is needed and none is given, until one opens it. Cancelled: the user gave up. Else as Workspace::open().
Result<std::unique_ptr<store::Workspace>> openForWindow(store::Workspace::Options options);

} // namespace guanlan::app
