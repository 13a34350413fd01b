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
#include "models/reporting/credential_status_json.h"
#include "models/reporting/prov_json.h"

namespace guanlan::app {

namespace {

/// Deadlines are shown where the calendars are still there; the rules' verdicts do not need them.
Result<analytics::CredentialConformance> conformanceOf(store::EventReader& reader, const analytics::CredentialGraph& graph)
{
    auto pack = analytics::packInForce(reader);
    if (!pack) return pack.error();
    if (*pack) (void)analytics::findCalendars(**pack, resourcesFolder() / "rules");
    return analytics::readConformance(reader, graph, *pack);
}

Result<std::string> textOf(const std::string& format, store::EventReader& reader, const analytics::CredentialGraph& graph)
{
    if (format == "dot") return reporting::credentialDot(graph);
    if (format == "prov") return reporting::credentialProv(graph);
    if (format == "vc") return reporting::credentialStatusJson(graph);
    const auto conformance = conformanceOf(reader, graph);
    if (!conformance) return conformance.error();
    return reporting::credentialJson(graph, *conformance);
}

} // namespace

int runCredential(const QCommandLineParser& parser)
{
    const auto format = choiceOption(parser, "format", {"json", "dot", "prov", "vc"});
    if (!format) return fail(format.error());
    const std::string name = parser.positionalArguments().front().toStdString();
    const auto id = parseId<CredentialId>(name);
    if (!id)
        return fail({ErrorKind::InvalidInput, "credential: '" + name + "' is not an id: give 0x and 64 hex digits"});
    const auto access = openForReading(parser);
    if (!access) return fail(access.error());
    const auto graph = analytics::buildCredentialGraph(*access->reader, *id);
    if (!graph) return fail(graph.error().during("credential"));
    const auto text = textOf(*format, *access->reader, *graph);
    return text ? printAnswer(*text) : fail(text.error().during("credential"));
}

} // namespace guanlan::app
