// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/incident_name.h"
#include "models/reporting/report_builder.h"
#include "models/reporting/report_sections.h"

#include <algorithm>

namespace guanlan::reporting {

namespace {

std::string severityText(const ReportData& data, Severity severity)
{
    switch (severity) {
    case Severity::Critical: return data.say("◆ 严重", "◆ Critical");
    case Severity::High: return data.say("▲ 高", "▲ High");
    case Severity::Medium: return data.say("● 中", "● Medium");
    case Severity::Low: return data.say("○ 低", "○ Low");
    }
    return {};
}

std::string verdictText(const ReportData& data, Verdict verdict)
{
    switch (verdict) {
    case Verdict::Violation: return data.say("不符合规则", "Not as the rule expects");
    case Verdict::CannotEvaluate: return data.say("无法判断", "Cannot be evaluated");
    case Verdict::Cleared: return data.say("已消除", "Cleared");
    }
    return {};
}

std::string levelText(const ReportData& data, VerificationLevel level)
{
    switch (level) {
    case VerificationLevel::Proven: return data.say("✓ 已证明", "✓ proven");
    case VerificationLevel::Agreed: return data.say("≈ 多方一致", "≈ agreed");
    case VerificationLevel::Reported: return data.say("· 单方报告", "· reported");
    case VerificationLevel::Failed: return data.say("✕ 未通过", "✕ failed");
    }
    return {};
}

/// "R01 Unauthorised issuer".
std::string ruleText(const ReportData& data, const std::string& rule)
{
    const auto title = data.request.ruleTitles.find(rule);
    return title == data.request.ruleTitles.end() ? rule : rule + " " + inLanguage(title->second, data.request.language);
}

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
        table.rows.push_back({ruleText(data, rule), severityText(data, tally.severity), std::to_string(tally.violations),
            std::to_string(tally.open)});
    return table;
}

/// "812/3, 830/0"; of what is said about a block, the block alone. Of several chains, which one.
std::string restsOnText(const ReportData& data, const Finding& finding)
{
    std::string text;
    for (const store::ChainState& chain : data.chains)
        if (data.chains.size() > 1 && chain.ref == finding.event.chain()) text = chain.identity.name + ": ";
    const std::size_t before = text.size();
    for (const EventKey key : finding.events) {
        text += (text.size() == before ? "" : ", ") + std::to_string(key.block());
        if (!key.isBlock()) text += "/" + std::to_string(key.logIndex());
    }
    return text;
}

template <class Id>
std::string idText(const std::optional<Id>& id)
{
    return id ? toText(*id) : std::string{};
}

ReportTable oneByOne(const ReportData& data, const std::vector<const Finding*>& findings)
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
    for (const Finding* finding : findings) {
        table.rows.push_back({shanghaiTime(finding->time), finding->rule, severityText(data, finding->severity),
            verdictText(data, finding->verdict), finding->institution ? data.nameOf(*finding->institution) : "–",
            inLanguage(finding->summary, data.request.language), restsOnText(data, *finding), levelText(data, finding->level),
            finding->id, idText(finding->institution), idText(finding->subject), idText(finding->credential)});
    }
    return table;
}

} // namespace

ReportSection findingsSection(const ReportData& data, const std::optional<InstitutionId>& institution)
{
    std::vector<const Finding*> findings;
    for (const Finding& finding : data.findings)
        if (!institution || finding.institution == institution) findings.push_back(&finding);
    std::ranges::stable_sort(findings, {}, &Finding::time); // Those of several chains, too.
    ReportSection section;
    section.heading = data.say("研判结果", "Findings");
    section.paragraphs = {data.say("研判结果只说明何处与规则预期不一致，不构成对任何机构的指控。",
        "A finding states what is not as the rule expects; it accuses nobody.")};
    const std::string listed = std::to_string(findings.size()), total = std::to_string(data.countFindings(std::nullopt, institution));
    if (listed != total)
        section.paragraphs.push_back(data.say("本期共有 " + total + " 项研判结果，明细只列出最早的 " + listed + " 项。",
            "Of " + total + " findings in this period only the earliest " + listed + " are listed one by one."));
    section.tables = {byRule(data, institution), oneByOne(data, findings)};
    return section;
}

