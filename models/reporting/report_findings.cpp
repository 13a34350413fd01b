// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/aside.h"
#include "models/reporting/report_sections.h"
#include "models/reporting/report_words.h"
#include "models/reporting/section_registry.h"

#include <algorithm>

namespace guanlan::reporting {

namespace {

ReportTable byRule(const ReportData& data, const std::optional<InstitutionId>& institution)
{
    struct Tally {
        Severity severity; ///< The gravest.
        std::int64_t violations = 0, open = 0;
    };
    std::map<std::string, Tally> tallies;
    for (const store::FindingCount& count : data.findingCounts) {
        if (institution && count.institution != institution) continue;
        Tally& tally = tallies.try_emplace(count.rule, Tally{count.severity}).first->second;
        tally.severity = std::min(tally.severity, count.severity);
        (count.verdict == Verdict::CannotEvaluate ? tally.open : tally.violations) += count.count;
    }
    ReportTable table;
    table.title = data.say("按规则统计", "Findings by rule");
    table.emptyText = data.say("本期没有研判结果。", "No findings in this period.");
    table.columns = {{data.say("规则", "Rule"), Align::Left, 2}, {data.say("级别", "Severity"), Align::Left, 1},
        {data.say("不符合规则", "Not as the rule expects"), Align::Right, 1},
        {data.say("无法判断", "Cannot be evaluated"), Align::Right, 1}};
    for (const auto& [rule, tally] : tallies)
        table.rows.push_back({ruleText(data, rule), words(data.request.language, tally.severity), std::to_string(tally.violations),
            std::to_string(tally.open)});
    return table;
}

/// "812/3, 830/0"; of what is said about a block, the block alone. Of several chains, which one.
std::string restsOnText(const ReportData& data, const Finding& finding)
{
    std::string text = data.chainAmongSeveral(finding.event.chain());
    if (!text.empty()) text += ": ";
    const std::size_t before = text.size();
    for (const EventKey key : finding.events) {
        text += (text.size() == before ? "" : ", ") + std::to_string(key.block());
        if (!key.isBlock()) text += "/" + std::to_string(key.logIndex());
    }
    return text;
}

ReportTable emptyList(const ReportData& data)
{
    ReportTable table;
    table.title = data.say("研判结果明细", "Findings one by one");
    table.emptyText = data.say("本期没有研判结果。", "No findings in this period.");
    table.columns = {{data.say("北京时间", "Time (UTC+8)"), Align::Left, 1.3, false, CellKind::Time}, {data.say("规则", "Rule"), Align::Left, 0.5},
        {data.say("级别", "Severity"), Align::Left, 0.8}, {data.say("结论", "Verdict"), Align::Left, 1},
        {data.say("机构", "Institution"), Align::Left, 1.5}, {data.say("说明", "What was found"), Align::Left, 4.2},
        {data.say("依据（区块/日志）", "Rests on (block/log)"), Align::Left, 1.2},
        {data.say("验证级别", "Verification"), Align::Left, 0.9}, {data.say("研判结果标识", "Finding id"), Align::Left, 0},
        {data.say("机构标识", "Institution id"), Align::Left, 0}, {data.say("主体标识", "Subject id"), Align::Left, 0},
        {data.say("凭证标识", "Credential id"), Align::Left, 0}};
    return table;
}

std::vector<std::string> rowOf(const ReportData& data, const Finding& finding)
{
    const ReportLanguage language = data.request.language;
    return {shanghaiTime(finding.time), finding.rule, words(language, finding.severity), words(language, finding.verdict),
        finding.institution ? data.nameOf(*finding.institution) : "–", data.say(finding.summary), restsOnText(data, finding),
        finding.events.empty() ? "–" : words(language, finding.level), finding.id, idText(finding.institution), idText(finding.subject), idText(finding.credential)};
}

/// By time, also those of business records and of several chains, which are read one after the other.
void sortByTime(std::vector<std::vector<std::string>>& rows, const std::vector<std::int64_t>& times)
{
    std::vector<std::size_t> order(rows.size());
    for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
    std::ranges::stable_sort(order, {}, [&](std::size_t at) { return times[at]; });
    std::vector<std::vector<std::string>> sorted;
    for (const std::size_t at : order) sorted.push_back(std::move(rows[at]));
    rows = std::move(sorted);
}

Result<ReportTable> oneByOne(const SectionContext& context)
{
    const ReportData& data = context.data;
    ReportTable table = emptyList(data);
    std::vector<std::int64_t> times;
    std::vector<EventKey> evidence;
    const auto take = [&](const Finding& finding) {
        table.rows.push_back(rowOf(data, finding));
        times.push_back(finding.time);
        evidence.insert(evidence.end(), finding.events.begin(), finding.events.end());
    };
    if (const Status read = eachFinding(context.reader, data, context.institution, take, context.control); !read) {
        freeAside(std::move(table));
        return read.error();
    }
    if (!context.institution) context.notes.evidence = std::move(evidence);
    if (!std::ranges::is_sorted(times)) sortByTime(table.rows, times);
    return table;
}

} // namespace

Result<ReportSection> findingsSection(const SectionContext& context)
{
    const ReportData& data = context.data;
    ReportSection section;
    section.heading = data.say("研判结果", "Findings");
    section.paragraphs = {data.say("研判结果只说明何处与规则预期不一致，不构成对任何机构的指控。",
        "A finding states what is not as the rule expects; it accuses nobody.")};
    if (context.asked.isOn("by-rule")) section.tables.push_back(byRule(data, context.institution));
    if (!context.asked.isOn("one-by-one")) return section;
    auto list = oneByOne(context);
    if (!list) return std::move(list).error();
    const std::string listed = std::to_string(list->rows.size()), total = std::to_string(data.countFindings(std::nullopt, context.institution));
    if (listed != total)
        section.paragraphs.push_back(data.say("本期共有 " + total + " 项研判结果，明细只列出最早的 " + listed + " 项。",
            "Of " + total + " findings in this period only the earliest " + listed + " are listed one by one."));
    section.tables.push_back(std::move(list).value());
    return section;
}

} // namespace guanlan::reporting
