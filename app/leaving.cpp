// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/leaving.h"

#include "app/export_staging.h"
#include "models/domain/time.h"
#include "models/reporting/draft_file.h"
#include "models/reporting/event_export.h"
#include "models/reporting/event_json.h"
#include "models/store/finding_pages.h"
#include "models/store/workspace_backup.h"

#include <nlohmann/json.hpp>

namespace guanlan::app {

namespace fs = std::filesystem;

namespace {

constexpr int pageRows = 500;
constexpr std::size_t pieceBytes = 1 << 16;

constexpr std::string_view about = "观澜工作区的全部数据 / All data of a Guanlan workspace\n\n"
                                   "events.jsonl     每行一条链上事件 / an event of a chain a line\n"
                                   "findings.jsonl   每行一条研判结果 / a finding a line\n"
                                   "case-log.jsonl   每行一条处置日志记录，按编号排列 / an entry of the case log a line, by its number\n"
                                   "workspace.glw    工作区备份；若已加密，需口令和旁边的 .key 文件打开 / the workspace itself; where it is encrypted, it opens with the "
                                   "passphrase and the .key file beside it\n\n"
                                   "JSON Lines: UTF-8, RFC 8259. time, valid_from, valid_until: ISO 8601, UTC. ids and hashes: hex.\n"
                                   "The hash of a log entry is the SHA-256 of: \"guanlan-case-entry-1\\n\"; the hash of the entry before (32 zero bytes before the first);\n"
                                   "number, batch, time, undoes (8 bytes each, big-endian); act (1 byte); operator, finding, value, text (length in 4 bytes, big-endian, and bytes).\n";

std::string_view nameOf(CaseAct act)
{
    switch (act) {
    case CaseAct::Decide: return "decide";
    case CaseAct::Assign: return "assign";
    case CaseAct::Snooze: return "snooze";
    case CaseAct::Note: return "note";
    case CaseAct::Undo: return "undo";
    case CaseAct::Reveal: return "reveal";
    case CaseAct::Withdraw: return "withdraw";
    }
    return {};
}

nlohmann::ordered_json jsonOf(const CaseEntry& entry)
{
    return {{"number", entry.number}, {"batch", entry.batch}, {"time", toIso8601(entry.time)}, {"operator", entry.operatorName}, {"act", nameOf(entry.act)},
        {"act_code", int(entry.act)}, {"finding", entry.finding}, {"value", entry.value}, {"text", entry.text}, {"undoes", entry.undoes}, {"hash", toHex(entry.hash)}};
}

/// The files of one export, line by line.
class Leaving {
public:
    Leaving(store::Workspace& workspace, const fs::path& folder, const RunControl& control) : m_workspace{workspace}, m_folder{folder}, m_control{control} {}

    Status run()
    {
        const auto reader = m_workspace.reader();
        if (!reader) return reader.error();
        const auto entries = logLength();
        if (!entries) return entries.error();
        m_total = *entries + 1; // What the others are is said in one more.
        const Status written = reporting::inOneState(**reader, [&] { return writeChains(**reader); });
        if (!written) return written;
        if (const Status log = write("case-log.jsonl", [&](const Line& line) { return writeLog(line); }); !log) return log;
        if (const Status said = write("README.txt", [](const Line& line) { return line(about); }); !said) return said;
        if (const auto copy = m_workspace.backUp(m_folder / "workspace.glw", {.cancelled = m_control.cancelled}); !copy) return copy.error();
        return m_staging.place({});
    }
    std::int64_t rows() const { return m_rows; }

private:
    using Line = std::function<Status(std::string_view)>;

