// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/analytics/chain_history.h"
#include "models/analytics/entity_names.h"
#include "models/analytics/rule_pack.h"
#include "models/analytics/rules/rule_table.h"
#include "models/analytics/summary_text.h"

#include <algorithm>
#include <array>
#include <set>
#include <unordered_set>

namespace guanlan::analytics {

namespace {

/// What an institution did, of the acts that this rule judges.
std::string actZh(EventType type)
{
    constexpr std::array<std::pair<EventType, const char*>, 6> words{{{EventType::CredentialIssued, "凭证签发"},
        {EventType::CredentialSuspended, "凭证暂停"}, {EventType::CredentialReinstated, "凭证恢复"},
        {EventType::CredentialRevoked, "凭证吊销"}, {EventType::CredentialPresented, "凭证出示"},
        {EventType::CredentialVerified, "凭证核验"}}};
    const auto found = std::find_if(words.begin(), words.end(), [type](const auto& word) { return word.first == type; });
    return found == words.end() ? std::string{eventTypeName(type)} : found->second;
}

/// R02: the sender of an institution's event is neither its controller then nor a declared relayer.
class WrongSigner final : public Rule {
public:
    explicit WrongSigner(const RuleContext& context) : m_context{context}
    {
        for (const std::string& text : context.settings.list("relayers"))
            if (auto bytes = decodePrefixedHex(text)) m_relayers.insert(*std::move(bytes));
    }
    std::string_view id() const override { return "R02"; }

    void judge(const store::EventRow& event, const ChainHistory& history, std::vector<RuleHit>& hits) override
    {
        if (!isJudged(event.type)) return;
        const EntityRef actor = actorOf(event);
        const InstitutionRecord* institution = history.institution(actor);
        if (actor.value() == 0 || !institution || institution->controller.value() == 0) {
            // Nothing to compare with, for this and every later event until a controller is anchored: said once.
            const EntityRef cause = actor.value() != 0 ? actor : event.contract;
            if (m_unknown.insert(cause.value()).second) hits.push_back(cannotEvaluate(event, actor));
            return;
        }
        if (event.sender == institution->controller || isRelayer(event.sender)) return;
        hits.push_back(violation(event, *institution));
    }

private:
    static bool isJudged(EventType type)
    {
        switch (type) {
        case EventType::CredentialIssued:
        case EventType::CredentialSuspended:
        case EventType::CredentialReinstated:
        case EventType::CredentialRevoked:
        case EventType::CredentialPresented:
        case EventType::CredentialVerified: return true;
        case EventType::Unmapped:
        case EventType::InstitutionRegistered:
        case EventType::InstitutionStatusChanged:
        case EventType::InstitutionKeyChanged:
        case EventType::SchemaPublished:
        case EventType::IssuerAuthorised:
        case EventType::IssuerDeauthorised:
        case EventType::DidRegistered:
        case EventType::DidUpdated:
        case EventType::DidKeyChanged:
        case EventType::DidDeactivated:
        case EventType::ConsentGranted:
        case EventType::ConsentWithdrawn: return false;
        }
        return false;
    }

    static EntityRef actorOf(const store::EventRow& event)
    {
        const bool byVerifier = event.type == EventType::CredentialPresented || event.type == EventType::CredentialVerified;
        return byVerifier ? event.counterparty : event.institution;
    }

    bool isRelayer(EntityRef sender) const
    {
        return !m_relayers.empty() && m_relayers.contains(m_context.names.bytes(sender));
    }

    RuleHit hitOf(const store::EventRow& event, EntityRef actor) const
    {
        RuleHit hit;
        hit.institution = actor;
        hit.counterparty = event.counterparty;
        hit.subject = event.subject;
        hit.credential = event.credential;
        hit.event = event.key;
        hit.time = event.time;
        return hit;
    }

    RuleHit violation(const store::EventRow& event, const InstitutionRecord& institution) const
    {
        RuleHit hit = hitOf(event, institution.id);
        hit.restsOn.push_back(institution.controllerSince);
        const auto& names = m_context.names;
        SummaryText text;
        text << LocalText{"以", "An event "} << LocalText{"", std::string{eventTypeName(event.type)} + " in the name of "}
             << names.institution(institution.id)
             << LocalText{"名义上链的" + actZh(event.type) + "事件（" + momentText(event.time).zh + "）由 ",
                    " on " + momentText(event.time).en + " was sent by "}
             << shortId(names.bytes(event.sender))
             << LocalText{" 发送，而该机构当时的控制地址是 ", "; the institution's controller then was "}
             << shortId(names.bytes(institution.controller)) << LocalText{"（", " ("}
             << placeText(institution.controllerSince) << LocalText{"）。", ")."}
             << basisText(m_context.settings.source);
        hit.summary = std::move(text).take();
        return hit;
    }

    RuleHit cannotEvaluate(const store::EventRow& event, EntityRef actor) const
    {
        RuleHit hit = hitOf(event, actor);
        hit.verdict = hit.verdictNow = Verdict::CannotEvaluate;
        const auto name = actor.value() != 0 ? m_context.names.institution(actor)
                                             : LocalText{"（事件未载明机构）", "(the event names no institution)"};
        SummaryText text;
        text << LocalText{"无法判断：", "Cannot evaluate: "} << name
             << LocalText{" 在链上没有已知的控制地址，自 ", " has no known controller on chain; from "}
             << momentText(event.time)
             << LocalText{"起其事件的发送者无从核对。此提示只给出一次，不逐一重复。",
                    " on, who sends its events cannot be checked. Said once, not for every event."}
             << basisText(m_context.settings.source);
        hit.summary = std::move(text).take();
        return hit;
    }

    RuleContext m_context;
    std::set<Bytes> m_relayers;
    std::unordered_set<std::uint32_t> m_unknown;
};

} // namespace

std::unique_ptr<Rule> makeWrongSigner(const RuleContext& context) { return std::make_unique<WrongSigner>(context); }

} // namespace guanlan::analytics
