// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command.h"
#include "app/commands/commands.h"
#include "app/exit_status.h"
#include "app/output.h"
#include "app/workspace_access.h"
#include "models/domain/time.h"
#include "models/reporting/csv.h"
#include "models/reporting/event_json.h"
#include "models/store/rollup_range.h"

#include <nlohmann/json.hpp>

#include <map>

namespace guanlan::app {

namespace {

store::Bucket bucketNamed(const std::string& name)
{
    if (name == "hour") return store::Bucket::Hour;
    if (name == "week") return store::Bucket::Week;
    if (name == "month") return store::Bucket::Month;
    return store::Bucket::Day;
}

/// Counts are kept by day and hour: a time stands for the whole one in which it lies.
Period wholeUnits(const Period& period, store::Bucket bucket)
{
    const auto floor = [bucket](std::int64_t time) {
        return bucket == store::Bucket::Hour ? time - (time % secondsPerHour + secondsPerHour) % secondsPerHour : shanghaiDayStart(shanghaiDay(time));
    };
    Period whole;
    if (period.from) whole.from = floor(*period.from);
    if (period.to) whole.to = floor(*period.to - 1) + (bucket == store::Bucket::Hour ? secondsPerHour : secondsPerDay);
    return whole;
}

/// The days' counts by week or month: of one that the period cuts, what lies in the period.
std::vector<store::ActivityPoint> folded(const std::vector<store::ActivityPoint>& days, store::Bucket bucket)
{
    std::map<std::pair<std::int64_t, EventType>, store::ActivityPoint> sums;
    for (store::ActivityPoint point : days) {
        point.start = store::bucketStartOf(shanghaiDay(point.start), bucket);
        const auto [sum, isNew] = sums.try_emplace({point.start, point.type}, point);
        if (!isNew) sum->second.count += point.count;
    }
    std::vector<store::ActivityPoint> points;
    for (const auto& [place, point] : sums) points.push_back(point);
    return points;
}

Result<std::vector<store::ActivityPoint>> count(
    store::EventReader& reader, const InstitutionId& institution, store::Bucket bucket, const Period& period, const std::vector<EventType>& types)
{
    const bool isFolded = bucket == store::Bucket::Week || bucket == store::Bucket::Month;
    auto points = reader.activity({.institutions = {institution},
        .bucket = isFolded ? store::Bucket::Day : bucket,
        .from = period.from,
        .to = period.to,
        .byInstitution = true,
        .types = types});
    if (!points || !isFolded) return points;
    return folded(*points, bucket);
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
    const store::Bucket unit = bucketNamed(*bucket);
    const auto points = count(*access->reader, **institution, unit, wholeUnits(*period, unit), *types);
    if (!points) return fail(points.error().during("timeline"));
    return printAnswer(*format == "csv" ? asCsv(*points) : asJson(*points, **institution, *bucket));
}

} // namespace guanlan::app
