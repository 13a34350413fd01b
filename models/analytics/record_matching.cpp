// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/analytics/record_matching.h"

#include "models/analytics/record_comparison.h"
#include "models/domain/time.h"
#include "models/store/match_key.h"

#include <algorithm>
#include <numeric>
#include <set>
#include <tuple>

namespace guanlan::analytics {

namespace {

using Record = store::ReconciliationCase::Record;

enum class Tie { ReferenceAndCredential, IssuedCredential, Reference, IssuedDigest, Credential, Subject, None };

struct Pair {
    Tie tie = Tie::None;
    std::size_t differences = 0;
    std::int64_t distance = 0;
    std::size_t act = 0; ///< Acts are in order.
    std::size_t place = 0; ///< The record's, by content.
    friend auto operator<=>(const Pair&, const Pair&) = default;
};

bool mayAnswer(const AnchoredAct& act, RecordKind kind)
{
    const store::Answerable may = store::answerableBy(kind);
    if (act.type == EventType::CredentialIssued) return may.issue;
    return act.type == EventType::CredentialPresented || act.type == EventType::CredentialVerified ? may.use : may.withdrawal;
}

/// What credential or subject alone connect, in time.
Tie weakTie(const AnchoredAct& act, const BusinessRecord& record, const ReconciliationTerms& terms)
{
    if (record.channel != RecordChannel::Did) return Tie::None;
    if (secondsBetween(act, record) > terms.integer("R35", "days", record.time) * secondsPerDay) return Tie::None;
    if (record.credential && !isZero(*record.credential)) return *record.credential == act.credential ? Tie::Credential : Tie::None;
    return record.subject && act.subject && !isZero(*record.subject) && *record.subject == *act.subject ? Tie::Subject : Tie::None;
}

Tie tieOf(const AnchoredAct& act, const Record& each, const ReconciliationTerms& terms)
{
    const BusinessRecord& record = each.handedIn.record;
    if (!mayAnswer(act, record.kind)) return Tie::None;
    const bool isIssue = act.type == EventType::CredentialIssued;
    const bool hasCredential = record.credential && *record.credential == act.credential;
    const bool isUse = act.type == EventType::CredentialPresented || act.type == EventType::CredentialVerified;
    const bool hasReference = isUse && act.reference && std::ranges::find(each.references, *act.reference) != each.references.end();
    if (hasReference) return hasCredential ? Tie::ReferenceAndCredential : Tie::Reference;
    if (isIssue && hasCredential) return Tie::IssuedCredential;
    if (isIssue && record.digest && act.digest && !isZero(*act.digest) && *record.digest == *act.digest) return Tie::IssuedDigest;
    return weakTie(act, record, terms);
}

/// The best pairs first. A business that was answered already, and is handed in again, does not look for another act by weak ties.
std::vector<Answer> choose(std::vector<Pair>& pairs, const store::ReconciliationCase& gathered, const std::vector<std::size_t>& order, const ReconciliationTerms& terms)
{
    std::ranges::sort(pairs);
    std::vector<bool> actTaken(gathered.acts.size()), recordTaken(order.size());
    std::set<Business> businesses;
    std::vector<Answer> answers;
    for (const Pair& pair : pairs) {
        if (actTaken[pair.act] || recordTaken[pair.place]) continue;
        const std::size_t record = order[pair.place];
        const BusinessRecord& said = gathered.records[record].handedIn.record;
        if (pair.tie >= Tie::Credential && businesses.contains(businessOf(said))) continue;
        actTaken[pair.act] = recordTaken[pair.place] = true;
        businesses.insert(businessOf(said));
        answers.push_back({pair.act, record, differencesOf(gathered.acts[pair.act], said, terms)});
    }
    return answers;
}

} // namespace

Business businessOf(const BusinessRecord& record) { return {record.reference, record.kind, record.credential}; }

std::vector<std::size_t> recordOrder(const std::vector<Record>& records)
{
    std::vector<std::size_t> order(records.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    const auto key = [&](std::size_t i) {
        const HandedInRecord& in = records[i].handedIn;
        const BusinessRecord& record = in.record;
        const AmountBand amount = record.amount.value_or(AmountBand{});
        return std::tuple{record.channel, record.time, record.kind, record.reference, record.credential, record.subject, record.digest, record.investorClass,
            record.outcome, amount.from, amount.to, record.operatorName, in.fileDigest, record.line};
    };
    std::ranges::sort(order, [&](std::size_t a, std::size_t b) { return key(a) < key(b); });
    return order;
}

std::vector<bool> answeredPresentations(const std::vector<AnchoredAct>& acts)
{
    std::set<std::pair<CredentialId, std::optional<BusinessRef>>> answers;
    for (const AnchoredAct& act : acts)
        if (act.type == EventType::CredentialVerified) answers.emplace(act.credential, act.reference);
    std::vector<bool> answered(acts.size());
    for (std::size_t i = 0; i < acts.size(); ++i)
        answered[i] = acts[i].type == EventType::CredentialPresented && answers.contains({acts[i].credential, acts[i].reference});
    return answered;
}

std::vector<Answer> matchRecords(const store::ReconciliationCase& gathered, const ReconciliationTerms& terms)
{
    const std::vector<std::size_t> order = recordOrder(gathered.records);
    const std::vector<bool> answered = answeredPresentations(gathered.acts);
    std::vector<Pair> pairs;
    for (std::size_t act = 0; act < gathered.acts.size(); ++act)
        for (std::size_t place = 0; !answered[act] && place < order.size(); ++place) {
            const Record& record = gathered.records[order[place]];
            const Tie tie = tieOf(gathered.acts[act], record, terms);
            if (tie == Tie::None) continue;
            const BusinessRecord& said = record.handedIn.record;
            pairs.push_back({tie, differencesOf(gathered.acts[act], said, terms).size(), secondsBetween(gathered.acts[act], said), act, place});
        }
    return choose(pairs, gathered, order, terms);
}

} // namespace guanlan::analytics
