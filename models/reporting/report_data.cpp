// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/reporting/report_data.h"

#include "models/analytics/judged_up_to.h"
#include "models/analytics/pack_in_force.h"
#include "models/domain/time.h"
#include "models/reporting/report_builder.h"

namespace guanlan::reporting {

namespace {

constexpr int incidentsShown = 200;

Status checkRequest(const ReportRequest& request, const std::map<InstitutionId, store::InstitutionState>& known)
{
    if (request.to <= request.from)
        return Error{ErrorKind::InvalidInput, "the period ends before it begins: give --to a later day than --from"};
    if (request.which == ReportTemplate::Institution && request.institutions.empty())
        return Error{ErrorKind::InvalidInput, "an institution report needs an institution: give --institution ID"};
    for (const InstitutionId& id : request.institutions)
        if (!known.contains(id))
            return Error{ErrorKind::NotFound,
                "institution " + toText(id) + " is neither in the directory nor on the chain: check the id"};
    return Done{};
}

Result<std::vector<store::ActivityPoint>> dailyActivity(
    store::EventReader& reader, const ReportRequest& request, std::int64_t from, std::int64_t to)
{
    return reader.activity({.institutions = request.institutions,
        .bucket = store::Bucket::Day,
        .from = from,
        .to = to,
        .byInstitution = true});
}

/// By what, and how far, the chains were judged.
Status readJudgement(store::EventReader& reader, ReportData& data)
{
    for (const store::ChainState& chain : data.chains) {
        auto judged = analytics::judgedUpTo(reader, chain);
        if (!judged) return std::move(judged).error();
        data.judged[chain.ref] = *judged;
    }
    auto pack = analytics::packInForce(reader);
    if (!pack) return std::move(pack).error();
    if (*pack) data.packDigest = (*pack)->digest;
    else if (!data.findings.empty()) data.packDigest = data.findings.front().packDigest; // Of a version that kept no packs.
    return Done{};
}

} // namespace

std::string ReportData::say(std::string_view zh, std::string_view en) const
{
    return std::string{request.language == ReportLanguage::Chinese ? zh : en};
}

std::string ReportData::nameOf(const InstitutionId& id) const
{
    const auto found = institutions.find(id);
    if (found != institutions.end()) {
        std::string name = inLanguage(found->second.institution.name, request.language);
        for (char& c : name)
            if (static_cast<unsigned char>(c) < 0x20 || c == 0x7f) c = ' '; // One line: what a chain sends may be anything.
        if (!name.empty()) return name;
    }
    return shortId(nativeText(id));
}

std::int64_t ReportData::sum(const std::vector<store::ActivityPoint>& points, EventType type,
    const std::optional<InstitutionId>& institution) const
{
    std::int64_t total = 0;
    for (const store::ActivityPoint& point : points)
        if (point.type == type && (!institution || point.institution == institution)) total += point.count;
    return total;
}

std::int64_t ReportData::countFindings(std::optional<Verdict> verdict, const std::optional<InstitutionId>& institution) const
{
    std::int64_t total = 0;
    for (const store::FindingCount& count : findingCounts)
        if ((!verdict || count.verdict == verdict) && (!institution || count.institution == institution)) total += count.count;
    return total;
}

Result<ReportData> readReportData(store::EventReader& reader, const ReportRequest& request, const RunControl& control)
{
    ReportData data{.request = request, .chains = {}, .institutions = {}, .activity = {}, .before = {},
        .findings = {}, .findingCounts = {}, .incidents = {}, .judged = {}, .packDigest = {}};
    auto institutions = reader.institutions();
    if (!institutions) return institutions.error().during("institutions");
    for (store::InstitutionState& state : *institutions)
        data.institutions.emplace(state.institution.id, state);
    if (const Status valid = checkRequest(request, data.institutions); !valid) return valid.error();

    auto chains = reader.chains();
    if (!chains) return chains.error().during("chains");
    data.chains = std::move(chains).value();
    const std::int64_t length = request.to - request.from;
    auto activity = dailyActivity(reader, request, request.from, request.to);
    if (!activity) return activity.error().during("activity");
    data.activity = std::move(activity).value();
    auto before = dailyActivity(reader, request, request.from - length, request.from);
    if (!before) return before.error().during("activity of the period before");
    data.before = std::move(before).value();
    if (control.cancelled()) return Error{ErrorKind::Cancelled, "report cancelled"};

    store::FindingFilter filter;
    filter.institutions = request.institutions;
    filter.from = request.from;
    filter.to = request.to;
    auto findings = reader.findings(filter, 0, maximumRows);
    if (!findings) return findings.error().during("findings");
    data.findings = std::move(findings).value();
    auto counts = reader.findingCounts(filter);
    if (!counts) return counts.error().during("findings");
    data.findingCounts = std::move(counts).value();
    auto incidents = reader.incidents(incidentsShown);
    if (!incidents) return incidents.error().during("incidents");
    data.incidents = std::move(incidents).value();
    if (const Status read = readJudgement(reader, data); !read) return read.error().during("judgement");
    return data;
}

std::string shortId(std::string_view fullHex)
{
    if (fullHex.size() <= 14) return std::string{fullHex};
    return std::string{fullHex.substr(0, 6)} + "…" + std::string{fullHex.substr(fullHex.size() - 4)};
}

std::string shanghaiTime(std::int64_t utcSeconds)
{
    const std::string iso = toIso8601(utcSeconds + shanghaiOffset);
    return iso.substr(0, 10) + " " + iso.substr(11, 5);
}

} // namespace guanlan::reporting