/// How far each level reaches; one that nothing has is not named.
std::string levelsText(const ReportData& data, const store::ChainState& chain)
{
    if (!chain.synced) return data.say("尚未读取任何区块。", "no block was read yet.");
    const std::uint64_t head = chain.synced->block;
    std::string text = data.say("已读至区块 ", "read up to block ") + std::to_string(head);
    if (chain.provenUpTo)
        text += data.say("，已证明至区块 ", ", proven up to block ") + std::to_string(std::min(*chain.provenUpTo, head));
    if (chain.agreedUpTo && chain.agreedUpTo > chain.provenUpTo)
        text += data.say("，多方一致至区块 ", ", agreed up to block ") + std::to_string(std::min(*chain.agreedUpTo, head));
    const auto sure = std::max(chain.provenUpTo, chain.agreedUpTo);
    if (!sure) text += data.say("，全部仅由单一来源报告", ", all of it reported by one source only");
    else if (*sure < head) text += data.say("，其后仅由单一来源报告", ", what follows reported by one source only");
    return text + data.say("。", ".");
}

/// What of the chain the findings, and what of the period the chain, does not reach.
void addShortfall(const ReportData& data, const store::ChainState& chain, std::vector<std::string>& paragraphs)
{
    if (!chain.synced) return;
    const auto& judged = data.judged.at(chain.ref);
    if (judged != chain.synced->block) {
        const std::string upTo = judged ? std::to_string(*judged) : "";
        paragraphs.push_back(judged
                ? data.say("研判只做到区块 " + upTo + "：其后区块的研判结果尚缺，请再次同步。",
                    "Judged only up to block " + upTo + ": findings of later blocks are missing; sync again.")
                : data.say("尚未研判任何区块：没有研判结果不表示没有问题，请再次同步。",
                    "No block was judged yet: that there are no findings does not mean that nothing is wrong; sync again."));
    }
    if (chain.head && *chain.head > chain.synced->block)
        paragraphs.push_back(data.say("节点报告的最新区块为 " + std::to_string(*chain.head) + "，其余尚未读取。",
            "The nodes' newest block is " + std::to_string(*chain.head) + "; what lies between was not read yet."));
    if (data.request.to > chain.synced->time)
        paragraphs.push_back(data.say("期间晚于最后读取的区块（" + shanghaiTime(chain.synced->time) + "）：其后的活动不在其中。",
            "The period goes on behind the last block read (" + shanghaiTime(chain.synced->time) + "): what came later is not in it."));
}

ReportSection limitsSection(const ReportData& data)
{
    ReportSection section;
    section.heading = data.say("本报告未覆盖的内容", "What this report does not cover");
    for (const store::ChainState& chain : data.chains) {
        section.paragraphs.push_back(chain.identity.name + data.say("：", ": ") + levelsText(data, chain));
        addShortfall(data, chain, section.paragraphs);
        if (chain.unmapped > 0)
            section.paragraphs.push_back(std::to_string(chain.unmapped)
                + data.say(" 个事件没有对应的映射，原样保留，未计入统计。",
                    " events are mapped by no profile; they are kept raw and not counted here."));
    }
    const std::int64_t open = data.countFindings(Verdict::CannotEvaluate, std::nullopt);
    if (open > 0)
        section.paragraphs.push_back(
            std::to_string(open) + data.say(" 项因缺少输入而无法判断。", " items cannot be evaluated for want of input."));
    ReportTable table;
    table.title = data.say("数据源异常", "Incidents of the data sources");
    table.emptyText = data.say("没有异常记录。", "No incidents on record.");
    table.columns = {{data.say("记录（北京时间）", "Noticed (UTC+8)"), Align::Left, 1.3, false, CellKind::Time}, {data.say("类别", "Kind"), Align::Left, 1},
        {data.say("节点", "Node"), Align::Left, 1}, {data.say("区块", "Block"), Align::Right, 0.7},
        {data.say("说明（附英文原文）", "What"), Align::Left, 4}};
    for (const Incident& incident : data.incidents) {
        const std::string meaning = data.request.language == ReportLanguage::Chinese ? incidentMeaning(incident.kind).zh : "";
        table.rows.push_back({shanghaiTime(incident.time), inLanguage(incidentName(incident.kind), data.request.language), incident.node,
            incident.block ? std::to_string(*incident.block) : "–", meaning + incident.message});
    }
    section.tables = {table};
    return section;
}

} // namespace guanlan::reporting
