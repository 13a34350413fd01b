// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/analytics/reconciliation.h"

#include "models/analytics/record_comparison.h"
#include "models/analytics/record_matching.h"
#include "models/domain/time.h"

#include <map>

namespace guanlan::analytics {

namespace {

using store::ReconciledNode;
using State = ReconciliationState;
using Doubt = ReconciliationDoubt;

class Reconciliation {
public:
    Reconciliation(const store::ReconciliationCase& gathered, const ReconciliationTerms& terms, const ReconciliationFindings& findings)
        : m_case{gathered}, m_terms{terms}, m_findings{findings}, m_acts(gathered.acts.size()), m_records(gathered.records.size())
    {
        for (std::size_t i = 0; i < m_acts.size(); ++i) m_acts[i].node = gathered.acts[i].key.packed();
        for (std::size_t i = 0; i < m_records.size(); ++i) m_records[i].node = gathered.records[i].node;
    }

    std::vector<ReconciledNode> run() &&
    {
        for (const Answer& answer : matchRecords(m_case, m_terms)) take(answer);
        const std::vector<bool> answered = answeredPresentations(m_case.acts);
        for (std::size_t i = 0; i < m_acts.size(); ++i)
            if (!m_acts[i].partner && !answered[i]) standAlone(i);
        standForBusiness();
        std::vector<ReconciledNode> all = std::move(m_acts);
        all.insert(all.end(), m_records.begin(), m_records.end());
        return all;
    }

private:
    using Row = ReconciliationFindings::Row;

    static void say(ReconciledNode& node, std::optional<Finding> finding)
    {
        if (finding) node.findings.push_back(std::move(*finding));
    }

    Row rowOf(const AnchoredAct* act, const HandedInRecord* record, std::optional<std::int64_t> due = std::nullopt) const
    {
        return {m_case.institution, act, act ? &m_case.heads.at(act->key.chain()) : nullptr, record, due};
    }

    void take(const Answer& answer)
    {
        ReconciledNode& act = m_acts[answer.act];
        ReconciledNode& record = m_records[answer.record];
        act.partner = record.node;
        record.partner = act.node;
        act.state = answer.differences.empty() ? State::Matched : State::Mismatch;
        act.differences = answer.differences;
        const Row row = rowOf(&m_case.acts[answer.act], &m_case.records[answer.record].handedIn);
        if (!answer.differences.empty()) say(act, m_findings.mismatch(row, answer.differences));
        weigh(act, row);
    }

    /// R37.
    void weigh(ReconciledNode& node, const Row& row)
    {
        const std::int64_t time = row.act ? row.act->time : row.record->record.time;
        switch (thresholdVerdict(row.record->record, time, m_terms)) {
        case ThresholdVerdict::NotAsked:
        case ThresholdVerdict::Met: break;
        case ThresholdVerdict::Below: say(node, m_findings.threshold(row)); break;
        case ThresholdVerdict::NoAmount: node.doubt = Doubt::NoAmount; break;
        case ThresholdVerdict::Unclear: node.doubt = Doubt::AmountUnclear; break;
        }
    }

    /// An act that nothing answers. Suspensions and revocations need no record.
    void standAlone(std::size_t i)
    {
        const AnchoredAct& act = m_case.acts[i];
        ReconciledNode& node = m_acts[i];
        if (act.type == EventType::CredentialSuspended || act.type == EventType::CredentialRevoked) return;
        node.due = m_terms.calendar().deadline(act.time, m_terms.integer("R34", "trading_days", act.time));
        const auto head = m_case.heads.at(act.key.chain()).time;
        const std::int64_t day = shanghaiDay(act.time);
        if (!node.due) {
            node.state = State::CannotEvaluate;
            node.doubt = Doubt::NoCalendar;
        } else if (!head || *head < *node.due) {
            node.state = State::NotDue;
        } else if (day < m_case.firstDay || day > m_case.lastDay) {
            node.state = State::CannotEvaluate;
            node.doubt = Doubt::NotCovered;
        } else {
            node.state = State::ChainOnly;
            say(node, m_findings.chainOnly(rowOf(&act, nullptr, node.due)));
        }
    }

    /// Records that answer nothing: of those about one business, one stands for all.
    void standForBusiness()
    {
        std::map<Business, std::int64_t> standing;
        const auto business = [this](std::size_t i) { return businessOf(m_case.records[i].handedIn.record); };
        const std::vector<std::size_t> order = recordOrder(m_case.records);
        for (const std::size_t i : order)
            if (m_records[i].partner) standing.try_emplace(business(i), m_records[i].node);
        for (const std::size_t i : order) {
            if (m_records[i].partner) continue;
            const auto [stands, isFirst] = standing.try_emplace(business(i), m_records[i].node);
            if (isFirst) {
                standAloneRecord(i);
            } else {
                m_records[i].state = State::Repeated;
                m_records[i].partner = stands->second;
            }
        }
    }

    void standAloneRecord(std::size_t i)
    {
        const HandedInRecord& handedIn = m_case.records[i].handedIn;
        ReconciledNode& node = m_records[i];
        weigh(node, rowOf(nullptr, &handedIn));
        if (handedIn.record.channel == RecordChannel::Paper) {
            node.state = State::Paper;
            return;
        }
        node.due = lastSecondOf(handedIn.record) + m_terms.integer("R35", "days", handedIn.record.time) * secondsPerDay;
        const auto head = slowestHead();
        node.state = head && *head > *node.due ? State::BusinessOnly : State::NotDue;
        if (node.state == State::BusinessOnly) say(node, m_findings.businessOnly(rowOf(nullptr, &handedIn, node.due)));
    }

    std::optional<std::int64_t> slowestHead() const
    {
        std::optional<std::int64_t> slowest;
        for (const auto& [chain, head] : m_case.heads)
            if (head.time && !head.isFrozen) slowest = std::min(slowest.value_or(*head.time), *head.time);
        return slowest;
    }

    const store::ReconciliationCase& m_case;
    const ReconciliationTerms& m_terms;
    const ReconciliationFindings& m_findings;
    std::vector<ReconciledNode> m_acts;
    std::vector<ReconciledNode> m_records;
};

} // namespace

std::vector<store::ReconciledNode> reconcile(const store::ReconciliationCase& gathered, const ReconciliationTerms& terms, const ReconciliationFindings& findings)
{
    return Reconciliation{gathered, terms, findings}.run();
}

} // namespace guanlan::analytics
