// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/reporting/report_data.h"

#include "models/analytics/judged_up_to.h"
#include "models/analytics/pack_in_force.h"
#include "models/domain/time.h"
#include "models/reporting/report_builder.h"
#include "models/store/finding_pages.h"

#include <algorithm>

namespace guanlan::reporting {

namespace {

constexpr int incidentsShown = 200;

Status checkRequest(const ReportRequest& request)
{
    const bool isOfCredential = request.form.about == ReportAbout::Credential;
    if (isOfCredential && !request.credential)
        return Error{ErrorKind::InvalidInput, "a report by '" + request.form.id + "' needs a credential: give --credential ID"};
    if (!isOfCredential && request.credential)
        return Error{ErrorKind::InvalidInput, "a report by '" + request.form.id + "' is not about a credential: leave --credential out, or choose another template"};
    if (isOfCredential && !request.institutions.empty())
        return Error{ErrorKind::InvalidInput, "a report by '" + request.form.id + "' is about a credential: leave --institution out"};
    if (!isOfCredential && request.to <= request.from)
        return Error{ErrorKind::InvalidInput, "the period ends before it begins: give --to a later day than --from"};
    if (request.form.about == ReportAbout::Institutions && request.institutions.empty())
        return Error{ErrorKind::InvalidInput, "a report by '" + request.form.id + "' needs an institution: give --institution ID"};
    return Done{};
}

Status checkInstitutions(const ReportRequest& request, const std::map<InstitutionId, store::InstitutionState>& known)
{
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
    data.pack = std::move(pack).value();
    if (data.pack) {
        data.packDigest = data.pack->digest;
        (void)analytics::findCalendars(*data.pack, data.request.rulesFolder);
        return Done{};
    }
    auto first = reader.findings(data.findings, 0, 1); // Of a version that kept no packs.
    if (!first) return std::move(first).error();
    if (!first->empty()) data.packDigest = first->front().packDigest;
    return Done{};
}

Status readFindings(store::EventReader& reader, ReportData& data)
{
    data.findings.institutions = data.request.institutions;
    data.findings.credential = data.request.credential;
    if (!data.request.credential) {
        data.findings.from = data.request.from;
        data.findings.to = data.request.to;
    }
    auto counts = reader.findingCounts(data.findings);
    if (!counts) return counts.error().during("findings");
    data.findingCounts = std::move(counts).value();
    return Done{};
}

Status readActivity(store::EventReader& reader, ReportData& data)
{
    const ReportRequest& request = data.request;
    const std::int64_t length = request.to - request.from;
    auto activity = dailyActivity(reader, request, request.from, request.to);
    if (!activity) return activity.error().during("activity");
    data.activity = std::move(activity).value();
    auto before = dailyActivity(reader, request, request.from - length, request.from);
    if (!before) return before.error().during("activity of the period before");
    data.before = std::move(before).value();
    store::EventFilter firstDay;
    firstDay.to = std::min(request.from - length + secondsPerDay, request.from);
    const auto first = reader.page({.filter = firstDay, .from = {}, .limit = 1});
    if (!first) return first.error().during("activity of the period before");
    data.isBeforeCovered = !first->rows.empty();
    return Done{};
}

/// From its first event to the day of its chain's last block.
void takePeriod(ReportRequest& request, const analytics::CredentialGraph& graph)
{
    const std::int64_t first = graph.steps.empty() ? graph.headTime : graph.steps.front().event.time;
    request.from = shanghaiDayStart(shanghaiDay(first));
    request.to = shanghaiDayStart(shanghaiDay(std::max(first, graph.headTime)) + 1);
}

Status readCredential(store::EventReader& reader, ReportData& data, const RunControl& control)
{
    auto graph = analytics::buildCredentialGraph(reader, *data.request.credential, {}, control);
    if (!graph) return std::move(graph).error();
    auto conformance = analytics::readConformance(reader, *graph, data.pack);
    if (!conformance) return conformance.error().during("conformance");
    takePeriod(data.request, *graph);
    data.credential = ReportCredential{std::move(graph).value(), std::move(conformance).value()};
    return Done{};
}

Status readAll(store::EventReader& reader, ReportData& data, const RunControl& control)
{
    auto institutions = reader.institutions();
    if (!institutions) return institutions.error().during("institutions");
    for (store::InstitutionState& state : *institutions) data.institutions.emplace(state.institution.id, state);
    if (const Status known = checkInstitutions(data.request, data.institutions); !known) return known;
    auto chains = reader.chains();
    if (!chains) return chains.error().during("chains");
    data.chains = std::move(chains).value();
    if (const Status read = readFindings(reader, data); !read) return read;
    if (const Status read = readJudgement(reader, data); !read) return read.error().during("judgement");
    if (control.cancelled()) return Error{ErrorKind::Cancelled, "report cancelled"};
    auto incidents = reader.incidents(incidentsShown);
    if (!incidents) return incidents.error().during("incidents");
    data.incidents = std::move(incidents).value();
    return data.request.credential ? readCredential(reader, data, control) : readActivity(reader, data);
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
        std::string name = oneLineName(inLanguage(found->second.institution.name, request.language));
        if (!name.empty()) return name;
    }
    return shortId(nativeText(id));
}

std::string ReportData::chainAmongSeveral(ChainRef chain) const
{
    if (chains.size() < 2) return {};
    const auto found = std::ranges::find(chains, chain, &store::ChainState::ref);
    return found == chains.end() ? std::string{} : found->identity.name;
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
    if (const Status valid = checkRequest(request); !valid) return valid.error();
    ReportData data{.request = request};
    if (const Status read = readAll(reader, data, control); !read) return read.error();
    return data;
}

Status eachFinding(store::EventReader& reader, const ReportData& data, const std::optional<InstitutionId>& institution,
    const std::function<void(const Finding&)>& visit, const RunControl& control)
{
    store::FindingFilter filter = data.findings;
    if (institution) filter.institutions = {*institution};
    const int most = std::min(data.request.mostRows, maximumRows);
    int read = 0;
    const auto whole = store::forEachFinding(reader, filter, [&](const Finding& finding) -> Result<bool> {
        if (control.cancelled()) return Error{ErrorKind::Cancelled, "report cancelled"};
        if (read++ == most) return false;
        if (!institution || finding.institution == institution) visit(finding); // Not those that it is the other party of.
        return true;
    });
    return whole ? Status{Done{}} : Status{whole.error().during("findings")};
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

std::string periodText(std::int64_t from, std::int64_t to)
{
    return toIsoDate(shanghaiDay(from)) + " – " + toIsoDate(shanghaiDay(to - 1));
}

std::string ruleText(const ReportData& data, const std::string& rule)
{
    const auto title = data.request.ruleTitles.find(rule);
    return title == data.request.ruleTitles.end() ? rule : rule + " " + data.say(title->second);
}

std::string oneLineName(std::string name)
{
    for (char& c : name)
        if (static_cast<unsigned char>(c) < 0x20 || c == 0x7f) c = ' ';
    return name;
}

} // namespace guanlan::reporting
