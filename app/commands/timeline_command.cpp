// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command.h"
#include "app/commands/commands.h"
#include "app/exit_status.h"
#include "app/output.h"
#include "app/workspace_access.h"
#include "models/domain/time.h"
#include "models/reporting/csv.h"
#include "models/reporting/event_json.h"

#include <nlohmann/json.hpp>

namespace guanlan::app {

namespace {

store::Bucket bucketNamed(const std::string& name)
{
    if (name == "hour") return store::Bucket::Hour;
    if (name == "week") return store::Bucket::Week;
    if (name == "month") return store::Bucket::Month;
    return store::Bucket::Day;
}

std::string asJson(const std::vector<store::ActivityPoint>& points, const InstitutionId& institution, const std::string& bucket)
{
    nlohmann::ordered_json out{{"institution", toText(institution)}, {"bucket", bucket}};
    out["points"] = nlohmann::ordered_json::array();
    for (const store::ActivityPoint& point : points)
        out["points"].push_back(
            {{"start", toIso8601(point.start)}, {"type", eventTypeName(point.type)}, {"count", point.count}});
    return reporting::jsonLine(out) + "\n";
}

std::string asCsv(const std::vector<store::ActivityPoint>& points)
{
    std::string out = reporting::csvLine({"start", "type", "count"});
    for (const store::ActivityPoint& point : points)
        out += reporting::csvLine(
            {toIso8601(point.start), std::string{eventTypeName(point.type)}, std::to_string(point.count)});
    return out;
}

} // namespace

int runTimeline(const QCommandLineParser& parser)
{
    const auto bucket = choiceOption(parser, "bucket", {"day", "hour", "week", "month"});
    if (!bucket) return fail(bucket.error());
    const auto format = choiceOption(parser, "format", {"json", "csv"});
    if (!format) return fail(format.error());
    const auto institution = idOption<InstitutionId>(parser, "institution");
    if (!institution) return fail(institution.error());
    if (!*institution) return fail({ErrorKind::InvalidInput, "timeline: which institution? give --institution ID"});
    const auto types = typeOptions(parser);
    if (!types) return fail(types.error());
    const auto period = periodOptions(parser);
    if (!period) return fail(period.error());

    const auto access = openForReading(parser);
    if (!access) return fail(access.error());
    if (const Status known = expectKnown(*access->reader, {**institution}); !known) return fail(known.error().during("timeline"));
    const auto points = access->reader->activity({.institutions = {**institution},
        .bucket = bucketNamed(*bucket),
        .from = period->from,
        .to = period->to,
        .byInstitution = true,
        .types = *types});
    if (!points) return fail(points.error().during("timeline"));
    return printAnswer(*format == "csv" ? asCsv(*points) : asJson(*points, **institution, *bucket));
}

} // namespace guanlan::app
