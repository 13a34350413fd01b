// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/analytics/reconciler.h"
#include "models/store/record_book.h"
#include "models/store/reconciliation_book.h"
#include "tests/models/analytics/workspace_of_events.h"

#include <random>

namespace guanlan::script {

/// Hands over records from memory.
class ListFeed final : public store::RecordFeed {
public:
    explicit ListFeed(const std::vector<BusinessRecord>& records) : m_records{records} {}
    Result<bool> next(BusinessRecord& record) override
    {
        if (m_next == m_records.size()) return false;
        record = m_records[m_next++];
        return true;
    }
    Result<std::int64_t> finish() override { return std::int64_t{0}; }

private:
    const std::vector<BusinessRecord>& m_records;
    std::size_t m_next = 0;
};

/// A file that an institution hands in.
struct RecordBatch {
    std::string institution;
    std::string name;
    std::vector<BusinessRecord> records;
};

inline void handIn(store::Workspace& workspace, const RecordBatch& batch)
{
    const auto book = workspace.recordBook();
    ListFeed feed{batch.records};
    const auto taken = book ? (*book)->take({.institution = idOf<InstitutionId>(batch.institution), .digest = idOf<Digest>(batch.name), .name = batch.name,
                                                .bytes = 1, .time = 0, .mapping = "{}"}, feed)
                            : Result<store::RecordFile>{book.error()};
    if (!taken) qFatal("%s", taken.error().message.c_str());
}

inline Status takeBack(store::Workspace& workspace, const RecordBatch& batch)
{
    const auto book = workspace.recordBook();
    if (!book) return book.error();
    const auto withdrawn = (*book)->withdraw(idOf<InstitutionId>(batch.institution), idOf<Digest>(batch.name), {"zhang", "of another", 1'800'000'000});
    return withdrawn ? Status{Done{}} : Status{withdrawn.error()};
}

inline Status reconcile(WorkspaceOfEvents& space, const analytics::RulePack& pack, const RunControl& control = {})
{
    const auto book = space.workspace->reconciliationBook();
    if (!book) return book.error();
    return analytics::catchUpReconciliation(*space.reader, **book, pack, control);
}

/// All that reconciliation says, without what depends on the order of imports: numbers of files and rows.
inline std::string reconciledText(store::EventReader& reader)
{
    std::vector<std::string> lines;
    const auto rows = reader.reconciliation({.limit = 100'000});
    if (!rows) return rows.error().message;
    for (const ReconciledRow& row : *rows) {
        std::string line = toText(row.institution).substr(0, 68) + " " + std::string{reconciliationStateName(row.state)} + " "
            + std::string{reconciliationDoubtName(row.doubt)} + " due " + (row.due ? std::to_string(*row.due) : "-");
        if (row.act) line += " act " + std::to_string(row.act->key.packed()) + " at " + std::to_string(row.act->time);
        if (row.record) line += " record " + row.record->fileName + ":" + std::to_string(row.record->record.line) + " " + row.record->record.reference;
        for (const FieldDifference& each : row.differences) line += " " + std::string{recordFieldName(each.field)} + " " + each.recorded + "/" + each.anchored;
        for (const std::string& id : row.findings) line += " finding " + id;
        lines.push_back(line);
    }
    const auto findings = reader.findings({.rules = {"R34", "R35", "R36", "R37"}}, 0, 100'000);
    if (!findings) return findings.error().message;
    for (const Finding& each : *findings)
        lines.push_back("finding " + each.id + " " + each.rule + " " + std::string{verdictName(each.verdictNow)} + " " + std::to_string(each.event.packed()) + " "
            + std::to_string(each.time) + " " + std::to_string(each.events.size()) + " " + (each.institution ? toText(*each.institution) : "") + " "
            + (each.credential ? toText(*each.credential) : "") + " " + each.summary.en + each.summary.zh);
    std::sort(lines.begin(), lines.end());
    std::string text;
    for (const std::string& line : lines) text += line + "\n";
    const auto summaries = reader.reconciliationSummaries();
    if (!summaries) return summaries.error().message;
    for (const auto& each : *summaries) {
        text += toText(each.institution) + " " + std::to_string(each.records) + " " + std::to_string(each.firstDay.value_or(-1)) + ".."
            + std::to_string(each.lastDay.value_or(-1));
        for (const std::int64_t count : each.rows) text += " " + std::to_string(count);
        text += "\n";
    }
    return text;
}

/// Acts of three institutions on few credentials and references, and what two of them hand in about them: right, wrong, double, and made up.
struct ReconciledLife {
    std::vector<Event> events;
    std::vector<RecordBatch> batches;

    explicit ReconciledLife(std::mt19937& random, int blocks = 40)
    {
        const auto pick = [&random](const std::string& from) { return std::string(1, from[random() % from.size()]); };
        std::string text;
        std::int64_t now = timeOf("0301T0900");
        for (int block = 1; block <= blocks; ++block, now += std::int64_t(random() % 30) * 3600) {
            text += (block > 1 ? ";" : "") + std::to_string(block) + "@" + std::to_string(now) + ":";
            const unsigned count = 1 + random() % 3;
            for (unsigned i = 0; i < count; ++i) {
                const std::string who = pick("ABV"), credential = pick("cdefg"), reference = pick("pqrs-");
                text += i > 0 ? "|" : "";
                switch (random() % 6) {
                case 0: text += "issue " + credential + " " + who + " " + pick("uw") + " " + pick("ST") + " 0 0 . d" + pick("1234"); break;
                case 1: text += "revoke " + credential + " " + who; break;
                case 2: text += "present " + credential + " " + who + " k 1 " + reference; break;
                default: text += pick("aar") == "a" ? "accept " + credential + " " + who + " " + reference : "refuse " + credential + " " + who + " " + reference; break;
                }
            }
        }
        events = eventsOf(text);
        for (int i = 0; i < 6; ++i) batches.push_back(batch(random, "f" + std::to_string(i)));
    }

private:
    RecordBatch batch(std::mt19937& random, const std::string& name)
    {
        RecordBatch made{random() % 2 ? "A" : "V", name, {}};
        const std::size_t count = 1 + random() % 12;
        for (std::size_t i = 0; i < count; ++i) {
            if (i > 0 && random() % 8 == 0) made.records.push_back(made.records[random() % i]); // The same again.
            else if (!batches.empty() && random() % 8 == 0) made.records.push_back(batches[random() % batches.size()].records.front());
            else made.records.push_back(record(random));
            made.records.back().line = std::int64_t(i) + 2;
        }
        return made;
    }

    BusinessRecord record(std::mt19937& random)
    {
        const auto chance = [&random](unsigned of) { return random() % of == 0; };
        const Event& event = events[random() % events.size()];
        BusinessRecord made;
        made.reference = chance(3) || !event.businessRef ? "own-" + std::to_string(random() % 5) : toText(*event.businessRef);
        made.kind = RecordKind(random() % 9);
        if (chance(2)) made.kind = event.type == EventType::CredentialIssued ? RecordKind::Recognition : RecordKind::ServiceUse;
        made.time = event.time + (chance(3) ? std::int64_t(random() % 400'000) - 200'000 : 0);
        if (chance(5)) made.time = shanghaiDayStart(shanghaiDay(made.time));
        if (!chance(4)) made.credential = event.credential;
        if (chance(2)) made.subject = event.subject ? *event.subject : idOf<SubjectId>(chance(2) ? "u" : "w");
        if (chance(3)) made.digest = event.digest;
        if (chance(3)) made.outcome = RecordOutcome(random() % 4);
        if (chance(3)) made.amount = AmountBand{std::int64_t(random() % 4) * 30'000'000, std::nullopt};
        made.channel = chance(4) ? RecordChannel::Paper : RecordChannel::Did;
        return made;
    }
};

} // namespace guanlan::script
