// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/commands.h"
#include "app/exit_status.h"
#include "app/interruption.h"
#include "app/output.h"
#include "app/workspace_access.h"
#include "chainsync/archive_writer.h"

namespace guanlan::app {

int runExport(const QCommandLineParser& parser)
{
    if (!parser.isSet(QStringLiteral("archive")))
        return fail({ErrorKind::InvalidInput, "export: where to? give --archive OUT.jsonl.gz"});
    const auto access = openForOutput(parser, parser.value(QStringLiteral("archive")).toStdString());
    if (!access) return fail(access.error());
    if (!parser.value(QStringLiteral("archive")).endsWith(QStringLiteral(".jsonl.gz")))
        return fail({ErrorKind::InvalidInput, parser.value(QStringLiteral("archive")).toStdString()
                + ": an archive's name must end with .jsonl.gz; choose such a name"});
    const auto chain = chosenChain(*access->reader, parser.value(QStringLiteral("chain-name")).toStdString());
    if (!chain) return fail(asDamagedFile(chain.error()).during("export"));
    const RunControl control{.cancelled = [] { return interruptionFlag().load(); }};
    const auto written = chainsync::exportArchive(*chain, parser.value(QStringLiteral("archive")).toStdString(), control);
    if (!written) return failIn("export", written.error());
    const Status printed = print("blocks " + std::to_string(written->first) + " to " + std::to_string(written->last)
        + ", verified again, in " + parser.value(QStringLiteral("archive")).toStdString() + "\n");
    if (!printed) return fail(printed.error());
    const Status flushed = flushOutput();
    return flushed ? int{exitDone} : fail(flushed.error());
}

} // namespace guanlan::app
