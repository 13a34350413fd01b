// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/commands.h"
#include "app/exit_status.h"
#include "app/interruption.h"
#include "app/output.h"
#include "app/workspace_access.h"
#include "chainsync/archive_writer.h"

#include <algorithm>

namespace guanlan::app {

namespace {

/// The chain of that name; without a name the only one there is.
Result<store::ChainState> chosenChain(store::EventReader& reader, const std::string& name)
{
    const auto chains = reader.chains();
    if (!chains) return chains.error();
    if (chains->empty()) return Error{ErrorKind::NotFound, "the workspace holds no chain yet: run guanlan sync first"};
    if (name.empty() && chains->size() == 1) return chains->front();
    const auto found = std::find_if(chains->begin(), chains->end(),
        [&](const store::ChainState& chain) { return chain.identity.name == name; });
    if (found != chains->end()) return *found;
    std::string names;
    for (const store::ChainState& chain : *chains)
        names += (names.empty() ? "" : ", ") + chain.identity.name;
    return Error{ErrorKind::InvalidInput, "which chain? give --chain-name with one of: " + names};
}

} // namespace

int runExport(const QCommandLineParser& parser)
{
    if (!parser.isSet(QStringLiteral("archive")))
        return fail({ErrorKind::InvalidInput, "export: where to? give --archive OUT.jsonl.gz"});
    const auto access = openForReading(parser);
    if (!access) return fail(access.error());
    const auto chain = chosenChain(*access->reader, parser.value(QStringLiteral("chain-name")).toStdString());
    if (!chain) return fail(chain.error().during("export"));
    const RunControl control{.cancelled = [] { return interruptionFlag().load(); }};
    const auto written = chainsync::exportArchive(*chain, parser.value(QStringLiteral("archive")).toStdString(), control);
    if (!written) return fail(written.error().during("export"));
    const Status printed = print("blocks " + std::to_string(written->first) + " to " + std::to_string(written->last)
        + ", verified again, in " + parser.value(QStringLiteral("archive")).toStdString() + "\n");
    if (!printed) return fail(printed.error());
    const Status flushed = flushOutput();
    return flushed ? int{exitDone} : fail(flushed.error());
}

} // namespace guanlan::app
