// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"

#include <string_view>

namespace guanlan::app {

/// What the process ends with. Fixed: other programs read it.
enum ExitStatus {
    exitDone = 0,
    exitProblemFound = 1, ///< The work found something that the user must know: verification failed, not genuine.
    exitWrongUse = 2,
    exitImpossible = 3, ///< Network, disk, damaged file, cancelled.
};

/// The status that fits a failure.
int exitStatusOf(ErrorKind kind);

/// The same failure where only the workspace was read: that it is damaged is no problem of a chain's (status 3, not 1).
Error asDamagedFile(Error error);

/// Writes "guanlan: MESSAGE" as one line to standard error, control characters made visible; gives the status.
int fail(const Error& error);

/// The same, as what a command of that name says: a sentence about a cancelled one names it already.
int failIn(std::string_view command, const Error& error);

} // namespace guanlan::app
