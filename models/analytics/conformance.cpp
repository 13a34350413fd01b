// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/analytics/conformance.h"

#include "models/analytics/chain_history.h"
#include "models/store/finding_pages.h"

#include <algorithm>
#include <map>

namespace guanlan::analytics {

namespace {

constexpr std::uint32_t forCause = 3; ///< Event::reason.

bool isPresented(const Event& event) { return event.type == EventType::CredentialPresented; }
bool isUse(const Event& event) { return isPresented(event) || event.accepted.value_or(true); }
bool isAccepted(const Event& event) { return !isPresented(event) && event.accepted.value_or(true); }

/// What a constraint says; %1 is the pack's number of days.
struct Expectation {
    std::string_view id;
    ConstraintKind kind;
    std::string_view rule;
    std::string_view zh, en;
};

using enum ConstraintKind;
constexpr Expectation authorised{"authorisation-before-issuance", Precedence, "R01", "先有签发授权，后签发", "Issued only after the issuer was authorised"};
constexpr Expectation evidence{"evidence-before-issuance", Precedence, "R08", "签发时所依据的证据均有效", "Issued only on evidence that was valid"};
constexpr Expectation issued{"issuance-before-use", Precedence, "R18", "先签发，后使用", "Used only after it was issued"};
constexpr Expectation consented{"consent-before-presentation", Precedence, "R15", "先有授权同意，后出示", "Presented only after consent was given"};
constexpr Expectation withdrawn{"no-presentation-after-consent-ended", NotSuccession, "R17", "同意撤回或到期后不再出示", "Not presented after consent was withdrawn or had expired"};
constexpr Expectation shown{"presentation-before-acceptance", Precedence, "R19", "先出示，后核验通过", "Accepted only after it was presented there"};
constexpr Expectation answered{"answer-after-presentation", Response, "R20", "出示后 %1 个交易日内有核验结论", "A presentation is answered within %1 trading days"};
constexpr Expectation valid{"no-use-out-of-validity", NotSuccession, "R13", "有效期外不使用", "Not used outside its validity"};
constexpr Expectation revoked{"no-use-while-revoked", NotSuccession, "R14", "吊销或暂停期间不使用", "Not used while revoked or suspended"};
constexpr Expectation cascaded{"cascade-after-evidence-revoked", Response, "R10", "证据因故吊销后 %1 个交易日内处理", "Dealt with within %1 trading days after its evidence was revoked for cause"};

std::string withDays(std::string_view text, const RuleSettings& rule)
{
    std::string out{text};
    if (const auto at = out.find("%1"); at != std::string::npos) out.replace(at, 2, std::to_string(rule.integer("trading_days")));
    return out;
}

class Reading {
public:
    Reading(const CredentialGraph& graph, const RulePack& pack, EventKey judgedUpTo)
        : m_graph{graph}, m_pack{pack}, m_judgedUpTo{judgedUpTo}
    {
    }

    Status readFindings(store::EventReader& reader)
    {
        store::FindingFilter filter;
        filter.credential = m_graph.nodes.front().id;
        const auto whole = store::forEachFinding(reader, filter, [this](Finding& finding) -> Result<bool> {
            const std::pair key{finding.rule, finding.event};
            m_findings.emplace(key, std::move(finding));
            return true;
        });
        return whole ? Status{Done{}} : Status{whole.error()};
    }

    std::vector<Constraint> constraints() &&
    {
        const CredentialNode& focus = m_graph.nodes.front();
        const bool rests = focus.issuance && !focus.issuance->evidence.empty();
        expect(authorised, [&](auto& cases) { if (focus.issuance) add(cases, authorised, *focus.issuance); });
        if (rests) expect(evidence, [&](auto& cases) { add(cases, evidence, *focus.issuance); });
        expect(issued, [&](auto& cases) { addUses(cases, issued, [](const Event&) { return true; }); });
        expect(consented, [&](auto& cases) { addUses(cases, consented, isPresented); });
        expect(withdrawn, [&](auto& cases) { addUses(cases, withdrawn, isPresented); });
        expect(shown, [&](auto& cases) { addUses(cases, shown, isAccepted); });
        expect(answered, [&](auto& cases) { addAnswers(cases); });
        expect(valid, [&](auto& cases) { addUses(cases, valid, isUse); });
        expect(revoked, [&](auto& cases) { addUses(cases, revoked, isUse); });
        if (rests) expect(cascaded, [&](auto& cases) { addCascades(cases); });
        return std::move(m_constraints);
    }

private:
    using Cases = std::vector<ConformanceCase>;

    template <class Add>
    void expect(const Expectation& expected, const Add& add)
    {
        const RuleSettings* rule = m_pack.find(expected.rule);
        if (!rule || !rule->enabled) return;
        Constraint constraint{expected.id, expected.kind, expected.rule,
            {withDays(expected.zh, *rule), withDays(expected.en, *rule)}, {}, Conformance::Pending};
        add(constraint.cases);
        const auto has = [&](Conformance state) {
            return std::any_of(constraint.cases.begin(), constraint.cases.end(), [state](const auto& each) { return each.state == state; });
        };
        if (has(Conformance::Broken)) constraint.state = Conformance::Broken;
        else if (has(Conformance::CannotEvaluate)) constraint.state = Conformance::CannotEvaluate;
        else if (!has(Conformance::Pending) && !constraint.cases.empty()) constraint.state = Conformance::Met;
        m_constraints.push_back(std::move(constraint));
    }

