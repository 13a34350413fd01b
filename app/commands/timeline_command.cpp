// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command.h"
#include "app/commands/commands.h"
#include "app/exit_status.h"
#include "app/output.h"
#include "app/workspace_access.h"
#include "models/analytics/buckets.h"
#include "models/domain/time.h"
#include "models/reporting/csv.h"
#include "models/reporting/event_json.h"

#include <nlohmann/json.hpp>

#include <map>
#include <ranges>

namespace guanlan::app {

namespace {

store::Bucket bucketNamed(const std::string& name)
{
    if (name == "hour") return store::Bucket::Hour;
    if (name == "week") return store::Bucket::Week;
    if (name == "month") return store::Bucket::Month;
    return store::Bucket::Day;
}

/// By what counts are kept that `bucket` is made of.
store::Bucket unitOf(store::Bucket bucket) { return bucket == store::Bucket::Hour ? store::Bucket::Hour : store::Bucket::Day; }

/// A time stands for the whole day, or hour, in which it lies.
Period inWhole(store::Bucket unit, const Period& period)
{
    Period whole;
    if (period.from) whole.from = analytics::bucketStart(*period.from, unit);
    if (period.to) whole.to = analytics::shiftBucket(analytics::bucketStart(*period.to - 1, unit), unit, 1);
    return whole;
}

/// Added up by week or month: of one that the period cuts, what lies in the period.
std::vector<store::ActivityPoint> folded(const std::vector<store::ActivityPoint>& points, store::Bucket bucket)
{
    std::map<std::pair<std::int64_t, EventType>, store::ActivityPoint> sums;
    for (store::ActivityPoint point : points) {
        point.start = analytics::bucketStart(point.start, bucket);
        const auto [sum, isNew] = sums.try_emplace({point.start, point.type}, point);
        if (!isNew) sum->second.count += point.count;
    }
    const auto values = std::views::values(sums);
    return {values.begin(), values.end()};
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
    const store::Bucket wanted = bucketNamed(*bucket), unit = unitOf(wanted);
    const Period whole = inWhole(unit, *period);
    auto points = access->reader->activity({.institutions = {**institution},
        .bucket = unit,
        .from = whole.from,
        .to = whole.to,
        .byInstitution = true,
        .types = *types});
    if (!points) return fail(points.error().during("timeline"));
    if (wanted != unit) points = folded(*points, wanted);
    return printAnswer(*format == "csv" ? asCsv(*points) : asJson(*points, **institution, *bucket));
}

} // namespace guanlan::app
