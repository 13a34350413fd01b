// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command.h"
#include "app/commands/commands.h"
#include "app/exit_status.h"
#include "app/output.h"
#include "app/reconciliation.h"
#include "app/terminal_progress.h"
#include "app/workspace_access.h"
#include "models/domain/time.h"
#include "models/domain/visible_text.h"
#include "models/store/record_book.h"
#include "ui/desk/operator_name.h"

#include <nlohmann/json.hpp>

#include <ctime>

namespace guanlan::app {

namespace {

using Json = nlohmann::ordered_json;

std::string lineOf(const store::RecordFile& taken)
{
    const store::RecordFileDraft& file = taken.file;
    return Json{{"sha256", toHex(file.digest.value())}, {"institution", toText(file.institution)}, {"file", visibleUtf8(file.name)}, {"bytes", file.bytes},
               {"taken_at", toIso8601(file.time)}, {"rows", taken.taken}, {"bad_rows", taken.refused}}
               .dump(-1, ' ', false, Json::error_handler_t::replace)
        + "\n";
}

int list(const QCommandLineParser& parser, const std::optional<InstitutionId>& institution)
{
    const auto access = openForReading(parser);
    if (!access) return fail(access.error());
    if (institution)
        if (const Status known = expectKnown(*access->reader, {*institution}); !known) return fail(known.error());
    const auto book = access->workspace->recordBook();
    if (!book) return fail(asDamagedFile(book.error()));
    const auto files = (*book)->files();
    if (!files) return fail(asDamagedFile(files.error()));
    std::string answer;
    for (const store::RecordFile& each : *files)
        if (!institution || each.file.institution == *institution) answer += lineOf(each);
    return printAnswer(answer);
}

Result<store::RecordFile> withdrawFrom(store::Workspace& workspace, const InstitutionId& institution, const Digest& digest, const QCommandLineParser& parser)
{
    const auto book = workspace.recordBook();
    if (!book) return book.error();
    return (*book)->withdraw(institution, digest,
        {ui::namedOrSystemUser(parser.value(QStringLiteral("by"))).toStdString(), parser.value(QStringLiteral("reason")).trimmed().toStdString(), std::time(nullptr)});
}

int withdraw(const QCommandLineParser& parser, const std::optional<InstitutionId>& institution)
{
    const std::string text = parser.value(QStringLiteral("withdraw")).toStdString();
    const auto digest = parseId<Digest>(text.starts_with("0x") ? text : "0x" + text);
    if (!digest) return fail({ErrorKind::InvalidInput, "--withdraw: '" + text + "' is no SHA-256: 'guanlan records' prints each file's"});
    if (!institution) return fail({ErrorKind::InvalidInput, "records: which institution handed it in? give --institution ID"});
    const auto workspace = openBesideWriter(parser);
    if (!workspace) return fail(asDamagedFile(workspace.error()));
    const auto file = withdrawFrom(**workspace, *institution, *digest, parser);
    if (!file) return fail(asDamagedFile(file.error()));
    TerminalProgress progress{"reconciling"};
    const Status held = reconcile(**workspace, progress.untilInterrupted());
    if (const int status = printAnswer(lineOf(*file)); status != exitDone) return status;
    if (!held) return failIn("records", asDamagedFile(held.error()).during("the file is withdrawn, but what is left is not reconciled yet ('guanlan reconcile' does it)"));
    return exitDone;
}

} // namespace

int runRecords(const QCommandLineParser& parser)
{
    const auto institution = idOption<InstitutionId>(parser, "institution");
    if (!institution) return fail(institution.error());
    if (parser.isSet(QStringLiteral("withdraw"))) return withdraw(parser, *institution);
    for (const char* option : {"reason", "by"})
        if (parser.isSet(QLatin1String{option})) return fail({ErrorKind::InvalidInput, std::string{"records: --"} + option + " goes with --withdraw SHA256"});
    return list(parser, *institution);
}

} // namespace guanlan::app
