// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/analytics/chain_history.h"
#include "models/analytics/entity_names.h"
#include "models/analytics/rule_pack.h"
#include "models/analytics/rules/awaited.h"
#include "models/analytics/rules/dependents.h"
#include "models/analytics/rules/institution_act.h"
#include "models/analytics/rules/once_each.h"
#include "models/analytics/rules/rule_table.h"
#include "models/analytics/schema_roles.h"
#include "models/analytics/summary_text.h"

#include <deque>
#include <unordered_set>

namespace guanlan::analytics {

namespace {

constexpr std::int32_t forCause = 3; ///< Event::reason.

/// R10: a credential is revoked for cause, and what rests on it, at any depth, issued before, is still active at the end
/// of the D-th trading day after; unless by then the subject has a newer valid credential of the same role. One finding a
/// credential left active. What is done about it later leaves the verdict then and clears the one now.
class CascadeNotExecuted final : public Rule {
public:
    explicit CascadeNotExecuted(const RuleContext& context)
        : m_context{context}, m_days{context.settings.integer("trading_days")}, m_silent{context.settings}
    {
    }
    std::string_view id() const override { return "R10"; }

    void judge(const store::EventRow& event, const ChainHistory& history, std::vector<RuleHit>& hits) override
    {
        const bool isRevoked = event.type == EventType::CredentialRevoked;
        if (isRevoked || event.type == EventType::CredentialSuspended) sayExecutedLate(event, hits);
        if (!isRevoked || event.credential.value() == 0) return;
        const bool isSilent = event.reason == store::EventRow::absentCode;
        if (!isSilent && event.reason != forCause) return;
        const CredentialRecord* parent = history.credential(event.credential);
        if (!parent || parent->lastDerived == RefMap::none) return;
        auto dependents = findDependents(*parent, history);
        if (dependents.empty()) return;
        if (isSilent) {
            if (m_silent.isFirst(event.contract.value(), event.time)) hits.push_back(cannotEvaluate(event, silentText(event)));
            return;
        }
        if (!m_judged.insert(event.credential).second) return; // Revoked for cause before.
        const auto deadline = m_context.pack.calendar.deadline(event.time, m_days);
        if (!deadline) hits.push_back(cannotEvaluate(event, calendarText(event)));
        else m_pending.push_back({*parent, event.key, event.time, *deadline, event.institution, std::move(dependents)});
    }

    void reach(std::int64_t now, const ChainHistory& history, std::vector<RuleHit>& hits) override
    {
        for (; !m_pending.empty() && m_pending.front().deadline <= now; m_pending.pop_front())
            judgeDue(m_pending.front(), history, hits);
    }

private:
    /// A revocation whose deadline has not passed.
    struct Pending {
        CredentialRecord parent; ///< As it was when it was revoked.
        EventKey event;
        std::int64_t time = 0, deadline = 0;
        EntityRef actor;
        std::vector<Dependent> dependents;
    };
    /// A finding that may still be cleared; its text is left out.
    struct Open {
        RuleHit hit;
        EntityRef parent;
        std::int64_t deadline = 0;
        std::size_t depth = 0;
    };

    static bool isActive(const CredentialRecord& credential, const ChainHistory& history, std::int64_t time)
    {
        const StatusRecord* status = history.statusBefore(credential, EventKey{INT64_MAX});
        return (!status || status->status == CredentialStatus::Active)
            && isWithin(time, credential.validFrom, credential.validUntil);
    }

    /// Whether the subject has, at the deadline, a valid credential of the parent's role that is newer than it. Where
    /// nobody gives the schema's role, one under the same schema counts.
    bool isReplaced(const Pending& pending, const ChainHistory& history) const
    {
        const auto role = m_context.roles.roleOf(pending.parent.schema);
        bool found = false;
        const auto look = [&](const CredentialRecord& other) {
            found = other.id != pending.parent.id && other.issued > pending.parent.issued && isActive(other, history, pending.deadline);
            return !found;
        };
        if (!role) {
            history.forAlike(pending.parent.subject, pending.parent.schema, look);
            return found;
        }
        for (const EntityRef schema : history.issuedSchemas()) {
            if (m_context.roles.roleOf(schema) == role) history.forAlike(pending.parent.subject, schema, look);
            if (found) return true;
        }
        return false;
    }