    Status writeChains(store::EventReader& reader)
    {
        const auto names = reporting::ExportNames::read(reader);
        if (!names) return names.error();
        const auto known = reader.total();
        if (!known) return known.error();
        const auto findings = reader.findingCounts({});
        if (!findings) return findings.error();
        m_total += *known;
        for (const auto& each : *findings) m_total += each.count;
        const Status events = write("events.jsonl", [&](const Line& line) {
            return reporting::forEachEvent(reader, {}, [&](const Event& event) {
                return line(reporting::jsonLine(reporting::eventToJson(event, names->chain(event.key.chain()))) + "\n");
            });
        });
        if (!events) return events;
        return write("findings.jsonl", [&](const Line& line) { return writeFindings(reader, line); });
    }

    Status writeFindings(store::EventReader& reader, const Line& line)
    {
        const auto all = store::forEachFinding(reader, {}, [&](const Finding& finding) -> Result<bool> {
            if (const Status done = line(reporting::jsonLine(reporting::findingToJson(finding)) + "\n"); !done) return done.error();
            return true;
        });
        return all ? Status{Done{}} : Status{all.error()};
    }

    Result<std::int64_t> logLength()
    {
        const auto log = m_workspace.caseLog();
        if (!log) return log.error();
        const auto head = (*log)->head();
        if (!head) return head.error();
        return head->number;
    }

    /// The log is asked for from its end on; who reads it begins at its beginning.
    Status writeLog(const Line& line)
    {
        const auto last = logLength();
        if (!last) return last.error();
        const auto log = m_workspace.caseLog();
        if (!log) return log.error();
        for (std::int64_t first = 1; first <= *last; first += pageRows) {
            const std::int64_t end = std::min(first + pageRows, *last + 1);
            const auto page = (*log)->entries(end, int(end - first), {});
            if (!page) return page.error();
            for (auto entry = page->rbegin(); entry != page->rend(); ++entry)
                if (const Status done = line(reporting::jsonLine(jsonOf(*entry)) + "\n"); !done) return done;
        }
        return Done{};
    }

    Status write(const std::string& name, const std::function<Status(const Line&)>& fill)
    {
        const std::string target = (m_folder / name).string();
        const auto hidden = m_staging.add(target);
        if (!hidden) return hidden.error();
        reporting::DraftFile file{*hidden};
        std::string pending;
        bool isWritten = file.isMade();
        const Line line = [&](std::string_view text) -> Status {
            if (m_control.cancelled()) return reporting::exportCancelled(target);
            pending += text;
            if (++m_rows % pageRows == 0) m_control.progress(std::min(m_rows, m_total), m_total);
            if (pending.size() >= pieceBytes) isWritten = isWritten && file.write(std::exchange(pending, {}));
            return isWritten ? Status{Done{}} : Status{reporting::exportUnwritable(target)};
        };
        if (const Status filled = fill(line); !filled) return filled;
        return isWritten && file.write(pending) && file.replaceTarget() ? Status{Done{}} : Status{reporting::exportUnwritable(target)};
    }

    store::Workspace& m_workspace;
    const fs::path m_folder;
    const RunControl& m_control;
    ExportStaging m_staging;
    std::int64_t m_rows = 0, m_total = 0;
};

} // namespace

Result<std::int64_t> exportAll(store::Workspace& workspace, const std::string& folder, const RunControl& control)
{
    std::error_code failed;
    if (fs::exists(fs::symlink_status(folder, failed))) return Error{ErrorKind::InvalidInput, folder + ": is there already; choose another name"};
    if (!fs::create_directory(folder, failed)) return reporting::exportUnwritable(folder);
    fs::permissions(folder, fs::perms::owner_all, failed); // As a workspace's own.
    Result<std::int64_t> rows{0};
    {
        Leaving leaving{workspace, folder, control};
        Status done = leaving.run();
        if (done && control.cancelled()) done = reporting::exportCancelled(folder);
        if (done) rows = leaving.rows() - 1; // One of them says what the others are.
        else rows = std::move(done).error();
    }
    if (!rows) fs::remove_all(folder, failed);
    return rows;
}

} // namespace guanlan::app
