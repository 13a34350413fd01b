// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/chain_sync.h"
#include "app/command.h"
#include "app/commands/commands.h"
#include "app/exit_status.h"
#include "app/interruption.h"
#include "app/output.h"
#include "app/terminal_progress.h"
#include "app/workspace_access.h"

#include <nlohmann/json.hpp>

#include <unistd.h>

namespace guanlan::app {

namespace {

using chainsync::SyncProgress;

void printJsonProgress(const SyncProgress& progress)
{
    nlohmann::ordered_json line{{"phase", progress.phase}, {"synced", progress.synced}, {"target", progress.target},
        {"events", progress.events}, {"blocks_per_second", progress.blocksPerSecond},
        {"events_per_second", progress.eventsPerSecond}, {"seconds_left", nullptr}};
    if (progress.secondsLeft) line["seconds_left"] = *progress.secondsLeft;
    // A reader that went away shows at the end, when the summary cannot be written either.
    (void)print(line.dump() + "\n");
    (void)flushOutput();
}

void printTerminalProgress(const SyncProgress& progress)
{
    std::fprintf(stderr, "\r%s: block %llu of %llu, %lld events, %.0f blocks/s, %.0f events/s\033[K",
        progress.phase.c_str(), static_cast<unsigned long long>(progress.synced),
        static_cast<unsigned long long>(progress.target), static_cast<long long>(progress.events),
        progress.blocksPerSecond, progress.eventsPerSecond);
    if (progress.secondsLeft) std::fprintf(stderr, ", %.0f s left", *progress.secondsLeft);
}

std::function<void(const SyncProgress&)> progressPrinter(bool json)
{
    if (json) return printJsonProgress;
    if (isatty(STDERR_FILENO)) return printTerminalProgress;
    return [](const SyncProgress&) {};
}

Result<SyncPlan> planFrom(const QCommandLineParser& parser)
{
    if (!parser.isSet(QStringLiteral("chain")))
        return Error{ErrorKind::InvalidInput, "sync: which chain? give --chain CHAIN.json"};
    if (parser.isSet(QStringLiteral("once")) && parser.isSet(QStringLiteral("follow")))
        return Error{ErrorKind::InvalidInput, "sync: --once and --follow exclude each other: give one of them"};
    if (parser.isSet(QStringLiteral("archive")) && parser.isSet(QStringLiteral("follow")))
        return Error{ErrorKind::InvalidInput, "sync: --follow and --archive exclude each other: an archive does not grow, leave out one of them"};
    const auto format = choiceOption(parser, "progress", {"none", "json"});
    if (!format) return format.error();
    const auto seals = choiceOption(parser, "seals", {"checkpoints", "every"});
    if (!seals) return seals.error();
    SyncInput input{.chainFile = parser.value(QStringLiteral("chain")).toStdString(), .archive = {}, .rulePack = {}};
    if (parser.isSet(QStringLiteral("archive"))) input.archive = parser.value(QStringLiteral("archive")).toStdString();
    if (parser.isSet(QStringLiteral("rules"))) input.rulePack = parser.value(QStringLiteral("rules")).toStdString();
    auto plan = planSync(input);
    if (!plan) return plan.error();
    plan->options.mode = parser.isSet(QStringLiteral("follow")) ? chainsync::SyncMode::Follow : chainsync::SyncMode::Once;
    plan->options.seals = *seals == "every" ? chainsync::SealMode::Every : chainsync::SealMode::Checkpoints;
    plan->options.progress = progressPrinter(*format == "json");
    return plan;
}

/// Whoever follows ends it so: nothing has failed.
bool isEndOfFollowing(const QCommandLineParser& parser, const Error& error)
{
    return error.kind == ErrorKind::Cancelled && parser.isSet(QStringLiteral("follow"));
}

/// What ended the sync, unless it is the incident that was told of last.
int failAfter(const Error& error, const std::string& lastIncident)
{
    if (!lastIncident.empty() && error.message.ends_with(lastIncident)) return exitStatusOf(error.kind);
    return failIn("sync", error);
}

} // namespace

int runSync(const QCommandLineParser& parser)
{
    auto plan = planFrom(parser);
    if (!plan) return fail(plan.error());
    std::string lastIncident;
    plan->options.incident = [&lastIncident](const Incident& incident) {
        fail({ErrorKind::Corrupt, "incident " + incident.kind + ": " + incident.message});
        lastIncident = incident.message;
    };
    const auto options = workspaceOptions(parser, store::OpenMode::ReadWrite);
    if (!options) return fail(options.error());
    const auto workspace = store::Workspace::openOrCreate(*options);
    if (!workspace) return fail(asDamagedFile(workspace.error()));

    TerminalProgress reconciling{"reconciling"};
    if (!parser.isSet(QStringLiteral("progress"))) plan->reconciling = [&reconciling](std::int64_t rounds) { reconciling.tell(rounds); };
    const auto summary = syncAndJudge(*plan, **workspace, interruptionFlag());
    if (isatty(STDERR_FILENO)) std::fprintf(stderr, "\n");
    if (!summary && isEndOfFollowing(parser, summary.error())) return lastIncident.empty() ? exitDone : exitProblemFound;
    if (!summary) return failAfter(summary.error(), lastIncident);
    if (!parser.isSet(QStringLiteral("progress"))) {
        const Status printed = print("synced to block " + std::to_string(summary->synced) + " of "
            + std::to_string(summary->head) + ": " + std::to_string(summary->events) + " events in "
            + std::to_string(summary->blocks) + " blocks\n");
        if (!printed) return fail(printed.error());
    }
    if (const Status flushed = flushOutput(); !flushed) return fail(flushed.error());
    return summary->incidents > 0 ? exitProblemFound : exitDone;
}

} // namespace guanlan::app
