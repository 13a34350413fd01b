// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demonstration.h"

#include "app/demonstration_records.h"
#include "app/exit_status.h"
#include "app/interruption.h"
#include "app/page_pictures.h"
#include "app/picture_list.h"
#include "app/report_making.h"
#include "app/report_templates.h"
#include "app/resources.h"
#include "app/state_desk.h"
#include "app/window_session.h"
#include "chainsync/archive_reader.h"
#include "models/analytics/entity_names.h"
#include "models/domain/time.h"
#include "ui/frame/language.h"
#include "ui/theme/tokens.h"

#include <QSettings>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>
#include <fstream>
#include <map>

namespace guanlan::app {

namespace {

constexpr std::uint64_t pacedBlocks = 60;
/// What is not taken yet, with a row that nobody can read.
constexpr auto handedInLater = "业务编号,业务类型,业务时间,办理结果,办理渠道\nJC-0701,开户,2026-07-01 10:20,通过,数字身份\n"
                               "JC-0702,认定,2026-07-02 14:05,拒绝,数字身份\nJC-0703,销户？,2026-07-02 16:40,通过,纸质\nJC-0704,认定,2026-07-03 09:15,通过,数字身份\n";

std::filesystem::path demoFile(const char* name) { return resourcesFolder() / "demo" / name; }

/// The busiest first.
Status printInstitutions(store::EventReader& reader)
{
    auto institutions = reader.institutions();
    if (!institutions) return std::move(institutions).error();
    const auto points = reader.activity({.bucket = store::Bucket::Month});
    if (!points) return points.error();
    std::map<InstitutionId, std::int64_t> events;
    for (const store::ActivityPoint& point : *points)
        if (point.institution) events[*point.institution] += point.count;
    std::stable_sort(institutions->begin(), institutions->end(), [&](const auto& a, const auto& b) {
        return events[a.institution.id] > events[b.institution.id];
    });
    std::printf("\nInstitutions (%zu)\n", institutions->size());
    for (const store::InstitutionState& state : *institutions) {
        const Institution& known = state.institution;
        const std::string name = known.name.zh.empty() ? analytics::shortId(ByteView{known.id.value()}) + ", in no directory" : known.name.zh + " / " + known.name.en;
        std::printf("  %6lld events  %-10s %-10s %s\n", static_cast<long long>(events[known.id]),
            institutionKindName(known.kind).data(), state.status.empty() ? "unknown" : state.status.c_str(), name.c_str());
    }
    return Done{};
}

Status printFindings(store::EventReader& reader)
{
    const auto counts = reader.findingCounts({});
    if (!counts) return counts.error();
    const auto titles = ruleTitles(reader);
    std::map<std::string, std::int64_t> byRule;
    std::int64_t undecided = 0;
    for (const store::FindingCount& count : *counts)
        (count.verdict == Verdict::Violation ? byRule[count.rule] : undecided) += count.count;
    std::printf("\nFindings by rule (%lld more could not be judged)\n", static_cast<long long>(undecided));
    for (const auto& [rule, count] : byRule) {
        const auto title = titles.find(rule);
        const std::string words = title == titles.end() ? "" : title->second.zh + " / " + title->second.en;
        std::printf("  %6lld  %s  %s\n", static_cast<long long>(count), rule.c_str(), words.c_str());
    }
    return Done{};
}

/// The whole life of the consortium as one overview.
Status writeOverview(store::Workspace& workspace, store::EventReader& reader, const std::filesystem::path& file)
{
    const auto chains = reader.chains();
    if (!chains) return chains.error();
    if (chains->empty() || !chains->front().synced) return Error{ErrorKind::NotFound, "nothing was synced"};
    const auto first = reader.page({.filter = {}, .from = {}, .limit = 1});
    if (!first) return first.error();
    if (first->rows.empty()) return Error{ErrorKind::NotFound, "the chain holds no event"};
    auto form = findTemplate("overview");
    if (!form) return std::move(form).error();
    reporting::ReportRequest request{.form = std::move(form).value()};
    request.to = shanghaiDayStart(shanghaiDay(chains->front().synced->time) + 1);
    request.from = shanghaiDayStart(shanghaiDay(first->rows.front().time));
    request.madeAt = chains->front().synced->time;
    if (const Status complete = completeRequest(request, workspace, reader); !complete) return complete;
    return makeReport(workspace, reader, request, {.paths = {file.string()}, .signer = {}}, untilInterrupted());
}

Status showWorkspace(store::Workspace& workspace, const std::filesystem::path& folder)
{
    auto reader = workspace.reader();
    if (!reader) return reader.error();
    if (const Status printed = printInstitutions(**reader); !printed) return printed;
    if (const Status printed = printFindings(**reader); !printed) return printed;
    const std::filesystem::path report = folder / "supervision-report.pdf";
    if (const Status written = writeOverview(workspace, **reader, report); !written) return written;
    std::printf("\nReport: %s\n", report.c_str());
    return Done{};
}

/// Every page in every state that it may be in, "overview-offline-zh-light.png".
Status grabStates(store::Workspace& full, store::Workspace& empty, const QUrl& credential, const QUrl& holder, const std::filesystem::path& folder)
{
    for (const PageState state : pageStates) {
        StateDesk desk{state, state == PageState::Empty ? empty : full};
        const Status grabbed = grabPages(desk.window(), statePictures(pageStateName(state), credential, holder), folder, PictureVariants::Opposites);
        if (!grabbed) return grabbed;
    }
    return Done{};
}

Status showAll(const std::filesystem::path& folder, bool everyVariant)
{
    std::error_code failure;
    std::filesystem::create_directories(folder, failure);
    if (failure) return Error{ErrorKind::Unavailable, folder.string() + ": cannot make the folder: " + failure.message()};
    const auto plan = planDemonstration(DemonstrationPace::AtOnce);
    if (!plan) return plan.error();
    const QTemporaryDir temporary;
    const std::string path = temporary.filePath(QStringLiteral("demonstration.glw")).toStdString();
    auto workspace = store::Workspace::create({.path = path});
    if (!workspace) return workspace.error();
    if (const Status taken = takeDemonstrationRecords(**workspace); !taken) return taken;
    const auto summary = syncAndJudge(*plan, **workspace, interruptionFlag());
    if (!summary) return summary.error();
    std::printf("%s: synced and verified to block %llu, %lld events\n", plan->options.chain.name.c_str(),
        static_cast<unsigned long long>(summary->synced), static_cast<long long>(summary->events));
    if (const Status shown = showWorkspace(**workspace, folder); !shown) return shown;
    const std::filesystem::path handedIn = temporary.filePath(QStringLiteral("2026-07.csv")).toStdString();
    std::ofstream{handedIn} << handedInLater;
    const auto pictures = picturesOf(**workspace, handedIn);
    if (!pictures) return pictures.error();
    // The pictures show the demonstration as everybody sees it, not with this user's columns and time range.
    for (const QSettings::Format format : {QSettings::NativeFormat, QSettings::IniFormat})
        QSettings::setPath(format, QSettings::UserScope, temporary.path());
    {
        WindowSession session{std::move(workspace).value(), SessionKind::Demonstration};
        const auto variants = everyVariant ? PictureVariants::Every : PictureVariants::AsItIs;
        if (const Status grabbed = grabPages(session.window(), *pictures, folder, variants); !grabbed || !everyVariant) return grabbed;
    }
    if (const Status grabbed = grabWelcome(folder); !grabbed) return grabbed;
    auto again = store::Workspace::open({.path = path});
    if (!again) return again.error();
    const auto empty = store::Workspace::create({.path = temporary.filePath(QStringLiteral("empty.glw")).toStdString()});
    if (!empty) return empty.error();
    const auto linkOf = [&](const QString& name) {
        const auto picture = std::ranges::find(*pictures, name, &Picture::name);
        return picture == pictures->end() ? QUrl{} : picture->link;
    };
    return grabStates(**again, **empty, linkOf(QStringLiteral("credential-chain")), linkOf(QStringLiteral("identity")), folder);
}

} // namespace

Result<SyncPlan> planDemonstration(DemonstrationPace pace)
{
    auto plan = planSync({.chainFile = demoFile("demo.chain.json"), .archive = demoFile("demo.jsonl.gz"), .rulePack = {}});
    if (!plan || pace == DemonstrationPace::AtOnce) return plan;
    const auto archive = chainsync::ArchiveReader::open(demoFile("demo.jsonl.gz"));
    if (!archive) return archive.error();
    const std::uint64_t head = archive->title().head;
    plan->options.paceFrom = head > pacedBlocks ? head - pacedBlocks : 0;
    return plan;
}

int showOffscreen(const std::filesystem::path& folder, bool everyVariant)
{
    const Status shown = showAll(folder, everyVariant);
    return shown ? int{exitDone} : fail(shown.error().during("demonstration"));
}

} // namespace guanlan::app
