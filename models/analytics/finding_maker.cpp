// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/analytics/finding_maker.h"

#include "models/store/fingerprint.h"

#include <algorithm>

namespace guanlan::analytics {

namespace {

constexpr std::size_t idDigits = 32;

std::string placeOf(EventKey event)
{
    return std::to_string(event.block()) + "/" + std::to_string(event.logIndex()) + "/" + std::to_string(event.part());
}

template <class Id>
std::optional<Id> idOf(EntityRef ref, const EntityNames& names)
{
    const Bytes bytes = ref.value() == 0 ? Bytes{} : names.bytes(ref);
    typename Id::Representation value{};
    if (bytes.size() != value.size()) return std::nullopt;
    std::copy(bytes.begin(), bytes.end(), value.begin());
    return Id{value};
}

} // namespace

VerificationLevel ChainFacts::levelOf(EventKey event) const
{
    if (event.isBlock() || (forkedFrom && event.block() >= *forkedFrom)) return VerificationLevel::Failed;
    if (provenUpTo && event.block() <= *provenUpTo) return VerificationLevel::Proven;
    if (agreedUpTo && event.block() <= *agreedUpTo) return VerificationLevel::Agreed;
    return VerificationLevel::Reported;
}

std::string findingId(
    std::string_view rule, const BlockHash& genesis, EventKey event, const std::vector<EventKey>& events)
{
    std::string content = "guanlan finding 1\n" + std::string{rule} + "\n" + toText(genesis) + "\n" + placeOf(event);
    for (const EventKey& each : events)
        content += "\n" + placeOf(each);
    return store::fingerprint(asBytes(content)).substr(0, idDigits);
}

Finding makeFinding(
    const JudgedHit& judged, const ChainFacts& chain, const EntityNames& names, const std::string& packDigest)
{
    const RuleHit& hit = judged.hit;
    Finding finding;
    finding.rule = judged.rule->id;
    finding.severity = hit.severity.value_or(judged.rule->severity);
    finding.verdict = hit.verdict;
    finding.verdictNow = hit.verdictNow;
    finding.institution = idOf<InstitutionId>(hit.institution, names);
    finding.counterparty = idOf<InstitutionId>(hit.counterparty, names);
    finding.subject = idOf<SubjectId>(hit.subject, names);
    finding.credential = idOf<CredentialId>(hit.credential, names);
    finding.event = hit.event;
    finding.time = hit.time;
    finding.events = hit.restsOn;
    finding.events.push_back(hit.event);
    std::sort(finding.events.begin(), finding.events.end());
    finding.events.erase(std::unique(finding.events.begin(), finding.events.end()), finding.events.end());
    finding.level = VerificationLevel::Proven;
    for (const EventKey& event : finding.events)
        finding.level = std::max(finding.level, chain.levelOf(event));
    finding.summary = hit.summary;
    finding.packDigest = packDigest;
    finding.id = findingId(finding.rule, chain.genesis, finding.event, finding.events);
    return finding;
}

} // namespace guanlan::analytics
