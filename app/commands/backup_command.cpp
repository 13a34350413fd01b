// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command.h"
#include "app/commands/commands.h"
#include "app/exit_status.h"
#include "app/interruption.h"
#include "app/output.h"
#include "app/workspace_access.h"
#include "models/store/workspace_backup.h"

#include <utility>

namespace guanlan::app {

namespace {

/// One line a percent, where progress is wanted; a reader that went away ends the work.
Result<store::Backup> backUp(store::Workspace& workspace, const std::string& path, bool tellsProgress)
{
    Status printed = Done{};
    std::int64_t told = -1;
    RunControl control{.cancelled = [&] { return interruptionFlag().load() || !printed; }};
    if (tellsProgress)
        control.progress = [&](std::int64_t done, std::int64_t total) {
            const std::int64_t percent = total > 0 ? 100 * done / total : 0;
            if (printed && std::exchange(told, percent) != percent) printed = print("{\"percent\":" + std::to_string(percent) + "}\n");
        };
    auto made = workspace.backUp(path, control);
    return printed ? made : Result<store::Backup>{printed.error()};
}

} // namespace

int runBackup(const QCommandLineParser& parser)
{
    if (!parser.isSet(QStringLiteral("output"))) return fail({ErrorKind::InvalidInput, "backup: where to? give --output FILE"});
    const auto progress = choiceOption(parser, "progress", {"json"});
    if (!progress) return fail(progress.error());
    const auto options = workspaceOptions(parser, store::OpenMode::ReadOnly);
    if (!options) return fail(options.error());
    const auto workspace = store::Workspace::open(*options);
    if (!workspace) return fail(asDamagedFile(workspace.error()));
    const std::string path = parser.value(QStringLiteral("output")).toStdString();
    const auto made = backUp(**workspace, path, parser.isSet(QStringLiteral("progress")));
    if (!made) return fail(asDamagedFile(made.error()));
    const std::string key = (*workspace)->isEncrypted() ? ", with its key file beside it: keep both" : "";
    return printAnswer(std::to_string(made->bytes) + " bytes in " + oneLine(path) + key + "\n");
}

} // namespace guanlan::app
