// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/insight_profile.h"

#include "models/items/data_hub.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace guanlan::items {

namespace {

constexpr int mixLimit = 2000;

Status addMix(store::EventReader& reader, const ProfileRequest& request, InstitutionProfile& profile)
{
    store::PageRequest wanted;
    wanted.filter.types = {EventType::CredentialIssued};
    wanted.filter.institutions = {request.institution};
    wanted.filter.from = request.from;
    wanted.filter.to = request.to;
    wanted.direction = store::Direction::Backward;
    wanted.limit = mixLimit;
    auto page = reader.page(wanted);
    if (!page) return page.error();
    auto schemas = reader.schemas();
    if (!schemas) return schemas.error();

    std::map<std::optional<SchemaId>, std::int64_t> counts;
    for (const Event& event : page->rows) ++counts[event.schema];
    for (const auto& [schema, count] : counts) {
        SchemaShare share{schema, {}, count};
        for (const SchemaInfo& info : *schemas)
            if (schema == info.id) share.name = info.name;
        profile.mix.push_back(std::move(share));
    }
    std::stable_sort(profile.mix.begin(), profile.mix.end(), [](const auto& a, const auto& b) { return a.count > b.count; });
    profile.mixOf = std::int64_t(page->rows.size());
    profile.mixComplete = page->complete;
    return Done{};
}

/// The store lists findings by event, oldest first: to show the worst, severity by severity, the newest are asked for.
Status addFindings(store::EventReader& reader, const ProfileRequest& request, InstitutionProfile& profile)
{
    store::FindingFilter filter;
    filter.institutions = {request.institution};
    filter.from = request.from;
    filter.to = request.to;
    auto counts = reader.findingCounts(filter);
    if (!counts) return counts.error();
    std::map<Severity, std::int64_t> bySeverity;
    for (const store::FindingCount& each : *counts) {
        if (each.verdict != Verdict::Violation) {
            profile.undecided += each.count;
            continue;
        }
        bySeverity[each.severity] += each.count;
        profile.findingCount += each.count;
    }
    filter.verdict = Verdict::Violation;
    for (const auto& [severity, count] : bySeverity) {
        const int room = maxProfileFindings - int(profile.findings.size());
        if (room <= 0) break;
        filter.severity = severity;
        auto found = reader.findings(filter, int(std::max<std::int64_t>(0, count - room)), room);
        if (!found) return found.error();
        profile.findings.insert(profile.findings.end(), found->rbegin(), found->rend());
    }
    return Done{};
}

Result<InstitutionProfile> answer(store::EventReader& reader, const ProfileRequest& request)
{
    auto institutions = reader.institutions();
    if (!institutions) return institutions.error();
    const auto found = std::find_if(institutions->begin(), institutions->end(),
                                    [&](const auto& each) { return each.institution.id == request.institution; });
    if (found == institutions->end())
        return Error{ErrorKind::NotFound, "institution " + nativeText(request.institution)
                         + ": neither the directory nor the chain knows it; choose one of the list"};
    auto timeline = analytics::buildTimeline(
        reader, {{request.institution}, request.bucket, request.from, request.to});
    if (!timeline) return timeline.error();

    InstitutionProfile profile;
    profile.state = *found;
    profile.timeline = std::move(*timeline);
    if (auto done = addMix(reader, request, profile); !done) return done.error();
    if (auto done = addFindings(reader, request, profile); !done) return done.error();
    return profile;
}

} // namespace

QFuture<Result<InstitutionProfile>> askInstitutionProfile(DataHub& hub, const ProfileRequest& request)
{
    return hub.ask<InstitutionProfile>([request](store::EventReader& reader) { return answer(reader, request); });
}

} // namespace guanlan::items
