// SPDX-License-Identifier: GPL-3.0-or-later
// How many events a second the rules judge in memory, and what their history weighs.
//   bench_rules [events] [runs]
#include "models/analytics/entity_names.h"
#include "models/analytics/rule_judge.h"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <random>
#include <string>

namespace {

using namespace guanlan;
using store::EntityRef;
using store::EventRow;

class NoNames final : public analytics::EntityNames {
public:
    Bytes bytes(EntityRef ref) const override
    {
        return {std::uint8_t(ref.value()), std::uint8_t(ref.value() >> 8), std::uint8_t(ref.value() >> 16)};
    }
    LocalText institution(EntityRef) const override { return {"机构", "institution"}; }
    LocalText schema(EntityRef) const override { return {"模式", "schema"}; }
    std::string schemaRole(EntityRef) const override { return "professional-investor"; }
    std::optional<InstitutionKind> directoryKind(EntityRef) const override { return std::nullopt; }
};

/// 20 institutions; of the events 30 % issuances (half with evidence), 5 % status changes, 15 % consents, the rest
/// presentations and answers; about one in a hundred breaks a rule. 40 events a block, 5 seconds apart.
class Life {
public:
    explicit Life(std::size_t count) : m_count{count} {}

    EventRow next(std::size_t i)
    {
        EventRow event;
        event.key = EventKey{ChainRef{1}, 1 + i / 40, std::uint32_t(i % 40)};
        event.time = 1'700'000'000 + std::int64_t(i / 40) * 5;
        const std::uint32_t who = 1 + m_random() % institutions;
        event.sender = controllerOf(m_random() % 400 == 0 ? who % institutions + 1 : who);
        if (i < 3 * institutions) return found(event, std::uint32_t(i / 3) + 1, i % 3);
        const unsigned kind = m_random() % 100;
        if (kind < 30 || m_issued == 0) return issue(event, who);
        event.credential = EntityRef{firstCredential + std::uint32_t(m_random() % m_issued)};
        if (kind < 35) {
            event.type = m_random() % 2 ? EventType::CredentialSuspended : EventType::CredentialReinstated;
            event.institution = institution(who);
        } else if (kind < 50) {
            event.type = EventType::ConsentGranted;
            event.consent = EntityRef{std::uint32_t(firstCredential + m_count + m_consents++)};
            event.subject = subjectOf(event.credential);
            event.counterparty = institution(who);
            m_lastConsent = event;
        } else {
            event.type = kind < 80 ? EventType::CredentialPresented : EventType::CredentialVerified;
            event.counterparty = institution(who);
            event.accepted = 1;
            if (m_random() % 100 == 0) return event;
            event.credential = m_lastConsent.credential;
            event.counterparty = m_lastConsent.counterparty;
            event.consent = m_lastConsent.consent;
            event.sender = EntityRef{event.counterparty.value() + institutions};
        }
        return event;
    }

private:
    static constexpr std::uint32_t institutions = 20, schema = 100, firstSubject = 200, firstCredential = 1'000'000;
    static EntityRef institution(std::uint32_t number) { return EntityRef{number}; }
    static EntityRef controllerOf(std::uint32_t number) { return EntityRef{number + institutions}; }
    static EntityRef subjectOf(EntityRef credential) { return EntityRef{firstSubject + credential.value() % 500'000}; }

    static EventRow found(EventRow event, std::uint32_t number, std::size_t step)
    {
        event.institution = institution(number);
        event.type = step == 0 ? EventType::InstitutionRegistered : EventType::IssuerAuthorised;
        if (step == 0) event.controller = controllerOf(number);
        event.schema = EntityRef{schema};
        return event;
    }

    EventRow issue(EventRow event, std::uint32_t who)
    {
        event.type = EventType::CredentialIssued;
        event.credential = EntityRef{firstCredential + m_issued};
        event.institution = institution(who);
        event.subject = subjectOf(event.credential);
        event.schema = EntityRef{schema};
        event.digest = event.credential;
        event.validFrom = event.time;
        event.validUntil = event.time + 365 * 86400;
        if (m_issued > 500'000 && m_random() % 2) event.evidence = {EntityRef{event.credential.value() - 500'000}};
        ++m_issued;
        return event;
    }

    std::size_t m_count;
    std::uint32_t m_issued = 0;
    std::size_t m_consents = 0;
    EventRow m_lastConsent;
    std::mt19937 m_random{7};
};

long residentKib()
{
    std::ifstream status{"/proc/self/status"};
    for (std::string line; std::getline(status, line);)
        if (line.starts_with("VmRSS:")) return std::strtol(line.c_str() + 6, nullptr, 10);
    return 0;
}

struct Figures {
    double eventsPerSecond = 0;
    std::size_t hits = 0;
    long grownKib = 0;
};

/// Events are made on the way in batches, outside the time that counts, so that memory is the history's.
Figures measure(const analytics::RulePack& pack, std::size_t count)
{
    NoNames names;
    Life life{count};
    Figures figures;
    const long before = residentKib();
    analytics::RuleJudge judge{pack, names};
    std::vector<EventRow> batch;
    std::vector<analytics::JudgedHit> hits;
    std::chrono::duration<double> spent{};
    for (std::size_t i = 0; i < count;) {
        batch.clear();
        for (; i < count && batch.size() < 4096; ++i)
            batch.push_back(life.next(i));
        const auto begin = std::chrono::steady_clock::now();
        for (const EventRow& event : batch)
            judge.take(event, hits);
        spent += std::chrono::steady_clock::now() - begin;
        figures.hits += hits.size();
        hits.clear();
    }
    figures.eventsPerSecond = double(count) / spent.count();
    figures.grownKib = residentKib() - before;
    return figures;
}

} // namespace

int main(int argc, char** argv)
{
    const std::size_t count = argc > 1 ? std::strtoull(argv[1], nullptr, 10) : 1'000'000;
    const int runs = argc > 2 ? std::atoi(argv[2]) : 5;
    const auto pack = guanlan::analytics::RulePack::load(RESOURCES "/rules/default.json");
    if (!pack || count == 0 || runs < 1) return 3;
    std::vector<double> rates;
    Figures first;
    for (int run = 0; run < runs; ++run) {
        const Figures figures = measure(*pack, count);
        if (run == 0) first = figures;
        rates.push_back(figures.eventsPerSecond);
    }
    std::sort(rates.begin(), rates.end());
    std::printf("rules: %zu events, median of %d runs: %.0f events/s (%.0f to %.0f), %zu hits, history %.0f bytes an event\n",
        count, runs, rates[rates.size() / 2], rates.front(), rates.back(), first.hits,
        double(first.grownKib) * 1024 / double(count));
    return 0;
}
