// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/analytics/rule_pack.h"
#include "models/analytics/rules/rule_table.h"
#include "models/analytics/summary_text.h"

#include <algorithm>
#include <array>
#include <map>

namespace guanlan::analytics {

namespace {

constexpr std::size_t mostNamed = 5;

enum class Trouble {
    Check, ///< A block did not hold.
    Dispute, ///< Nodes tell different histories.
    Fork, ///< Both of which are sealed.
    Age, ///< No block follows.
};

struct IncidentKind {
    std::string_view word;
    Trouble trouble;
    const char* zh;
    const char* en;
};

/// Those that say something of the chain; others are a node's or a file's own matter.
constexpr std::array<IncidentKind, 14> kinds{{
    {"header-hash", Trouble::Check, "区块头哈希不符", "header hash differs"},
    {"header", Trouble::Check, "区块头验证未通过", "header does not verify"},
    {"parent-link", Trouble::Check, "与前一区块不相连", "parent link broken"},
    {"timestamp", Trouble::Check, "时间早于前一区块", "older than the block before"},
    {"wrong-genesis", Trouble::Check, "创世区块不符", "another genesis block"},
    {"transactions-root", Trouble::Check, "交易根不符", "transactions root differs"},
    {"receipts-root", Trouble::Check, "收据根不符", "receipts root differs"},
    {"sender", Trouble::Check, "无法恢复交易发送方", "sender not recoverable"},
    {"seals", Trouble::Check, "未经验证者签封", "not sealed by its validators"},
    {"validators", Trouble::Check, "验证者不可信", "validators not believable"},
    {"finality", Trouble::Dispute, "改写已终局区块", "final block replaced"},
    {"nodes-disagree", Trouble::Dispute, "节点互不一致", "nodes disagree"},
    {"fork", Trouble::Fork, "出现两段均已签封的历史", "two sealed histories"},
    {"head-age", Trouble::Age, "最新区块过旧", "newest block is old"},
}};

const IncidentKind* findKind(std::string_view word)
{
    const auto found = std::find_if(kinds.begin(), kinds.end(), [word](const IncidentKind& kind) { return kind.word == word; });
    return found == kinds.end() ? nullptr : &*found;
}

/// R31: the chain itself did not hold where it was read: a check failed, nodes disagree, two histories are sealed, or no new
/// block was shown. Rests on the incidents recorded then, never on the clock of who judges; one finding a block.
class ChainIntegrity final : public Rule {
public:
    explicit ChainIntegrity(const RuleContext& context) : m_context{context} {}
    std::string_view id() const override { return "R31"; }

    void judge(const store::EventRow&, const ChainHistory&, std::vector<RuleHit>&) override {}

    void look(const ChainCondition& condition, std::vector<RuleHit>& hits) override
    {
        std::map<std::uint64_t, std::vector<const Incident*>> byBlock;
        for (const Incident& incident : condition.incidents) {
            const std::uint64_t block = incident.block.value_or(0);
            if (!findKind(incident.kind) || block > EventKey::maxBlock || (!incident.block && incident.kind != "wrong-genesis")) continue;
            Incidents& beside = byBlock[block];
            const bool isTold = std::ranges::any_of(beside, [&](const Incident* other) { // Older versions recorded it without its block.
                return other->kind == incident.kind && other->node == incident.node && other->block != incident.block;
            });
            if (!isTold) beside.push_back(&incident);
        }
        for (const auto& [block, incidents] : byBlock)
            hits.push_back(hitOf(condition, block, incidents));
    }

private:
    using Incidents = std::vector<const Incident*>;

