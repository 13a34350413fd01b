// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/reporting/risk_json.h"

#include "models/domain/time.h"

#include <nlohmann/json.hpp>

#include <cmath>

namespace guanlan::reporting {

namespace {

using Json = nlohmann::ordered_json;

/// Four decimals: enough to add the parts up, and the same on every machine.
double rounded(double value)
{
    constexpr double scale = 10'000;
    return std::round(value * scale) / scale;
}

std::string cellOf(const Json& value)
{
    if (value.is_null()) return {};
    return value.is_string() ? value.get<std::string>() : value.dump();
}

} // namespace

Json riskToJson(const analytics::InstitutionRisk& risk, const analytics::RiskIndex& index, const Institution& institution)
{
    Json out{{"institution", toText(risk.institution)}, {"name", {{"zh", institution.name.zh}, {"en", institution.name.en}}},
        {"kind", institutionKindName(institution.kind)}, {"as_of", nullptr}, {"state", risk.index ? "ok" : "insufficient"},
        {"index", nullptr}, {"acts", risk.acts}, {"points", rounded(risk.points)}, {"parts", Json::array()}};
    if (index.asOf) out["as_of"] = toIso8601(*index.asOf);
    if (risk.index) out["index"] = rounded(*risk.index);
    for (std::size_t i = 0; i < risk.parts.size(); ++i) {
        const analytics::RiskPart& part = risk.parts[i];
        Json entry{{"severity", severityName(Severity(i))}, {"open", part.open}, {"aged", rounded(part.aged)},
            {"weight", index.formula.weights[i]}, {"points", rounded(part.points)}, {"per_thousand_acts", nullptr}};
        if (risk.index) entry["per_thousand_acts"] = rounded(part.perThousand);
        out["parts"].push_back(std::move(entry));
    }
    out["formula"] = {{"half_life_days", index.formula.halfLifeDays}, {"activity_days", index.formula.activityDays},
        {"least_acts", index.formula.leastActs}};
    return out;
}

const std::vector<std::string>& riskCsvColumns()
{
    static const std::vector<std::string> columns{"institution", "name_zh", "name_en", "kind", "as_of", "state", "index", "acts",
        "points", "critical_open", "critical_points", "high_open", "high_points", "medium_open", "medium_points", "low_open",
        "low_points"};
    return columns;
}

std::vector<std::string> riskCsvCells(const Json& line)
{
    std::vector<std::string> cells{cellOf(line["institution"]), cellOf(line["name"]["zh"]), cellOf(line["name"]["en"])};
    for (const char* key : {"kind", "as_of", "state", "index", "acts", "points"})
        cells.push_back(cellOf(line[key]));
    for (const Json& part : line["parts"]) {
        cells.push_back(cellOf(part["open"]));
        cells.push_back(cellOf(part["points"]));
    }
    return cells;
}

} // namespace guanlan::reporting
