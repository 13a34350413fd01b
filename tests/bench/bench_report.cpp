// SPDX-License-Identifier: GPL-3.0-or-later
// Reports over a kept workspace (bench_store --events 1000000 --plain --keep --directory DIR), one format a run, since memory is counted:
//   bench_report FILE --format pdf|xlsx|html|csv|json [--findings 200000] [--cancel]
// Adds findings first where there are fewer. --cancel: cancels at every twentieth of the time it takes, and prints how long it went on.
#include "app/report_making.h"
#include "app/report_templates.h"
#include "models/domain/time.h"
#include "models/reporting/report_builder.h"
#include "tests/bench/timings.h"

#include <QCommandLineParser>
#include <QDir>
#include <QFileInfo>
#include <QGuiApplication>
#include <QTemporaryDir>

#include <algorithm>
#include <atomic>
#include <thread>

using namespace guanlan;
using namespace guanlan::bench;

namespace {

std::int64_t countOf(store::EventReader& reader)
{
    std::int64_t count = 0;
    for (const auto& each : must(reader.findingCounts({}))) count += each.count;
    return count;
}

/// Such as rules make them: two events each, a sentence or two in both languages.
std::vector<Finding> findingsOf(store::EventReader& reader, int count)
{
    std::vector<Finding> findings;
    EventKey after;
    while (int(findings.size()) < count) {
        const auto page = must(reader.page({.filter = {}, .from = after, .limit = 500}));
        if (page.rows.empty()) break;
        for (std::size_t i = 1; i < page.rows.size() && int(findings.size()) < count; i += 2) {
            const Event& event = page.rows[i];
            Finding finding{.id = {}, .rule = i % 3 ? "R10" : "R01", .severity = Severity(i % 4), .institution = event.institution, .counterparty = event.counterparty,
                .subject = event.subject, .credential = event.credential, .event = event.key, .time = event.time, .events = {page.rows[i - 1].key, event.key},
                .summary = {"凭证在吊销之后仍被出示并通过核验，距吊销已过去三天；依据：互认规程第九条，核验方应在使用前查询状态。",
                    "The credential was accepted three days after its revocation; article 9 of the recognition code asks verifiers to look first."},
                .packDigest = std::string(64, 'a')};
            char id[33];
            std::snprintf(id, sizeof id, "%032llx", static_cast<unsigned long long>(findings.size()));
            finding.id = id;
            findings.push_back(std::move(finding));
        }
        after = page.rows.back().key;
    }
    return findings;
}

void addFindings(store::Workspace& workspace, int count)
{
    const auto reader = must(workspace.reader());
    if (countOf(*reader) >= count) return;
    const auto writer = must(workspace.writer());
    const ChainRef chain = must(reader->chains()).front().ref;
    const auto findings = findingsOf(*reader, count);
    if (!writer->startJudgement(chain, {"bench", {}, {}, {}}) || !writer->judge(chain, findings, findings.back().event)) std::exit(3);
    if (!writer->adoptJudgement(chain)) std::exit(3);
}

reporting::ReportRequest requestOf(store::Workspace& workspace, store::EventReader& reader, bool isPaper)
{
    reporting::ReportRequest request{.form = must(app::findTemplate("overview"))};
    const auto first = must(reader.page({.filter = {}, .from = {}, .limit = 1}));
    request.from = shanghaiDayStart(shanghaiDay(first.rows.front().time));
    request.to = shanghaiDayStart(shanghaiDay(must(reader.chains()).front().synced->time) + 1);
    if (!app::completeRequest(request, workspace, reader)) std::exit(3);
    if (isPaper) request.mostRows = reporting::maximumPaperRows;
    return request;
}

struct Run {
    double seconds = 0;
    double afterCancel = 0; ///< Seconds.
    bool isCancelled = false;
};

/// @param cancelAfter  Seconds; negative: never.
Run make(store::Workspace& workspace, const std::string& path, double cancelAfter)
{
    const auto reader = must(workspace.reader());
    auto request = requestOf(workspace, *reader, path.ends_with(".pdf") || path.ends_with(".html"));
    const auto start = Clock::now();
    std::atomic<bool> isCancelled{false};
    std::atomic<double> at{0};
    std::jthread canceller{[&](std::stop_token stop) {
        while (cancelAfter >= 0 && !stop.stop_requested() && secondsSince(start) < cancelAfter) std::this_thread::sleep_for(std::chrono::milliseconds{1});
        if (cancelAfter < 0 || stop.stop_requested()) return;
        at = secondsSince(start);
        isCancelled = true;
    }};
    const Status made = app::makeReport(workspace, *reader, request, {.paths = {path}, .signer = {}}, {.cancelled = [&] { return isCancelled.load(); }});
    const double end = secondsSince(start);
    if (!made && made.error().kind != ErrorKind::Cancelled) must(Result<int>{made.error()});
    return {end, made ? 0 : end - at.load(), !made};
}

} // namespace

int main(int argc, char** argv)
{
    QGuiApplication application{argc, argv};
    QCommandLineParser parser;
    parser.addOptions({{QStringLiteral("format"), {}, QStringLiteral("F"), QStringLiteral("pdf")}, {QStringLiteral("findings"), {}, QStringLiteral("N"), QStringLiteral("200000")},
        {QStringLiteral("cancel"), {}}});
    parser.process(application);
    const auto workspace = must(store::Workspace::open({.path = parser.positionalArguments().value(0).toStdString()}));
    addFindings(*workspace, parser.value(QStringLiteral("findings")).toInt());
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("report.") + parser.value(QStringLiteral("format")));
    const double cpu = cpuMilliseconds(), before = peakMegabytes();
    const Run whole = make(*workspace, path.toStdString(), -1);
    std::printf("%s: %.2f s, %.2f s of CPU, %.1f MB file; peak RSS %.0f MB (%.0f MB before)\n", qPrintable(parser.value(QStringLiteral("format"))), whole.seconds,
        (cpuMilliseconds() - cpu) / 1000, double(QFileInfo{path}.size()) / 1e6, peakMegabytes(), before);
    if (!parser.isSet(QStringLiteral("cancel"))) return 0;
    std::vector<std::pair<double, int>> times; // With the part of the time at which it was cancelled.
    int left = 0;
    for (int part = 0; part < 20; ++part) {
        QFile::remove(path);
        const Run run = make(*workspace, path.toStdString(), whole.seconds * part / 20);
        if (!run.isCancelled) continue;
        times.emplace_back(run.afterCancel * 1000, part * 5);
        left += int(QDir{folder.path()}.entryList(QDir::Files | QDir::Hidden).size());
    }
    if (times.empty()) return 0;
    std::ranges::sort(times);
    std::printf("cancelled %zu times: control back after %.0f ms in the middle, %.0f ms at most (at %d %% of the time); files left: %d\n", times.size(),
        times[times.size() / 2].first, times.back().first, times.back().second, left);
    return 0;
}
