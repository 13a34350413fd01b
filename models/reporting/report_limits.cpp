// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/incident_name.h"
#include "models/domain/time.h"
#include "models/reporting/report_sections.h"
#include "models/reporting/section_registry.h"

#include <algorithm>

namespace guanlan::reporting {

namespace {

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
    if (!data.credential && data.request.to > chain.synced->time)
        paragraphs.push_back(data.say("期间晚于最后读取的区块（" + shanghaiTime(chain.synced->time) + "）：其后的活动不在其中。",
            "The period goes on behind the last block read (" + shanghaiTime(chain.synced->time) + "): what came later is not in it."));
}

/// "12–40, 812".
std::string rangesText(const std::vector<std::pair<std::uint64_t, std::uint64_t>>& ranges)
{
    std::string text;
    for (const auto& [first, last] : ranges)
        text += (text.empty() ? "" : ", ") + std::to_string(first) + (last > first ? "–" + std::to_string(last) : "");
    return text;
}

/// What of a chain no quorum's seals, and what not even two operators vouch for; blocks that were never read.
void addUnverified(const ReportData& data, const store::ChainState& chain, std::vector<std::string>& paragraphs)
{
    if (!chain.synced) return;
    const std::uint64_t first = chain.identity.startBlock, last = chain.synced->block;
    const auto after = [&](const std::optional<std::uint64_t>& upTo) { return upTo ? std::max(first, *upTo + 1) : first; };
    std::vector<std::pair<std::uint64_t, std::uint64_t>> unproven, reported, unread;
    if (after(chain.provenUpTo) <= last) unproven.emplace_back(after(chain.provenUpTo), last);
    const auto sure = std::max(chain.provenUpTo, chain.agreedUpTo);
    if (after(sure) <= last) reported.emplace_back(after(sure), last);
    if (first > 0) unread.emplace_back(0, first - 1);
    const auto say = [&](const auto& ranges, const char* zh, const char* en) {
        if (!ranges.empty()) paragraphs.push_back(data.say(std::string{zh} + rangesText(ranges) + "。", std::string{en} + rangesText(ranges) + "."));
    };
    say(unproven, "未经验证者签封证明的区块：", "Blocks that no quorum's seals prove: ");
    say(reported, "仅由单一来源报告的区块：", "Blocks that one source alone reported: ");
    say(unread, "未读取的区块：", "Blocks that were not read: ");
    if (chain.fork)
        paragraphs.push_back(data.say("该链出现两段均有签封的历史，已停止读取；分叉及其后的内容视为未通过验证。",
            "The chain has two sealed histories and is read no further; from where they part on, everything counts as failed."));
}

/// Years of the period that trading days cannot be counted in.
void addCalendars(const ReportData& data, std::vector<std::string>& paragraphs)
{
    if (!data.pack || data.pack->calendarFiles.empty()) return;
    if (data.pack->calendar.years().empty()) {
        paragraphs.push_back(data.say("规则包所指的交易日历在本机找不到，本报告不能核对其年份。",
            "The trading calendars that the rule pack names are not on this machine: which years they hold cannot be said here."));
        return;
    }
    std::string missing;
    const auto last = civilDate(shanghaiDay(data.request.to - 1)).year;
    for (auto year = civilDate(shanghaiDay(data.request.from)).year; year <= last; ++year)
        if (!data.pack->calendar.years().contains(int(year))) missing += (missing.empty() ? "" : data.say("、", ", ")) + std::to_string(year);
    if (!missing.empty())
        paragraphs.push_back(data.say("规则包缺少以下年份的交易日历：" + missing + "；需要这些年份的期限无法判断。",
            "The rule pack has no trading calendar of " + missing + ": deadlines that need one cannot be evaluated."));
}

/// What could not be judged, rule by rule.
ReportTable cannotEvaluate(const ReportData& data)
{
    std::map<std::string, std::int64_t> counts;
    for (const store::FindingCount& count : data.findingCounts)
        if (count.verdict == Verdict::CannotEvaluate) counts[count.rule] += count.count;
    ReportTable table;
    table.title = data.say("因缺少输入而无法判断", "Cannot be evaluated for want of input");
    table.emptyText = data.say("没有无法判断的项目。", "Nothing that could not be evaluated.");
    table.columns = {{data.say("规则", "Rule"), Align::Left, 3}, {data.say("无法判断", "Cannot be evaluated"), Align::Right, 1}};
    for (const auto& [rule, count] : counts) table.rows.push_back({ruleText(data, rule), std::to_string(count)});
    return table;
}

ReportTable incidentTable(const ReportData& data)
{
    ReportTable table;
    table.title = data.say("数据源异常", "Incidents of the data sources");
    table.emptyText = data.say("没有异常记录。", "No incidents on record.");
    table.columns = {{data.say("记录（北京时间）", "Noticed (UTC+8)"), Align::Left, 1.3, false, CellKind::Time}, {data.say("类别", "Kind"), Align::Left, 1},
        {data.say("节点", "Node"), Align::Left, 1}, {data.say("区块", "Block"), Align::Right, 0.7},
        {data.say("说明（附英文原文）", "What"), Align::Left, 4}};
    for (const Incident& incident : data.incidents) {
        const std::string meaning = data.request.language == ReportLanguage::Chinese ? incidentMeaning(incident.kind).zh : "";
        table.rows.push_back({shanghaiTime(incident.time), data.say(incidentName(incident.kind)), incident.node,
            incident.block ? std::to_string(*incident.block) : "–", meaning + incident.message});
    }
    return table;
}

} // namespace

Result<ReportSection> limitsSection(const SectionContext& context)
{
    const ReportData& data = context.data;
    ReportSection section;
    section.heading = data.say("本报告未覆盖的内容", "What this report does not cover");
    for (const store::ChainState& chain : data.chains) {
        section.paragraphs.push_back(chain.identity.name + data.say("：", ": ") + levelsText(data, chain));
        addUnverified(data, chain, section.paragraphs);
        addShortfall(data, chain, section.paragraphs);
        if (chain.unmapped > 0)
            section.paragraphs.push_back(std::to_string(chain.unmapped)
                + data.say(" 个事件没有对应的映射，原样保留，未计入统计。",
                    " events are mapped by no profile; they are kept raw and not counted here."));
    }
    addCalendars(data, section.paragraphs);
    const std::int64_t open = data.countFindings(Verdict::CannotEvaluate, std::nullopt);
    if (open > 0)
        section.paragraphs.push_back(
            std::to_string(open) + data.say(" 项因缺少输入而无法判断。", " items cannot be evaluated for want of input."));
    section.tables.push_back(cannotEvaluate(data));
    if (context.asked.isOn("incidents")) section.tables.push_back(incidentTable(data));
    return section;
}

} // namespace guanlan::reporting
