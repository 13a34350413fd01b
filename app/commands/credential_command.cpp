// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command.h"
#include "app/commands/commands.h"
#include "app/exit_status.h"
#include "app/output.h"
#include "app/workspace_access.h"
#include "models/analytics/credential_chain.h"
#include "models/reporting/credential_export.h"

namespace guanlan::app {

int runCredential(const QCommandLineParser& parser)
{
    const auto format = choiceOption(parser, "format", {"json", "dot"});
    if (!format) return fail(format.error());
    const std::string text = parser.positionalArguments().front().toStdString();
    const auto id = parseId<CredentialId>(text);
    if (!id)
        return fail({ErrorKind::InvalidInput, "credential: '" + text + "' is not an id: give 0x and 64 hex digits"});
    const auto access = openForReading(parser);
    if (!access) return fail(access.error());
    const auto graph = analytics::buildCredentialGraph(*access->reader, *id);
    if (!graph) return fail(graph.error().during("credential"));
    const auto names = chainNames(*access->reader);
    if (!names) return fail(names.error());
    const Status printed = print(*format == "dot" ? reporting::credentialDot(*graph) : reporting::credentialJson(*graph));
    if (!printed) return fail(printed.error());
    const Status flushed = flushOutput();
    return flushed ? int{exitDone} : fail(flushed.error());
}

} // namespace guanlan::app
