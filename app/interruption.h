// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/run_control.h"

#include <atomic>

namespace guanlan::app {

/// True once the process was asked to end (SIGINT, SIGTERM, SIGHUP). The first call begins to watch; a second
/// signal ends the process at once.
const std::atomic<bool>& interruptionFlag();

/// What runs until then.
RunControl untilInterrupted();

} // namespace guanlan::app
