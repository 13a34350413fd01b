// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/chain_sync.h"
#include "app/command.h"
#include "app/commands/commands.h"
#include "app/exit_status.h"
#include "app/output.h"
#include "app/resources.h"
#include "app/workspace_access.h"
#include "models/analytics/peer_comparison.h"
#include "models/analytics/rule_pack.h"
#include "models/reporting/csv.h"
#include "models/reporting/event_json.h"

#include <nlohmann/json.hpp>

namespace guanlan::app {

namespace {

using analytics::PeerRow;

Result<analytics::PeerLimits> limitsFrom(const QCommandLineParser& parser, store::EventReader& reader)
{
    const QString rules = parser.value(QStringLiteral("rules"));
    const auto pack = rules.isEmpty() ? judgingPack(reader)
                                      : analytics::RulePack::load(rules.toStdString(), resourcesFolder() / "rules");
    if (!pack) return pack.error();
    return analytics::peerLimits(*pack);
}

std::string asJson(const std::vector<PeerRow>& rows)
{
    std::string out;
    for (const PeerRow& row : rows) {
        nlohmann::ordered_json line{{"institution", toText(row.institution)}};
        if (row.kind) line["kind"] = institutionKindName(*row.kind);
        line["measure"] = peerMeasureName(row.measure);
        line["part"] = row.ratio.part;
        line["whole"] = row.ratio.whole;
        line["peers"] = row.peers;
        line["verdict"] = peerVerdictName(row.verdict);
        if (row.comparison) {
            line["median"] = row.comparison->median;
            line["z"] = row.comparison->z;
        }
        out += reporting::jsonLine(line) + "\n";
    }
    return out;
}

std::string asCsv(const std::vector<PeerRow>& rows)
{
    std::string out = reporting::csvLine({"institution", "kind", "measure", "part", "whole", "peers", "verdict", "median", "z"});
    for (const PeerRow& row : rows)
        out += reporting::csvLine({toText(row.institution), row.kind ? std::string{institutionKindName(*row.kind)} : std::string{},
            std::string{peerMeasureName(row.measure)}, std::to_string(row.ratio.part), std::to_string(row.ratio.whole),
            std::to_string(row.peers), std::string{peerVerdictName(row.verdict)},
            row.comparison ? std::to_string(row.comparison->median) : std::string{},
            row.comparison ? std::to_string(row.comparison->z) : std::string{}});
    return out;
}

} // namespace

int runPeers(const QCommandLineParser& parser)
{
    const auto format = choiceOption(parser, "format", {"jsonl", "csv"});
    if (!format) return fail(format.error());
    const auto period = periodOptions(parser);
    if (!period) return fail(period.error());
    const auto access = openForReading(parser);
    if (!access) return fail(access.error());
    const auto limits = limitsFrom(parser, *access->reader);
    if (!limits) return fail(limits.error().during("peers"));
    const auto rows = analytics::buildPeerComparison(*access->reader, {period->from, period->to, *limits});
    if (!rows) return fail(rows.error());
    return printAnswer(*format == "csv" ? asCsv(*rows) : asJson(*rows));
}

} // namespace guanlan::app
