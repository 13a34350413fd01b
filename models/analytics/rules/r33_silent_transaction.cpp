// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/analytics/chain_history.h"
#include "models/analytics/entity_names.h"
#include "models/analytics/rule_pack.h"
#include "models/analytics/rules/rule_table.h"
#include "models/analytics/rules/sender_act.h"
#include "models/analytics/summary_text.h"

namespace guanlan::analytics {

namespace {

constexpr std::size_t selectorBytes = 4;

/// R33: a transaction called a method that changes what a registered contract holds, succeeded, and left no event of it.
/// Which methods do is the profile's word; of a contract whose profile names none, nothing can be said.
class SilentTransaction final : public Rule {
public:
    explicit SilentTransaction(const RuleContext& context) : m_context{context}, m_limit{context.settings} {}
    std::string_view id() const override { return "R33"; }

    void judge(const store::EventRow& event, const ChainHistory& history, std::vector<RuleHit>& hits) override
    {
        if (event.type != EventType::CallSilent) return;
        const DailyLimit::Turn turn = m_limit.take(event);
        if (turn == DailyLimit::Turn::Over) return;
        RuleHit hit = hitOfSender(event, history);
        hit.summary = summary(event, hit, turn);
        hits.push_back(std::move(hit));
    }

private:
    LocalText summary(const store::EventRow& event, const RuleHit& hit, DailyLimit::Turn turn) const
    {
        const auto& names = m_context.names;
        const LocalText moment = momentText(event.time);
        const Bytes method = names.bytes(event.digest);
        const std::string selector = toPrefixedHex(ByteView{method}.first(std::min(selectorBytes, method.size())));
        const std::string block = std::to_string(event.key.block());
        SummaryText text;
        text << senderText(event, hit, names)
             << LocalText{" 于" + moment.zh + "（区块 " + block + "）调用已登记合约 ", " called method " + selector + " of the registered contract "}
             << shortId(names.bytes(event.contract))
             << LocalText{" 的方法 " + selector + "，交易成功，却没有该合约的任何事件：合约状态可能已改变而链上未留痕迹，请向发送方查明所为。",
                    " on " + moment.en + " (block " + block + "); the transaction succeeded without any event of that contract: what it "
                        "holds may have changed without a trace. Ask the sender what was done."};
        text << m_limit.note(turn) << basisText(m_context.settings.source);
        return std::move(text).take();
    }

    RuleContext m_context;
    DailyLimit m_limit;
};

} // namespace

std::unique_ptr<Rule> makeSilentTransaction(const RuleContext& context) { return std::make_unique<SilentTransaction>(context); }

} // namespace guanlan::analytics