    RuleHit hitOf(const ChainCondition& condition, std::uint64_t block, const Incidents& incidents) const
    {
        RuleHit hit;
        hit.event = EventKey::ofBlock(condition.chain, block);
        hit.time = (*std::min_element(incidents.begin(), incidents.end(), [](auto* a, auto* b) { return a->time < b->time; }))->time;
        const Trouble worst = worstOf(incidents);
        const bool goesOn = condition.synced && *condition.synced >= block + (worst == Trouble::Age ? 1 : 0);
        if (worst == Trouble::Age && goesOn) hit.verdictNow = Verdict::Cleared;
        SummaryText text;
        text << LocalText{"区块 " + std::to_string(block) + "：", "Block " + std::to_string(block) + ": "};
        for (std::size_t i = 0; i < std::min(incidents.size(), mostNamed); ++i)
            text << (i > 0 ? LocalText{"；", "; "} : LocalText{}) << incidentText(*incidents[i]);
        if (incidents.size() > mostNamed) {
            const std::string more = std::to_string(incidents.size() - mostNamed);
            text << LocalText{"；另有 " + more + " 项", "; and " + more + " more"};
        }
        text << LocalText{"。", "."} << consequenceText(worst, block, goesOn) << basisText(m_context.settings.source);
        hit.summary = std::move(text).take();
        return hit;
    }

    /// A fork goes before all; that no block follows is said only where nothing else is wrong.
    static Trouble worstOf(const Incidents& incidents)
    {
        const auto has = [&](Trouble trouble) {
            return std::any_of(incidents.begin(), incidents.end(), [=](auto* each) { return findKind(each->kind)->trouble == trouble; });
        };
        for (const Trouble trouble : {Trouble::Fork, Trouble::Check, Trouble::Dispute})
            if (has(trouble)) return trouble;
        return Trouble::Age;
    }

    static LocalText incidentText(const Incident& incident)
    {
        const IncidentKind& kind = *findKind(incident.kind);
        const LocalText noticed = momentText(incident.time);
        const std::string zhNode = incident.node.empty() ? "" : incident.node + "，", enNode = incident.node.empty() ? "" : incident.node + ", ";
        return {std::string{kind.zh} + "（" + zhNode + noticed.zh + "）", std::string{kind.en} + " (" + enNode + noticed.en + ")"};
    }

    static LocalText consequenceText(Trouble trouble, std::uint64_t block, bool goesOn)
    {
        const std::string number = std::to_string(block);
        switch (trouble) {
        case Trouble::Fork:
            return {"验证者签封了两段不同的历史：自区块 " + number + " 起的事件及其判断均标为“未通过”，该链不再读取，两个区块头均已留存。",
                " Validators sealed two different histories: all events from block " + number
                    + " on, and all verdicts on them, count as failed; the chain is read no further, and both headers are kept."};
        case Trouble::Check:
            if (goesOn && block == 0) // Whoever gives a false genesis block is not read from.
                return {"该节点未被采用，判断以其他来源的区块为准；请查明其何以给出不实的创世区块。",
                    " That node was not read from, and verdicts rest on other sources; find out why it gave a false genesis block."};
            if (goesOn)
                return {"其后另读得验证通过的区块 " + number + "，判断以该区块为准；请查明所涉节点何以给出不实区块。",
                    " A block " + number + " that holds was read since, and verdicts rest on it; find out why the other was given."};
            return {"自区块 " + number + " 起尚未读得验证通过的区块，其后未作任何判断。",
                " No block that holds has been read from block " + number + " on: nothing is judged from there."};
        case Trouble::Dispute:
            return {"已读区块予以保留，自区块 " + number + " 起的判断以各事件所标验证级别为限；请向各运营方查明哪一历史属实。",
                " What was read is kept, and verdicts from block " + number
                    + " on are worth the level that each event carries; ask the operators which history holds."};
        case Trouble::Age:
            if (goesOn) return {"其后已读得新区块。", " Newer blocks have been read since."};
            return {"链已停滞，或新区块被扣留：其后情况未作任何判断。",
                " The chain stands still, or newer blocks are withheld: nothing is judged of what came after."};
        }
        return {};
    }

    RuleContext m_context;
};

} // namespace

std::unique_ptr<Rule> makeChainIntegrity(const RuleContext& context) { return std::make_unique<ChainIntegrity>(context); }

} // namespace guanlan::analytics
