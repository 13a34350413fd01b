// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/analytics/pack_risk.h"

#include "models/domain/finding.h"

namespace guanlan::analytics {

namespace {

using Json = PackJson::Json;

void readWeights(PackJson& reader, const Json& weights, RiskFormula& formula)
{
    constexpr double most = 1000;
    const std::string path = "risk.weights";
    reader.allowKeys(weights, path, {"critical", "high", "medium", "low"});
    for (std::size_t i = 0; i < formula.weights.size(); ++i) {
        const std::string key{severityName(Severity(i))};
        if (const Json* weight = PackJson::optional(weights, key))
            formula.weights[i] = reader.decimal(*weight, PackJson::join(path, key), 0, most);
        if (i > 0 && formula.weights[i] > formula.weights[i - 1])
            reader.fail(PackJson::join(path, key), "must not weigh more than " + std::string{severityName(Severity(i - 1))});
    }
}

} // namespace

RiskFormula readRiskFormula(PackJson& reader, const Json& root)
{
    constexpr std::int64_t mostDays = 3650, mostActs = 1'000'000;
    RiskFormula formula;
    const Json* risk = PackJson::optional(root, "risk");
    if (!risk) return formula;
    reader.allowKeys(*risk, "risk", {"weights", "half_life_days", "activity_days", "least_acts"});
    if (const Json* weights = PackJson::optional(*risk, "weights")) readWeights(reader, *weights, formula);
    const auto number = [&](const char* key, std::int64_t most, std::int64_t& value) {
        if (const Json* given = PackJson::optional(*risk, key))
            value = reader.integer(*given, PackJson::join("risk", key), 1, most);
    };
    number("half_life_days", mostDays, formula.halfLifeDays);
    number("activity_days", mostDays, formula.activityDays);
    number("least_acts", mostActs, formula.leastActs);
    return formula;
}

Result<RiskFormula> riskFormulaOf(std::string_view packText)
{
    const auto root = Json::parse(packText, nullptr, false);
    if (root.is_discarded()) return Error{ErrorKind::InvalidInput, "the rule pack is not valid JSON"};
    PackJson reader{"rule pack"};
    const RiskFormula formula = readRiskFormula(reader, root);
    if (const Status read = reader.outcome(); !read) return read.error();
    return formula;
}

} // namespace guanlan::analytics
