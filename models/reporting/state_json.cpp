// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/reporting/state_json.h"

#include "models/domain/time.h"

#include <nlohmann/json.hpp>

namespace guanlan::reporting {

namespace {

using namespace analytics;
using Json = nlohmann::ordered_json;

Json placeOf(const std::optional<EventKey>& event)
{
    if (!event) return nullptr;
    return {{"block", event->block()}, {"log_index", event->logIndex()}};
}

template <class Id>
Json textOf(const std::optional<Id>& id)
{
    return id ? Json(toText(*id)) : Json(nullptr);
}

Json limitOf(std::int64_t time) { return time == 0 ? Json(nullptr) : Json(toIso8601(time)); }

} // namespace

Json stateToJson(const CredentialAt& state)
{
    if (state == CredentialAt{}) return nullptr;
    return {{"condition", conditionName(state.condition)}, {"issued", placeOf(state.issued)}, {"changed", placeOf(state.changed)}};
}

Json stateToJson(const InstitutionAt& state)
{
    if (state == InstitutionAt{}) return nullptr;
    return {{"status", state.status.empty() ? Json(nullptr) : Json(state.status)}, {"registered", placeOf(state.registered)},
        {"status_since", placeOf(state.statusSince)}, {"controller", textOf(state.controller)},
        {"controller_since", placeOf(state.controllerSince)}};
}

Json stateToJson(const IdentityAt& state)
{
    if (state == IdentityAt{}) return nullptr;
    return {{"active", state.isActive()}, {"registered", placeOf(state.registered)}, {"deactivated", placeOf(state.deactivated)},
        {"controller", textOf(state.controller)}, {"controller_since", placeOf(state.controllerSince)},
        {"document", textOf(state.document)}, {"document_since", placeOf(state.documentSince)}};
}

Json stateToJson(const std::vector<AccreditationAt>& accreditations)
{
    if (accreditations.empty()) return nullptr;
    Json out = Json::array();
    for (const AccreditationAt& each : accreditations)
        out.push_back({{"schema", toText(each.schema)}, {"granted", placeOf(each.granted)}, {"ended", placeOf(each.ended)},
            {"valid_from", limitOf(each.validFrom)}, {"valid_until", limitOf(each.validUntil)}, {"in_force", each.isInForce}});
    return out;
}

Json stateToJson(const std::vector<SchemaVersionAt>& versions)
{
    if (versions.empty()) return nullptr;
    Json out = Json::array();
    for (const SchemaVersionAt& each : versions)
        out.push_back({{"published", placeOf(each.published)}, {"version", each.version ? Json(*each.version) : Json(nullptr)},
            {"content", textOf(each.content)}, {"uri", each.uri ? Json(*each.uri) : Json(nullptr)}});
    return out;
}

} // namespace guanlan::reporting
