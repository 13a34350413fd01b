// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/commands.h"
#include "app/exit_status.h"
namespace guanlan::app { int runExport(const QCommandLineParser&) { return fail({ErrorKind::Unavailable, "export: not there yet"}); } }
