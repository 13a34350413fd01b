// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/time.h"
#include "tests/models/analytics/workspace_of_events.h"

#include <random>

namespace guanlan::script {

/// A few months of a small consortium from a fixed seed, as a script and as events: institutions A, B, C issue, V and W
/// verify, X registers and does nothing. One credential has evidence, derived credentials, uses and a revocation.
inline std::vector<Event> smallConsortium(int days)
{
    constexpr std::int64_t start = 1767196800; // 2026-01-01 00:00 in Shanghai
    std::mt19937 random{11};
    std::string text = "1@" + std::to_string(start) + ":register A a | register B b | register C c | register V v | register W w | register X x";
    std::uint64_t block = 1;
    for (int day = 0; day < days; ++day) {
        std::string acts;
        const auto add = [&acts](const std::string& act) { acts += (acts.empty() ? "" : "|") + act; };
        const std::string number = std::to_string(day);
        if (day == 2) add("issue focus A u S 0 0 e1,e2 by a");
        if (day == 1) {
            add("issue e1 B u T 0 0 by b");
            add("issue e2 C u T 0 0 root by c");
        }
        if (day == 0) add("issue root B u R 0 0 by b");
        if (day == 3) add("issue heir C u S 0 0 focus by c");
        if (day == 4) add("consent k u V focus 0 | present focus V k by v | accept focus V by v");
        if (day == 6) add("revoke focus A by a");
        if (day == 8) add("present focus W - by w | accept focus W by w");
        const unsigned issued = random() % 6;
        for (unsigned i = 0; i < issued; ++i) {
            const std::string who{"AABC"[random() % 4]};
            const std::string credential = "c" + number + "x" + std::to_string(i);
            add("issue " + credential + " " + who + " s" + number + " S 0 0 by " + lower(who));
            if (random() % 2) add("present " + credential + " V - by v");
            if (random() % 3 == 0) add("accept " + credential + " V by v");
            if (random() % 7 == 0) add("revoke " + credential + " " + who + " by " + lower(who));
        }
        if (acts.empty()) continue;
        text += ";" + std::to_string(++block) + "@" + std::to_string(start + day * secondsPerDay + 36000) + ":" + acts;
    }
    return eventsOf(text);
}

/// A finding about one event, with what a view shows.
inline Finding findingAbout(const Event& event, const std::string& rule, Severity severity, int number)
{
    Finding finding;
    const std::string digits = std::to_string(number);
    finding.id = std::string(32 - digits.size(), '0') + digits;
    finding.rule = rule;
    finding.severity = severity;
    finding.institution = actingInstitution(event);
    finding.credential = event.credential;
    finding.subject = event.subject;
    finding.event = event.key;
    finding.time = event.time;
    finding.events = {event.key};
    finding.level = VerificationLevel::Proven;
    finding.summary = {"摘要 <b>" + digits, "Summary <b>" + digits};
    return finding;
}

/// The small consortium in a workspace, with names, schemas and findings: every revocation is one of R14, high, and
/// every sixth issuance one of R01, critical.
struct SmallConsortium : WorkspaceOfEvents {
    std::vector<Event> events;
    std::vector<Finding> findings;

    explicit SmallConsortium(int days = 60) : events{smallConsortium(days)}
    {
        const ChainRef ref = fill(events);
        int issuances = 0;
        for (const Event& event : events) {
            if (event.type == EventType::CredentialRevoked)
                findings.push_back(findingAbout(event, "R14", Severity::High, int(findings.size())));
            if (event.type == EventType::CredentialIssued && ++issuances % 6 == 0)
                findings.push_back(findingAbout(event, "R01", Severity::Critical, int(findings.size())));
        }
        std::vector<Institution> directory;
        for (const char* word : {"A", "B", "C", "V", "W", "Y"})
            directory.push_back({idOf<InstitutionId>(word), {std::string{"机构"} + word, std::string{"Institution "} + word},
                                 InstitutionKind::Bank});
        const auto check = [](const Status& done) { if (!done) qFatal("%s", done.error().message.c_str()); };
        check(writer->setDirectory(ref, directory));
        check(writer->setSchemas(ref, {{idOf<SchemaId>("S"), "professional-investor", {"专业投资者", "Professional investor"}},
                                       {idOf<SchemaId>("T"), "asset-proof", {"资产证明", "Asset proof"}}}));
        check(writer->startJudgement(ref, {"fixture", {}, {}, {}}));
        check(writer->judge(ref, findings, events.back().key));
        check(writer->raiseLevels(ref, events.back().key.block(), events.back().key.block() / 2));
    }
};

} // namespace guanlan::script
