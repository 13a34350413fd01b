// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command.h"
#include "app/commands/commands.h"
#include "app/exit_status.h"
#include "app/output.h"
#include "app/workspace_access.h"
#include "models/analytics/credential_flow.h"
#include "models/domain/time.h"
#include "models/reporting/csv.h"
#include "models/reporting/event_json.h"

#include <nlohmann/json.hpp>

#include <array>

namespace guanlan::app {

namespace {

using analytics::FlowCounts;

struct Stage {
    const char* name;
    std::int64_t FlowCounts::* count;
};
constexpr std::array<Stage, 6> stages{{{"issued", &FlowCounts::issued}, {"presented", &FlowCounts::presented},
    {"accepted", &FlowCounts::accepted}, {"refused", &FlowCounts::refused}, {"revoked", &FlowCounts::revoked},
    {"renewed", &FlowCounts::renewed}}};

nlohmann::ordered_json asObject(const FlowCounts& counts)
{
    nlohmann::ordered_json object;
    for (const Stage& stage : stages)
        object[stage.name] = counts.*stage.count;
    return object;
}

std::string asJson(const analytics::CredentialFlow& flow)
{
    nlohmann::ordered_json issuers = nlohmann::ordered_json::array();
    for (const analytics::IssuerFlow& each : flow.issuers) {
        nlohmann::ordered_json issuer{{"institution", nullptr}};
        if (each.issuer) issuer["institution"] = toText(*each.issuer);
        issuer.update(asObject(each.counts));
        issuers.push_back(std::move(issuer));
    }
    return reporting::jsonLine({{"from", toIso8601(flow.from)}, {"to", toIso8601(flow.to)}, {"total", asObject(flow.total)},
               {"issuers", issuers}})
        + "\n";
}

std::string asCsv(const analytics::CredentialFlow& flow)
{
    std::vector<std::string> header{"institution"};
    for (const Stage& stage : stages)
        header.emplace_back(stage.name);
    std::string out = reporting::csvLine(header);
    for (const analytics::IssuerFlow& each : flow.issuers) {
        std::vector<std::string> cells{each.issuer ? toText(*each.issuer) : std::string{}};
        for (const Stage& stage : stages)
            cells.push_back(std::to_string(each.counts.*stage.count));
        out += reporting::csvLine(cells);
    }
    return out;
}

} // namespace

int runFlow(const QCommandLineParser& parser)
{
    const auto format = choiceOption(parser, "format", {"json", "csv"});
    if (!format) return fail(format.error());
    const auto institution = idOption<InstitutionId>(parser, "institution");
    if (!institution) return fail(institution.error());
    const auto period = periodOptions(parser);
    if (!period) return fail(period.error());
    const auto access = openForReading(parser);
    if (!access) return fail(access.error());
    analytics::FlowRequest request{{}, period->from, period->to};
    if (*institution) request.institutions.push_back(**institution);
    if (const Status known = expectKnown(*access->reader, request.institutions); !known) return fail(known.error().during("flow"));
    const auto flow = analytics::buildCredentialFlow(*access->reader, request);
    if (!flow) return fail(flow.error());
    return printAnswer(*format == "csv" ? asCsv(*flow) : asJson(*flow));
}

} // namespace guanlan::app