    void judgeDue(const Pending& pending, const ChainHistory& history, std::vector<RuleHit>& hits)
    {
        if (isReplaced(pending, history)) return;
        for (const Dependent& dependent : pending.dependents) {
            const CredentialRecord& credential = *history.credential(dependent.credential);
            if (!isActive(credential, history, pending.deadline)) continue;
            Open open{hitOf(pending, dependent, credential), pending.parent.id, pending.deadline, dependent.depth};
            RuleHit hit = open.hit;
            hit.summary = summary(open, nullptr);
            hits.push_back(std::move(hit));
            m_open.add(dependent.credential.value(), std::move(open));
        }
    }

    static RuleHit hitOf(const Pending& pending, const Dependent& dependent, const CredentialRecord& credential)
    {
        RuleHit hit;
        hit.institution = credential.issuer;
        if (pending.actor != credential.issuer) hit.counterparty = pending.actor;
        hit.subject = credential.subject;
        hit.credential = credential.id;
        hit.event = pending.event;
        hit.time = pending.time;
        hit.restsOn = dependent.issuances;
        if (pending.parent.isIssued()) hit.restsOn.push_back(pending.parent.issued);
        return hit;
    }

    void sayExecutedLate(const store::EventRow& event, std::vector<RuleHit>& hits)
    {
        for (Open& open : m_open.take(event.credential.value())) {
            open.hit.verdictNow = Verdict::Cleared;
            open.hit.summary = summary(open, &event);
            hits.push_back(std::move(open.hit));
        }
    }

    LocalText summary(const Open& open, const store::EventRow* later) const
    {
        const auto& names = m_context.names;
        const std::string days = std::to_string(m_days), depth = std::to_string(open.depth);
        SummaryText text;
        text << LocalText{"证据凭证 ", "Evidence credential "} << shortId(names.bytes(open.parent))
             << LocalText{" 于" + momentText(open.hit.time).zh + " 因故被吊销，", " was revoked for cause on " + momentText(open.hit.time).en + "; "}
             << names.institution(open.hit.institution) << LocalText{" 据其签发的凭证 ", "'s credential "}
             << shortId(names.bytes(open.hit.credential))
             << LocalText{"（相隔 " + depth + " 层）在 " + days + " 个交易日后（",
                    ", which rests on it (depth " + depth + "), was still active " + days + " trading days later ("}
             << momentText(open.deadline) << LocalText{"）仍然有效，也没有新的同类证据替代。", "), and no newer evidence of that kind replaces it."};
        if (later)
            text << LocalText{"其后于", " It was dealt with on "} << momentText(later->time) << LocalText{"（", " ("}
                 << placeText(later->key) << LocalText{"）才作处理。", "), late."};
        text << basisText(m_context.settings.source);
        return std::move(text).take();
    }

    LocalText silentText(const store::EventRow& event) const
    {
        SummaryText text;
        text << LocalText{"无法判断：", "Cannot evaluate: "} << actText(event, m_context.names)
             << LocalText{"未载明原因，不知是否须传导至依其签发的凭证。同一合约只提示一次。",
                    " gives no reason, so whether what rests on the credential must follow is not known. Said once a contract."}
             << basisText(m_context.settings.source);
        return std::move(text).take();
    }

    LocalText calendarText(const store::EventRow& event) const
    {
        const std::string year = std::to_string(m_context.pack.calendar.missingYear(event.time, m_days).value_or(0));
        SummaryText text;
        text << LocalText{"无法判断：", "Cannot evaluate: "} << actText(event, m_context.names)
             << LocalText{"须传导的期限要用 " + year + " 年的交易日历，而规则包中没有。",
                    " is to be followed within a time that needs the trading calendar of " + year + ", which the rule pack lacks."}
             << basisText(m_context.settings.source);
        return std::move(text).take();
    }

    static RuleHit cannotEvaluate(const store::EventRow& event, LocalText summary)
    {
        RuleHit hit = hitOfAct(event);
        hit.verdict = hit.verdictNow = Verdict::CannotEvaluate;
        hit.summary = std::move(summary);
        return hit;
    }

    RuleContext m_context;
    std::int64_t m_days;
    OnceEach m_silent;
    std::unordered_set<EntityRef> m_judged; ///< Revoked for cause, with something that rests on it.
    std::deque<Pending> m_pending; ///< By event, so by deadline.
    Awaited<Open> m_open; ///< By the credential left active.
};

} // namespace

std::unique_ptr<Rule> makeCascadeNotExecuted(const RuleContext& context)
{
    return std::make_unique<CascadeNotExecuted>(context);
}

} // namespace guanlan::analytics
