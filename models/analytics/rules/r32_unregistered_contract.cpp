// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/analytics/chain_history.h"
#include "models/analytics/entity_names.h"
#include "models/analytics/rule_pack.h"
#include "models/analytics/rules/rule_table.h"
#include "models/analytics/rules/sender_act.h"
#include "models/analytics/summary_text.h"

#include <optional>
#include <unordered_map>

namespace guanlan::analytics {

namespace {

/// R32: a contract that the chain file does not name logs an event that one of its profiles knows. Once a contract, about
/// the first; cleared now when the chain file has come to name it, so that events are taken from it.
class UnregisteredContract final : public Rule {
public:
    explicit UnregisteredContract(const RuleContext& context) : m_context{context}, m_limit{context.settings} {}
    std::string_view id() const override { return "R32"; }

    void judge(const store::EventRow& event, const ChainHistory& history, std::vector<RuleHit>& hits) override
    {
        if (event.type != EventType::ContractUnregistered) return named(event, hits);
        if (m_said.contains(event.contract)) return;
        const DailyLimit::Turn turn = m_limit.take(event);
        if (turn == DailyLimit::Turn::Over) return;
        RuleHit hit = hitOfSender(event, history);
        hit.summary = summary(event, hit, turn);
        m_said.emplace(event.contract, hit);
        hits.push_back(std::move(hit));
    }

private:
    /// An event that a profile has mapped shows that its contract is named now.
    void named(const store::EventRow& event, std::vector<RuleHit>& hits)
    {
        if (m_said.empty()) return;
        const auto said = m_said.find(event.contract);
        if (said == m_said.end() || !said->second) return;
        RuleHit hit = *std::exchange(said->second, std::nullopt);
        hit.verdictNow = Verdict::Cleared;
        SummaryText text;
        text << hit.summary << LocalText{"此后该合约已登记，自 ", " The chain file has named it since; its events are taken from "}
             << placeText(event.key) << LocalText{" 起取用其事件。", " on."};
        hit.summary = std::move(text).take();
        hits.push_back(std::move(hit));
    }

    LocalText summary(const store::EventRow& event, const RuleHit& hit, DailyLimit::Turn turn) const
    {
        const auto& names = m_context.names;
        SummaryText text;
        text << LocalText{"链文件未登记的合约 ", "Contract "} << shortId(names.bytes(event.contract))
             << LocalText{" 于" + momentText(event.time).zh + "，在 ", ", which the chain file does not name, on " + momentText(event.time).en
                        + " logged an event that a profile knows (first topic "}
             << LocalText{senderText(event, hit, names).zh, shortId(names.bytes(event.digest))}
             << LocalText{" 发送的交易中发出了映射所知的事件（首主题 ", "), in a transaction sent by "}
             << LocalText{shortId(names.bytes(event.digest)), senderText(event, hit, names).en}
             << LocalText{"）。其内容未计入统计，其他规则也未据以判断。通用标准的事件可由他人的合约正当发出；请查明合约归属，属本联盟的应在链文件中登记。同一合约只提示一次。",
                    ". Nothing that it says is counted or judged here. Others' contracts may rightly log the events of a common "
                    "standard: find out whose it is, and name it in the chain file if it is the consortium's. Said once a contract."};
        text << m_limit.note(turn) << basisText(m_context.settings.source);
        return std::move(text).take();
    }

    RuleContext m_context;
    DailyLimit m_limit;
    std::unordered_map<EntityRef, std::optional<RuleHit>> m_said; ///< By contract; nothing left once it is cleared.
};

} // namespace

std::unique_ptr<Rule> makeUnregisteredContract(const RuleContext& context)
{
    return std::make_unique<UnregisteredContract>(context);
}

} // namespace guanlan::analytics