    /// Met, unless the rule said otherwise, or has not come that far.
    ConformanceCase& add(Cases& cases, const Expectation& expected, const Event& event)
    {
        ConformanceCase& made = cases.emplace_back();
        made.event = event.key;
        made.time = event.time;
        if (event.key > m_judgedUpTo) made.state = Conformance::Pending;
        const auto found = m_findings.find({std::string{expected.rule}, event.key});
        if (found == m_findings.end()) return made;
        const Finding& finding = found->second;
        made.state = finding.verdict == Verdict::CannotEvaluate ? Conformance::CannotEvaluate : Conformance::Broken;
        made.finding = finding.id;
        made.isCleared = finding.verdictNow == Verdict::Cleared;
        return made;
    }

    template <class Wanted>
    void addUses(Cases& cases, const Expectation& expected, const Wanted& wanted)
    {
        for (const CredentialUse& use : m_graph.uses) {
            if (!wanted(use.event)) continue;
            ConformanceCase& made = add(cases, expected, use.event);
            // The rule says this once a verifier, not of every answer.
            const bool lacks = expected.rule == shown.rule && (!use.event.accepted || !use.event.businessRef);
            if (lacks && made.state == Conformance::Met) made.state = Conformance::CannotEvaluate;
        }
    }

    void addAnswers(Cases& cases)
    {
        for (std::size_t i = 0; i < m_graph.uses.size(); ++i) {
            const Event& event = m_graph.uses[i].event;
            if (!isPresented(event)) continue;
            ConformanceCase& made = add(cases, answered, event);
            for (std::size_t k = i + 1; k < m_graph.uses.size() && !made.answer; ++k) {
                const Event& later = m_graph.uses[k].event;
                const bool isAnswer = !isPresented(later) && later.counterparty == event.counterparty && later.businessRef == event.businessRef;
                if (isAnswer) made.answer = later.key;
            }
            awaitDue(made, answered, made.answer.has_value());
        }
    }

    void addCascades(Cases& cases)
    {
        const CredentialNode& focus = m_graph.nodes.front();
        for (const CredentialNode& node : m_graph.nodes) {
            if (node.relation != CredentialRelation::Evidence) continue;
            const auto cause = std::find_if(node.statusChanges.begin(), node.statusChanges.end(), [&](const Event& change) {
                return change.type == EventType::CredentialRevoked && change.reason == forCause && change.key > focus.issuance->key;
            });
            if (cause == node.statusChanges.end()) continue;
            ConformanceCase& made = add(cases, cascaded, *cause);
            for (const Event& change : focus.statusChanges)
                if (!made.answer && change.key > cause->key && change.type != EventType::CredentialReinstated) made.answer = change.key;
            awaitDue(made, cascaded, made.answer || focus.now != CredentialCondition::Active);
        }
        std::sort(cases.begin(), cases.end(), [](const auto& a, const auto& b) { return a.event < b.event; });
    }

    /// A response that is not there yet is pending until its time has passed; then its rule has spoken, or excused it.
    void awaitDue(ConformanceCase& made, const Expectation& expected, bool isDone)
    {
        const auto& calendar = m_pack.calendar;
        const std::int64_t days = m_pack.find(expected.rule)->integer("trading_days");
        made.due = calendar.deadline(made.time, days);
        if (made.state != Conformance::Met || isDone) return;
        if (made.due) made.state = *made.due <= m_graph.headTime ? Conformance::Met : Conformance::Pending;
        else made.state = calendar.years().empty() ? Conformance::Pending : Conformance::CannotEvaluate;
    }

    const CredentialGraph& m_graph;
    const RulePack& m_pack;
    EventKey m_judgedUpTo;
    std::map<std::pair<std::string, EventKey>, Finding> m_findings;
    std::vector<Constraint> m_constraints;
};

} // namespace

std::string_view constraintKindName(ConstraintKind kind)
{
    switch (kind) {
    case ConstraintKind::Precedence: return "precedence";
    case ConstraintKind::Response: return "response";
    case ConstraintKind::NotSuccession: return "not-succession";
    }
    return {};
}

std::string_view conformanceName(Conformance state)
{
    switch (state) {
    case Conformance::Met: return "met";
    case Conformance::Broken: return "broken";
    case Conformance::Pending: return "pending";
    case Conformance::CannotEvaluate: return "cannot-evaluate";
    }
    return {};
}

Result<CredentialConformance> readConformance(
    store::EventReader& reader, const CredentialGraph& graph, const std::optional<RulePack>& pack)
{
    CredentialConformance result;
    if (!pack || graph.steps.empty()) return result;
    const auto judged = reader.judgement(graph.steps.front().key.chain());
    if (!judged) return judged.error();
    if (!judged->inForce) return result;
    result.judgedUpTo = judged->inForce->upTo;
    Reading reading{graph, *pack, *result.judgedUpTo};
    if (Status read = reading.readFindings(reader); !read) return read.error();
    result.constraints = std::move(reading).constraints();
    return result;
}

} // namespace guanlan::analytics
