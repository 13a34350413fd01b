// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/reporting/report_sections.h"
#include "models/reporting/report_words.h"
#include "models/reporting/section_registry.h"

#include <algorithm>

namespace guanlan::reporting {

namespace {

using namespace analytics;

const CredentialGraph& graphOf(const SectionContext& context) { return context.data.credential->graph; }

/// "2026-03-02 09:20"; 0 and absent: no limit.
std::string limitText(const ReportData& data, const std::optional<std::int64_t>& time)
{
    return time.value_or(0) == 0 ? data.say("无期限", "No limit") : shanghaiTime(*time);
}

/// The name, or where nobody knows one the shortened id.
template <class Id>
std::string nameOr(const ReportData& data, const LocalText& name, const std::optional<Id>& id)
{
    const std::string said = oneLineName(data.say(name));
    if (!said.empty()) return said;
    return id ? shortId(toText(*id)) : std::string{"–"};
}

std::string standing(const Event& event) { return std::to_string(event.key.block()) + "/" + std::to_string(event.key.logIndex()); }

ReportColumn timeColumn(const ReportData& data) { return {data.say("北京时间", "Time (UTC+8)"), Align::Left, 1.3, false, CellKind::Time}; }

/// What it was issued as, a line each.
ReportTable headerTable(const ReportData& data, const CredentialGraph& graph)
{
    const CredentialNode& focus = graph.nodes.front();
    ReportTable table;
    table.title = data.say("凭证", "The credential");
    table.columns = {{data.say("项目", "Field"), Align::Left, 1.2}, {data.say("内容", "Value"), Align::Left, 4}};
    const auto add = [&](const char* zh, const char* en, const std::string& value) {
        if (!value.empty()) table.rows.push_back({data.say(zh, en), value});
    };
    add("凭证标识", "Credential id", toText(focus.id));
    add("链", "Chain", graph.chainName);
    if (!focus.issuance) {
        add("签发", "Issued", data.say("从未签发，只被其他凭证引用", "Never issued; others name it"));
        return table;
    }
    const Event& issued = *focus.issuance;
    add("凭证模板", "Schema", nameOr(data, focus.schemaName, issued.schema) + (issued.schema ? "  " + toText(*issued.schema) : std::string{}));
    add("签发机构", "Issuer", nameOr(data, focus.issuerName, issued.institution) + (issued.institution ? "  " + toText(*issued.institution) : std::string{}));
    add("主体标识", "Subject id", idText(issued.subject));
    add("摘要", "Digest", idText(issued.digest));
    add("业务编号", "Business reference", idText(issued.businessRef));
    add("签发时间", "Issued at", shanghaiTime(issued.time));
    add("签发交易", "Issuing transaction", toText(issued.tx));
    add("区块/日志", "Block/log", standing(issued));
    add("生效", "Valid from", limitText(data, issued.validFrom));
    add("有效期至", "Valid until", limitText(data, issued.validUntil));
    add("签发时的授权", "Issuer's authorisation then", words(data.request.language, focus.issuerThen));
    add("签发时状态", "State just after issuance", words(data.request.language, focus.then));
    return table;
}

ReportTable changesTable(const ReportData& data, const CredentialNode& focus)
{
    ReportTable table;
    table.title = data.say("状态变动", "Changes of state");
    table.emptyText = data.say("状态没有变动。", "Its state was not changed.");
    table.columns = {timeColumn(data), {data.say("变动", "Change"), Align::Left, 1}, {data.say("原因", "Reason"), Align::Left, 1},
        {data.say("区块/日志", "Block/log"), Align::Left, 0.9}, {data.say("交易哈希", "Transaction"), Align::Left, 5, true},
        {data.say("验证级别", "Verification"), Align::Left, 0.9}};
    const ReportLanguage language = data.request.language;
    for (const Event& event : focus.statusChanges)
        table.rows.push_back({shanghaiTime(event.time), words(language, event.type), event.reason ? reasonWords(language, *event.reason) : "–",
            standing(event), toText(event.tx), words(language, event.level)});
    return table;
}

ReportTable nodesTable(const ReportData& data, const CredentialGraph& graph)
{
    ReportTable table;
    table.title = data.say("依据与派生的凭证", "Evidence and derived credentials");
    table.emptyText = data.say("没有依据，也没有派生的凭证。", "It rests on no credential, and none rests on it.");
    table.columns = {{data.say("关系", "Relation"), Align::Left, 0.7}, {data.say("层", "Steps"), Align::Right, 0.4},
        {data.say("凭证标识", "Credential id"), Align::Left, 5.6, true}, // In one line: an id that is broken is not found.
        {data.say("凭证模板", "Schema"), Align::Left, 1.5}, {data.say("签发机构", "Issuer"), Align::Left, 1.5}, timeColumn(data),
        {data.say("签发时状态", "State then"), Align::Left, 0.8}, {data.say("现状态", "State now"), Align::Left, 0.8},
        {data.say("签发授权", "Issuer's authorisation"), Align::Left, 1}};
    const ReportLanguage language = data.request.language;
    for (const CredentialNode& node : graph.nodes) {
        if (node.relation == CredentialRelation::Focus) continue;
        const auto issuer = node.issuance ? node.issuance->institution : std::nullopt;
        const auto schema = node.issuance ? node.issuance->schema : std::nullopt;
        table.rows.push_back({words(language, node.relation), std::to_string(std::abs(node.depth)), toText(node.id), nameOr(data, node.schemaName, schema),
            nameOr(data, node.issuerName, issuer), node.issuance ? shanghaiTime(node.issuance->time) : "–", words(language, node.then),
            words(language, node.now), words(language, node.issuerThen)});
    }
    return table;
}

ReportTable edgesTable(const ReportData& data, const CredentialGraph& graph)
{
    ReportTable table;
    table.title = data.say("引用关系", "What rests on what");
    table.emptyText = data.say("没有引用关系。", "Nothing rests on anything.");
    table.columns = {{data.say("依据", "Evidence"), Align::Left, 4, true}, {data.say("据此签发", "Issued on it"), Align::Left, 4, true},
        {data.say("依据当时的状态", "State of the evidence then"), Align::Left, 1.2}, {data.say("同一主体", "Same subject"), Align::Left, 0.8}};
    for (const CredentialEdge& edge : graph.edges)
        table.rows.push_back({toText(graph.nodes[edge.evidence].id), toText(graph.nodes[edge.derived].id), words(data.request.language, edge.then),
            edge.sameSubject ? data.say("是", "Yes") : data.say("否", "No")});
    return table;
}

/// What of the graph is not in the tables.
void addLeftOut(const ReportData& data, const CredentialGraph& graph, std::vector<std::string>& paragraphs)
{
    if (graph.nodesLeftOut > 0)
        paragraphs.push_back(data.say("另有 " + std::to_string(graph.nodesLeftOut) + " 个凭证因数量过多未列出。",
            std::to_string(graph.nodesLeftOut) + " more credentials are left out, as there are too many."));
    if (graph.cyclic) paragraphs.push_back(data.say("其中有凭证直接或间接地以自身为依据。", "Some credential rests on itself, directly or not."));
}

std::string outcome(const ReportData& data, const Event& event)
{
    if (!event.accepted) return "–";
    return *event.accepted ? data.say("通过", "Accepted") : data.say("不通过", "Rejected");
}

std::string purposeOf(const ReportData& data, const std::optional<std::uint32_t>& purpose)
{
    if (!purpose) return "–";
    return data.pack ? data.say(data.pack->purposeText(std::int32_t(*purpose))) : std::to_string(*purpose);
}

} // namespace

Result<ReportSection> credentialSection(const SectionContext& context)
{
    const ReportData& data = context.data;
    const CredentialGraph& graph = graphOf(context);
    const CredentialNode& focus = graph.nodes.front();
    ReportSection section;
    section.heading = data.say("凭证概况", "The credential");
    const std::string now = words(data.request.language, focus.now), then = words(data.request.language, focus.then);
    const std::string block = graph.headBlock ? std::to_string(*graph.headBlock) : "–";
    section.paragraphs = {data.say("签发时状态：" + then + "；至区块 " + block + "（" + shanghaiTime(graph.headTime) + "）的状态：" + now + "。",
        "Just after its issuance: " + then + "; at block " + block + " (" + shanghaiTime(graph.headTime) + "): " + now + ".")};
    const auto count = [&](CredentialRelation relation) { return std::int64_t(std::ranges::count(graph.nodes, relation, &CredentialNode::relation)); };
    section.figures = {{data.say("依据", "Evidence"), count(CredentialRelation::Evidence), {}}, {data.say("派生", "Derived"), count(CredentialRelation::Derived), {}},
        {data.say("使用", "Uses"), std::int64_t(graph.uses.size()) + graph.usesLeftOut, {}},
        {data.say("研判结果", "Findings"), data.countFindings(Verdict::Violation, std::nullopt), {}}};
    section.tables = {headerTable(data, graph), changesTable(data, focus)};
    return section;
}

Result<ReportSection> credentialEvidenceSection(const SectionContext& context)
{
    const ReportData& data = context.data;
    ReportSection section;
    section.heading = data.say("依据与派生", "Evidence and derived credentials");
    addLeftOut(data, graphOf(context), section.paragraphs);
    section.tables = {nodesTable(data, graphOf(context)), edgesTable(data, graphOf(context))};
    return section;
}

Result<ReportSection> credentialUsesSection(const SectionContext& context)
{
    const ReportData& data = context.data;
    const CredentialGraph& graph = graphOf(context);
    ReportTable table;
    table.title = data.say("使用记录", "Uses");
    table.emptyText = data.say("没有出示或核验记录。", "It was neither presented nor verified.");
    table.columns = {timeColumn(data), {data.say("行为", "Act"), Align::Left, 0.8}, {data.say("核验方", "Verifier"), Align::Left, 1.6},
        {data.say("凭证当时状态", "State then"), Align::Left, 0.9}, {data.say("授权同意", "Consent then"), Align::Left, 1}, {data.say("用途", "Purpose"), Align::Left, 1.2},
        {data.say("结果", "Outcome"), Align::Left, 0.8}, {data.say("区块/日志", "Block/log"), Align::Left, 0.9},
        {data.say("验证级别", "Verification"), Align::Left, 0.9}, {data.say("核验方标识", "Verifier id"), Align::Left, 0}, {data.say("交易哈希", "Transaction"), Align::Left, 0}};
    const ReportLanguage language = data.request.language;
    for (const CredentialUse& use : graph.uses)
        table.rows.push_back({shanghaiTime(use.event.time), words(language, use.event.type), nameOr(data, use.verifierName, use.event.counterparty),
            words(language, use.then), words(language, use.consent), purposeOf(data, use.event.purpose), outcome(data, use.event), standing(use.event),
            words(language, use.event.level), idText(use.event.counterparty), toText(use.event.tx)});
    ReportSection section;
    section.heading = table.title;
    if (graph.usesLeftOut > 0)
        section.paragraphs.push_back(data.say("只列出最近的使用，更早的" + std::string{graph.usesLeftOutExact ? " " : "至少 "} + std::to_string(graph.usesLeftOut) + " 次未列出。",
            "Only the newest are listed; " + std::string{graph.usesLeftOutExact ? "" : "at least "} + std::to_string(graph.usesLeftOut) + " older ones are left out."));
    section.tables.push_back(std::move(table));
    return section;
}

Result<ReportSection> credentialConformanceSection(const SectionContext& context)
{
    const ReportData& data = context.data;
    const CredentialConformance& conformance = data.credential->conformance;
    ReportTable table;
    table.title = data.say("预期顺序", "Expected sequence");
    table.emptyText = data.say("该链尚未研判，没有可核对的预期。", "The chain was not judged yet: nothing is expected.");
    table.columns = {{data.say("预期", "What is expected"), Align::Left, 4}, {data.say("顺序", "Order"), Align::Left, 1}, {data.say("规则", "Rule"), Align::Left, 0.6},
        {data.say("结论", "Verdict"), Align::Left, 1}, {data.say("检验次数", "Cases"), Align::Right, 0.7}, {data.say("区块/日志", "Block/log"), Align::Left, 2},
        {data.say("研判结果标识", "Finding id"), Align::Left, 0}};
    const ReportLanguage language = data.request.language;
    for (const Constraint& constraint : conformance.constraints) {
        std::string places, findings;
        for (const ConformanceCase& each : constraint.cases) {
            places += (places.empty() ? "" : ", ") + std::to_string(each.event.block()) + "/" + std::to_string(each.event.logIndex());
            if (!each.finding.empty()) findings += (findings.empty() ? "" : ", ") + each.finding;
        }
        table.rows.push_back({data.say(constraint.text), words(language, constraint.kind), std::string{constraint.rule}, words(language, constraint.state),
            std::to_string(constraint.cases.size()), places, findings});
    }
    ReportSection section;
    section.heading = table.title;
    section.tables.push_back(std::move(table));
    return section;
}

} // namespace guanlan::reporting
