// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command.h"
#include "app/commands/commands.h"
#include "app/exit_status.h"
#include "app/output.h"
#include "app/resources.h"
#include "app/workspace_access.h"
#include "models/analytics/conformance.h"
#include "models/analytics/credential_chain.h"
#include "models/analytics/pack_in_force.h"
#include "models/reporting/credential_export.h"

namespace guanlan::app {

namespace {

/// Deadlines are shown where the calendars are still there; the rules' verdicts do not need them.
Result<analytics::CredentialConformance> conformanceOf(store::EventReader& reader, const analytics::CredentialGraph& graph)
{
    auto pack = analytics::packInForce(reader);
    if (!pack) return pack.error();
    if (*pack) analytics::findCalendars(**pack, resourcesFolder() / "rules");
    return analytics::readConformance(reader, graph, *pack);
}

} // namespace

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
    const auto conformance = conformanceOf(*access->reader, *graph);
    if (!conformance) return fail(conformance.error().during("credential"));
    const Status printed
        = print(*format == "dot" ? reporting::credentialDot(*graph) : reporting::credentialJson(*graph, *conformance));
    if (!printed) return fail(printed.error());
    const Status flushed = flushOutput();
    return flushed ? int{exitDone} : fail(flushed.error());
}

} // namespace guanlan::app
