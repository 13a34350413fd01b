// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace guanlan::app {

/// Runs the window: `guanlan` (last workspace, or the welcome window), `guanlan -w FILE`, or `guanlan demo [--output FOLDER]`, which
/// instead of showing the window prints what was found and writes a report and pictures. Gives the exit status.
int runWindow(int argc, char** argv);

/// The same where there is no display: says what is wrong with the arguments, else that the window needs one.
int refuseWindow(int argc, char** argv);

} // namespace guanlan::app
