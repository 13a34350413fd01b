// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command.h"
#include "app/commands/commands.h"
#include "app/exit_status.h"
#include "app/output.h"
#include "app/workspace_access.h"
#include "models/analytics/activity_matrix.h"
#include "models/domain/time.h"
#include "models/reporting/csv.h"
#include "models/reporting/event_json.h"

#include <nlohmann/json.hpp>

namespace guanlan::app {

namespace {

std::string asJson(const analytics::ActivityMatrix& matrix)
{
    nlohmann::ordered_json days = nlohmann::ordered_json::array(), rows = nlohmann::ordered_json::array();
    for (const std::int64_t day : matrix.days)
        days.push_back(toIsoDate(shanghaiDay(day)));
    for (const analytics::MatrixRow& row : matrix.rows)
        rows.push_back({{"institution", toText(row.institution)}, {"total", row.total}, {"counts", row.counts}});
    return reporting::jsonLine({{"days", days}, {"institutions", rows}}) + "\n";
}

std::string asCsv(const analytics::ActivityMatrix& matrix)
{
    std::vector<std::string> header{"institution", "total"};
    for (const std::int64_t day : matrix.days)
        header.push_back(toIsoDate(shanghaiDay(day)));
    std::string out = reporting::csvLine(header);
    for (const analytics::MatrixRow& row : matrix.rows) {
        std::vector<std::string> cells{toText(row.institution), std::to_string(row.total)};
        for (const std::int64_t count : row.counts)
            cells.push_back(std::to_string(count));
        out += reporting::csvLine(cells);
    }
    return out;
}

} // namespace

int runMatrix(const QCommandLineParser& parser)
{
    const auto format = choiceOption(parser, "format", {"json", "csv"});
    if (!format) return fail(format.error());
    const auto types = typeOptions(parser);
    if (!types) return fail(types.error());
    const auto period = periodOptions(parser);
    if (!period) return fail(period.error());
    const auto access = openForReading(parser);
    if (!access) return fail(access.error());
    const auto matrix = analytics::buildActivityMatrix(*access->reader, {period->from, period->to, *types});
    if (!matrix) return fail(matrix.error());
    return printAnswer(*format == "csv" ? asCsv(*matrix) : asJson(*matrix));
}

} // namespace guanlan::app
