// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/reporting/conformance_json.h"

#include "models/domain/time.h"

#include <nlohmann/json.hpp>

namespace guanlan::reporting {

namespace {

using Json = nlohmann::ordered_json;

Json placeToJson(const std::optional<EventKey>& event)
{
    if (!event || *event == EventKey{}) return nullptr;
    return {{"block", event->block()}, {"log_index", event->logIndex()}};
}

Json caseToJson(const analytics::ConformanceCase& each)
{
    Json out = placeToJson(each.event);
    out["time"] = toIso8601(each.time);
    out["state"] = analytics::conformanceName(each.state);
    if (each.answer) out["answer"] = placeToJson(each.answer);
    if (each.due) out["due"] = toIso8601(*each.due);
    if (!each.finding.empty()) out["finding"] = each.finding;
    if (each.isCleared) out["cleared"] = true;
    return out;
}

} // namespace

Json conformanceToJson(const analytics::CredentialConformance& conformance)
{
    Json out{{"judged_up_to", placeToJson(conformance.judgedUpTo)}, {"constraints", Json::array()}};
    for (const analytics::Constraint& constraint : conformance.constraints) {
        Json entry{{"id", constraint.id}, {"kind", analytics::constraintKindName(constraint.kind)}, {"rule", constraint.rule},
            {"text", {{"zh", constraint.text.zh}, {"en", constraint.text.en}}},
            {"state", analytics::conformanceName(constraint.state)}, {"cases", Json::array()}};
        for (const analytics::ConformanceCase& each : constraint.cases)
            entry["cases"].push_back(caseToJson(each));
        out["constraints"].push_back(std::move(entry));
    }
    return out;
}

} // namespace guanlan::reporting
