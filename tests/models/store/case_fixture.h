// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/case_store.h"
#include "tests/models/store/store_fixture.h"

namespace guanlan::test {

/// VERIFY_OK of a call: it is made once.
void verifyDone(const auto& result)
{
    VERIFY_OK(result);
}

/// A workspace with findings "f0", "f1", … and a case log over it.
struct CaseFixture : StoreFixture {
    EventGenerator generator{41};
    std::vector<Event> events;
    std::vector<Finding> findings;
    std::unique_ptr<store::CaseLog> log;

    void create(int count)
    {
        StoreFixture::create();
        const auto blocks = generator.blocks(0, 200);
        verifyDone(writer->append(chain, blocks));
        events = stored(blocks, chain);
        for (int i = 0; i < count; ++i) findings.push_back(made(i));
        verifyDone(writer->startJudgement(chain, {"first", "{}", "", {}}));
        verifyDone(writer->judge(chain, findings, events.back().key));
        openLog();
    }
    void openLog()
    {
        auto opened = workspace->caseLog();
        VERIFY_OK(opened);
        log = std::move(opened).value();
    }
    /// So that others can have the file to themselves.
    void close()
    {
        log.reset();
        writer.reset();
        workspace.reset();
    }

    Finding made(int number)
    {
        Finding finding;
        finding.id = "f" + std::to_string(number);
        finding.rule = "R0" + std::to_string(1 + generator.below(4));
        finding.severity = static_cast<Severity>(generator.below(4));
        if (generator.below(4)) finding.institution = generator.institution();
        const Event& event = events[generator.below(events.size())];
        finding.event = event.key;
        finding.time = event.time;
        finding.events = {event.key};
        finding.summary = {"第一", "first"};
        finding.packDigest = std::string(64, 'a');
        return finding;
    }
};

inline store::CaseDraft decide(std::string finding, Disposition disposition, std::string reason = {})
{
    return {CaseAct::Decide, std::move(finding), std::string{dispositionName(disposition)}, std::move(reason)};
}
inline store::CaseDraft assign(std::string finding, std::string to) { return {CaseAct::Assign, std::move(finding), std::move(to)}; }
inline store::CaseDraft snooze(std::string finding, std::string until) { return {CaseAct::Snooze, std::move(finding), std::move(until)}; }
inline store::CaseDraft note(std::string finding, std::string text) { return {CaseAct::Note, std::move(finding), {}, std::move(text)}; }

} // namespace guanlan::test
