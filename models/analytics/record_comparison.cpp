// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/analytics/record_comparison.h"

#include "models/domain/time.h"

#include <algorithm>

namespace guanlan::analytics {

namespace {

template <class Id>
void compareId(std::vector<FieldDifference>& differences, RecordField field, const std::optional<Id>& recorded, const std::optional<Id>& anchored)
{
    if (recorded && anchored && *recorded != *anchored) differences.push_back({field, toText(*recorded), toText(*anchored)});
}

/// What the act comes to; absent where it says nothing: a presentation, a revocation.
std::optional<RecordOutcome> outcomeOf(const AnchoredAct& act)
{
    if (act.type == EventType::CredentialIssued) return RecordOutcome::Accepted;
    if (!act.accepted) return std::nullopt;
    return *act.accepted ? RecordOutcome::Accepted : RecordOutcome::Rejected;
}

/// Whether two bands, of which the first may be an exact amount, have an amount in common.
bool overlap(const AmountBand& recorded, const AmountBand& anchored)
{
    if (recorded.isExact()) return *recorded.from >= anchored.from.value_or(0) && *recorded.from < anchored.to.value_or(INT64_MAX);
    return recorded.from.value_or(0) < anchored.to.value_or(INT64_MAX) && anchored.from.value_or(0) < recorded.to.value_or(INT64_MAX);
}

std::string yuanText(std::int64_t fen)
{
    const std::string cents = std::to_string(fen % 100);
    return std::to_string(fen / 100) + (cents.size() < 2 ? ".0" : ".") + cents;
}

} // namespace

std::int64_t lastSecondOf(const BusinessRecord& record)
{
    const bool isDateAlone = shanghaiDayStart(shanghaiDay(record.time)) == record.time;
    return isDateAlone ? record.time + secondsPerDay - 1 : record.time;
}

std::int64_t secondsBetween(const AnchoredAct& act, const BusinessRecord& record)
{
    if (act.time < record.time) return record.time - act.time;
    return std::max<std::int64_t>(act.time - lastSecondOf(record), 0);
}

std::string amountText(const AmountBand& amount)
{
    if (amount.isExact()) return yuanText(*amount.from);
    return (amount.from ? yuanText(*amount.from) : "") + "-" + (amount.to ? yuanText(*amount.to) : "");
}

std::vector<FieldDifference> differencesOf(const AnchoredAct& act, const BusinessRecord& record, const ReconciliationTerms& terms)
{
    std::vector<FieldDifference> differences;
    compareId(differences, RecordField::Subject, record.subject, act.subject);
    compareId(differences, RecordField::Credential, record.credential, std::optional{act.credential});
    compareId(differences, RecordField::DocumentDigest, record.digest, act.digest);
    if (act.schema && !record.investorClass.empty())
        if (const auto anchored = terms.classOf(*act.schema, act.time); anchored && *anchored != record.investorClass)
            differences.push_back({RecordField::Class, record.investorClass, *anchored});
    if (const auto anchored = outcomeOf(act); anchored && record.outcome && *record.outcome != *anchored)
        differences.push_back({RecordField::Outcome, std::string{recordWord(*record.outcome)}, std::string{recordWord(*anchored)}});
    if (act.schema && record.amount)
        if (const auto anchored = terms.amountOf(*act.schema, act.time); anchored && !overlap(*record.amount, *anchored))
            differences.push_back({RecordField::Amount, amountText(*record.amount), amountText(*anchored)});
    if (secondsBetween(act, record) > terms.integer("R36", "hours", act.time) * secondsPerHour)
        differences.push_back({RecordField::Time, toIso8601(record.time), toIso8601(act.time)});
    return differences;
}

ThresholdVerdict thresholdVerdict(const BusinessRecord& record, std::int64_t time, const ReconciliationTerms& terms)
{
    const bool isGrant = record.kind == RecordKind::Recognition || record.kind == RecordKind::Conversion;
    if (!isGrant || record.outcome.value_or(RecordOutcome::Accepted) != RecordOutcome::Accepted) return ThresholdVerdict::NotAsked;
    const auto asked = terms.thresholds(record, time);
    if (!asked) return ThresholdVerdict::NotAsked;
    if (!record.amount) return ThresholdVerdict::NoAmount;
    const AmountBand& amount = *record.amount;
    if (amount.from && *amount.from >= asked->greatest) return ThresholdVerdict::Met;
    const bool isBelow = amount.isExact() ? *amount.from < asked->least : amount.to && *amount.to <= asked->least;
    return isBelow ? ThresholdVerdict::Below : ThresholdVerdict::Unclear;
}

} // namespace guanlan::analytics
