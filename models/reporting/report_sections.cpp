// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/reporting/report_sections.h"

#include "models/domain/time.h"
#include "models/reporting/report_words.h"
#include "models/reporting/section_registry.h"

#include <algorithm>
#include <array>
#include <utility>

namespace guanlan::reporting {

namespace {

struct ShownType {
    EventType type;
    std::string_view zh;
    std::string_view en;
};

constexpr std::array<ShownType, 6> shownTypes{{
    {EventType::CredentialIssued, "签发", "Issued"},
    {EventType::CredentialPresented, "出示", "Presented"},
    {EventType::CredentialVerified, "核验", "Verified"},
    {EventType::CredentialRevoked, "吊销", "Revoked"},
    {EventType::CredentialSuspended, "暂停", "Suspended"},
    {EventType::ConsentGranted, "授权同意", "Consents granted"},
}};

std::string statusName(const ReportData& data, const store::InstitutionState& state)
{
    if (state.status == "active") return data.say("正常", "Active");
    if (state.status == "suspended") return data.say("已暂停", "Suspended");
    if (state.status == "withdrawn") return data.say("已退出", "Withdrawn");
    return data.say("未登记", "Not registered");
}

ReportChart dailyChart(const ReportData& data, const std::optional<InstitutionId>& institution)
{
    ReportChart chart;
    chart.title = data.say("每日活动", "Daily activity");
    chart.firstDay = shanghaiDay(data.request.from);
    const std::size_t days = std::size_t(shanghaiDay(data.request.to - 1) - chart.firstDay + 1);
    for (const ShownType& shown : std::span{shownTypes}.first(4)) {
        ReportChart::Series series{data.say(shown.zh, shown.en), std::vector<std::int64_t>(days)};
        for (const store::ActivityPoint& point : data.activity) {
            if (point.type != shown.type || (institution && point.institution != institution)) continue;
            const std::int64_t day = shanghaiDay(point.start) - chart.firstDay;
            if (day >= 0 && std::size_t(day) < days) series.counts[std::size_t(day)] += point.count;
        }
        chart.series.push_back(std::move(series));
    }
    return chart;
}

} // namespace

std::vector<InstitutionId> byFindings(const ReportData& data)
{
    const auto& wanted = data.request.institutions;
    std::vector<InstitutionId> ids;
    for (const auto& [id, state] : data.institutions)
        if (wanted.empty() || std::find(wanted.begin(), wanted.end(), id) != wanted.end()) ids.push_back(id);
    std::stable_sort(ids.begin(), ids.end(), [&](const InstitutionId& a, const InstitutionId& b) {
        const std::int64_t ofA = data.countFindings(Verdict::Violation, a), ofB = data.countFindings(Verdict::Violation, b);
        return ofA != ofB ? ofA > ofB : data.nameOf(a) < data.nameOf(b);
    });
    return ids;
}

std::vector<std::pair<std::string, std::string>> coverFacts(const ReportData& data)
{
    std::vector<std::pair<std::string, std::string>> facts;
    const std::string zone = data.say("（北京时间）", " (Shanghai time)");
    facts.emplace_back(data.say("期间", "Period"), periodText(data.request.from, data.request.to) + zone);
    for (const InstitutionId& id : data.request.institutions)
        facts.emplace_back(data.say("机构", "Institution"), data.nameOf(id) + "  " + toText(id));
    if (data.request.credential) facts.emplace_back(data.say("凭证", "Credential"), toText(*data.request.credential));
    for (const store::ChainState& chain : data.chains) {
        facts.emplace_back(data.say("链", "Chain"), chain.identity.name);
        facts.emplace_back(data.say("创世区块哈希", "Genesis hash"), toText(chain.identity.genesis));
        if (!chain.synced) continue;
        facts.emplace_back(data.say("已同步至区块", "Synced to block"),
            std::to_string(chain.synced->block) + "  " + toText(chain.synced->hash));
        facts.emplace_back(data.say("区块时间", "Block time"), shanghaiTime(chain.synced->time) + zone);
    }
    if (!data.packDigest.empty()) facts.emplace_back(data.say("规则包摘要", "Rule pack digest"), data.packDigest);
    const store::CaseHead& log = data.request.caseLog;
    facts.emplace_back(data.say("研判处置日志末条", "End of the case log"),
        log.number > 0 ? std::to_string(log.number) + "  " + toHex(log.hash) : data.say("尚无记录", "no entry yet"));
    facts.emplace_back(data.say("生成时间", "Made at"), shanghaiTime(data.request.madeAt) + zone);
    if (!data.request.madeBy.empty()) facts.emplace_back(data.say("生成人", "Made by"), data.request.madeBy);
    return facts;
}

Result<ReportSection> summarySection(const SectionContext& context)
{
    const ReportData& data = context.data;
    const auto& institution = context.institution;
    ReportSection section;
    section.heading = institution ? data.nameOf(*institution) : data.say("概要", "Summary");
    for (const ShownType& shown : shownTypes)
        section.figures.push_back({data.say(shown.zh, shown.en), data.sum(data.activity, shown.type, institution),
            data.isBeforeCovered ? std::optional{data.sum(data.before, shown.type, institution)} : std::nullopt});
    section.figures.push_back({data.say("研判结果", "Findings"), data.countFindings(Verdict::Violation, institution), std::nullopt});
    if (!data.isBeforeCovered && !std::exchange(context.notes.isUncoveredSaid, true))
        section.paragraphs.push_back(data.say("链上事件未覆盖上一同等期间，故不作比较。", "The chain's events do not reach back over the period before, of the same length: there is nothing to compare with."));
    if (const std::string open = std::to_string(data.countFindings(Verdict::CannotEvaluate, institution)); open != "0")
        section.paragraphs.push_back(data.say("另有 " + open + " 项因缺少输入而无法判断。", open + " more could not be judged for want of input."));
    if (context.asked.isOn("chart")) section.chart = dailyChart(data, institution);
    return section;
}

Result<ReportSection> institutionsSection(const SectionContext& context)
{
    const ReportData& data = context.data;
    ReportTable table;
    table.title = data.say("各机构活动", "Activity by institution");
    table.emptyText = data.say("没有机构。", "No institutions.");
    table.columns = {{data.say("机构", "Institution"), Align::Left, 3}, {data.say("类别", "Kind"), Align::Left, 1.4},
        {data.say("状态", "Status"), Align::Left, 1.2}};
    for (const ShownType& shown : shownTypes)
        table.columns.push_back({data.say(shown.zh, shown.en), Align::Right, 1});
    table.columns.push_back({data.say("研判结果", "Findings"), Align::Right, 1});
    table.columns.push_back({data.say("机构标识", "Institution id"), Align::Left, 0});
    for (const InstitutionId& id : byFindings(data)) {
        const store::InstitutionState& state = data.institutions.at(id);
        std::vector<std::string> row{data.nameOf(id), words(data.request.language, state.institution.kind), statusName(data, state)};
        for (const ShownType& shown : shownTypes)
            row.push_back(std::to_string(data.sum(data.activity, shown.type, id)));
        row.push_back(std::to_string(data.countFindings(Verdict::Violation, id)));
        row.push_back(toText(id));
        table.rows.push_back(std::move(row));
    }
    return ReportSection{.heading = data.say("机构", "Institutions"), .paragraphs = {}, .figures = {}, .chart = {}, .tables = {table}};
}

Result<ReportSection> authorisationsSection(const SectionContext& context)
{
    const ReportData& data = context.data;
    const auto schemas = context.reader.schemas();
    if (!schemas) return schemas.error().during("schemas");
    const auto events = context.reader.authorisations(*context.institution);
    if (!events) return events.error().during("authorisations");
    ReportTable table;
    table.title = data.say("签发授权", "Authorisations to issue");
    table.emptyText = data.say("链上没有该机构的签发授权记录。", "The chain holds no authorisation of this institution.");
    table.columns = {{data.say("北京时间", "Time (UTC+8)"), Align::Left, 1.4, false, CellKind::Time}, {data.say("变动", "Change"), Align::Left, 1},
        {data.say("凭证模板", "Schema"), Align::Left, 3}, {data.say("有效期至", "Valid until"), Align::Left, 1.4, false, CellKind::Time},
        {data.say("区块", "Block"), Align::Right, 0.8}};
    for (const Event& event : *events) {
        if (!event.schema) continue;
        const auto known = std::ranges::find(*schemas, *event.schema, &SchemaInfo::id);
        const std::string name = known == schemas->end() ? shortId(toText(*event.schema))
                                                        : data.say(known->name);
        const bool granted = event.type == EventType::IssuerAuthorised;
        std::string until = granted ? data.say("无期限", "No limit") : std::string{};
        if (event.validUntil.value_or(0) != 0) until = shanghaiTime(*event.validUntil);
        table.rows.push_back({shanghaiTime(event.time), granted ? data.say("授予", "Granted") : data.say("取消", "Ended"),
            name, until, std::to_string(event.key.block())});
    }
    return ReportSection{.heading = table.title, .paragraphs = {}, .figures = {}, .chart = {}, .tables = {table}};
}

} // namespace guanlan::reporting
