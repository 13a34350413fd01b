// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/reporting/report_sections.h"
#include "models/reporting/report_words.h"
#include "models/reporting/section_registry.h"

#include <algorithm>

namespace guanlan::reporting {

namespace {

/// What the report rests on: events of its findings and, of a credential, of its story; ascending, each once.
Result<std::vector<EventKey>> keysOf(const SectionContext& context)
{
    std::vector<EventKey> keys = context.notes.evidence.value_or(std::vector<EventKey>{});
    const auto take = [&](const Finding& finding) { keys.insert(keys.end(), finding.events.begin(), finding.events.end()); };
    if (!context.notes.evidence)
        if (const Status read = eachFinding(context.reader, context.data, std::nullopt, take, context.control); !read) return read.error();
    if (context.data.credential) {
        for (const auto& step : context.data.credential->graph.steps) keys.push_back(step.key);
        for (const auto& node : context.data.credential->graph.nodes)
            if (node.authorisation) keys.push_back(*node.authorisation);
    }
    std::ranges::sort(keys);
    keys.erase(std::unique(keys.begin(), keys.end()), keys.end());
    return keys;
}

/// Of the block, where the workspace keeps it: of the last one read.
std::string blockHash(const store::ChainState& chain, std::uint64_t block)
{
    return chain.synced && chain.synced->block == block ? toText(chain.synced->hash) : std::string{};
}

/// The block whose seals bind this one.
Result<std::string> sealedBy(const SectionContext& context, EventKey key)
{
    auto sealed = context.reader.sealedBlock(key.chain(), key.block());
    if (!sealed) return sealed.error().during("seals");
    return *sealed ? std::to_string(**sealed) : std::string{"–"};
}

Result<std::vector<std::string>> rowOf(const SectionContext& context, const store::ChainState& chain, EventKey key)
{
    const ReportData& data = context.data;
    auto sealed = sealedBy(context, key);
    if (!sealed) return std::move(sealed).error();
    const std::string block = std::to_string(key.block()), hash = blockHash(chain, key.block());
    if (key.isBlock())
        return std::vector<std::string>{chain.identity.name, block, "–", data.say("区块本身", "The block itself"), "–", *sealed, "–", hash};
    const auto event = context.reader.event(key);
    if (!event && event.error().kind == ErrorKind::NotFound)
        return std::vector<std::string>{chain.identity.name, block, std::to_string(key.logIndex()), data.say("已不在工作区", "No longer in the workspace"), "–", *sealed, "–", hash};
    if (!event) return event.error().during("events");
    const ReportLanguage language = data.request.language;
    return std::vector<std::string>{chain.identity.name, block, std::to_string(key.logIndex()), words(language, event->type), toText(event->tx), *sealed,
        words(language, event->level), hash};
}

ReportTable emptyTable(const ReportData& data)
{
    ReportTable table;
    table.title = data.say("证据索引", "References of the evidence");
    table.emptyText = data.say("没有所依据的事件。", "There are no events that it rests on.");
    table.columns = {{data.say("链", "Chain"), Align::Left, 1.6}, {data.say("区块", "Block"), Align::Right, 0.7}, {data.say("日志", "Log"), Align::Right, 0.5},
        {data.say("事件", "Event"), Align::Left, 1.6}, {data.say("交易哈希", "Transaction"), Align::Left, 5, true},
        {data.say("签封区块", "Sealed by block"), Align::Right, 0.8}, {data.say("验证级别", "Verification"), Align::Left, 0.9},
        {data.say("区块哈希（仅末块）", "Block hash (last block only)"), Align::Left, 0}};
    return table;
}

} // namespace

Result<ReportSection> proofsSection(const SectionContext& context)
{
    const ReportData& data = context.data;
    auto keys = keysOf(context);
    if (!keys) return std::move(keys).error();
    ReportSection section;
    section.heading = data.say("附录：证据索引", "Appendix: references of the evidence");
    section.paragraphs = {data.say(
        "每条交易的收据、默克尔证明与带签封的区块头由 guanlan evidence 命令打包，任何人可离线复核；工作区只保存末块的区块哈希。",
        "Receipts, Merkle proofs and sealed headers of each are packed by the command guanlan evidence, for anybody to check offline; of block hashes "
        "the workspace keeps the last block's.")};
    const std::size_t most = std::size_t(context.asked.number("rows"));
    if (keys->size() > most) {
        const std::string listed = std::to_string(most), left = std::to_string(keys->size() - most);
        section.paragraphs.push_back(data.say("只列出最早的 " + listed + " 个事件，另有 " + left + " 个未列出。",
            "Only the earliest " + listed + " events are listed; " + left + " more are left out."));
        keys->resize(most);
    }
    ReportTable table = emptyTable(data);
    for (const EventKey key : *keys) {
        if (context.control.cancelled()) return Error{ErrorKind::Cancelled, "report cancelled"};
        const auto chain = std::ranges::find(data.chains, key.chain(), &store::ChainState::ref);
        if (chain == data.chains.end()) continue;
        auto row = rowOf(context, *chain, key);
        if (!row) return std::move(row).error();
        table.rows.push_back(std::move(row).value());
    }
    section.tables.push_back(std::move(table));
    return section;
}

} // namespace guanlan::reporting
