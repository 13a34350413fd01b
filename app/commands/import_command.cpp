// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command.h"
#include "app/commands/commands.h"
#include "app/exit_status.h"
#include "app/interruption.h"
#include "app/output.h"
#include "app/reconciliation.h"
#include "app/terminal_progress.h"
#include "app/workspace_access.h"
#include "models/domain/visible_text.h"
#include "models/records/record_import.h"

#include <QDateTime>
#include <QFile>

#include <nlohmann/json.hpp>

namespace guanlan::app {

namespace {

using Json = nlohmann::ordered_json;
using namespace records;

std::string line(const Json& json) { return json.dump(-1, ' ', false, Json::error_handler_t::replace) + "\n"; }

Json complaintJson(const RecordComplaint& complaint)
{
    return {{"line", complaint.line}, {"column", complaint.column.empty() ? Json(nullptr) : Json(complaint.column)}, {"value", complaint.value},
        {"fault", faultName(complaint.fault)}, {"reason", {{"zh", faultChinese(complaint.fault)}, {"en", faultEnglish(complaint.fault)}}}};
}

std::string_view endName(ImportEnd end)
{
    switch (end) {
    case ImportEnd::Taken: return "taken";
    case ImportEnd::TakenBefore: return "taken-before";
    case ImportEnd::Read: return "read";
    case ImportEnd::Refused: return "refused";
    }
    return {};
}

Json reportJson(const ImportReport& report, const ImportRequest& request)
{
    return {{"result", endName(report.end)}, {"file", visibleUtf8(request.path.filename().string())}, {"sha256", toHex(report.digest.value())},
        {"institution", toText(request.institution)}, {"read_as", report.description}, {"rows", report.good}, {"bad_rows", report.bad},
        {"complaints", report.complaints}, {"mapping", Json::parse(report.mapping.toJson())}};
}

Result<std::optional<ColumnMapping>> mappingOption(const QCommandLineParser& parser)
{
    constexpr qint64 largest = 1 << 20;
    if (!parser.isSet(QStringLiteral("mapping"))) return std::optional<ColumnMapping>{};
    QFile file{parser.value(QStringLiteral("mapping"))};
    const std::string name = file.fileName().toStdString();
    if (!file.open(QIODevice::ReadOnly))
        return Error{ErrorKind::Unavailable, name + ": cannot be read: " + file.errorString().toStdString() + ": check the name and its permissions"};
    auto mapping = ColumnMapping::fromJson(file.read(largest).toStdString());
    if (!mapping) return std::move(mapping).error().during(name);
    return std::optional{std::move(mapping).value()};
}

Result<SourceOptions> sourceOptions(const QCommandLineParser& parser)
{
    SourceOptions options;
    const auto delimiter = choiceOption(parser, "delimiter", {"comma", "semicolon", "tab", "bar"});
    if (!delimiter) return delimiter.error();
    if (parser.isSet(QStringLiteral("delimiter")))
        options.delimiter = *delimiter == "comma" ? ',' : *delimiter == "semicolon" ? ';' : *delimiter == "tab" ? '\t' : '|';
    const auto encoding = choiceOption(parser, "encoding", {"utf-8", "gb18030", "utf-16le", "utf-16be"});
    if (!encoding) return encoding.error();
    if (parser.isSet(QStringLiteral("encoding"))) options.encoding = *encoding;
    return options;
}

Result<ImportRequest> requestOf(const QCommandLineParser& parser)
{
    const auto institution = idOption<InstitutionId>(parser, "institution");
    if (!institution) return institution.error();
    if (!*institution) return Error{ErrorKind::InvalidInput, "which institution handed it in? give --institution ID"};
    auto mapping = mappingOption(parser);
    if (!mapping) return std::move(mapping).error();
    auto source = sourceOptions(parser);
    if (!source) return std::move(source).error();
    return ImportRequest{.path = parser.positionalArguments().front().toStdString(),
        .institution = **institution,
        .mapping = std::move(*mapping),
        .source = std::move(*source),
        .dryRun = parser.isSet(QStringLiteral("dry-run")),
        .wholeOnly = parser.isSet(QStringLiteral("strict")),
        .now = QDateTime::currentSecsSinceEpoch()};
}

Result<std::unique_ptr<store::Workspace>> openToImport(const QCommandLineParser& parser, bool dryRun)
{
    if (!dryRun) return openBesideWriter(parser);
    const auto options = workspaceOptions(parser, store::OpenMode::ReadOnly);
    if (!options) return options.error();
    return store::Workspace::open(*options);
}

Result<ImportReport> import(store::Workspace& workspace, const ImportRequest& request, bool tellsProgress)
{
    const auto reader = workspace.reader();
    if (!reader) return reader.error();
    if (const Status known = expectKnown(**reader, {request.institution}); !known) return known.error();
    const auto book = workspace.recordBook();
    if (!book) return book.error();
    Status printed = Done{};
    const auto tell = [&](const Json& json) {
        if (printed) printed = print(line(json));
    };
    RunControl control{.cancelled = [&] { return interruptionFlag().load() || !printed; }};
    std::int64_t told = -1;
    if (tellsProgress)
        control.progress = [&](std::int64_t done, std::int64_t total) {
            const std::int64_t percent = total > 0 ? 100 * done / total : 100;
            if (std::exchange(told, percent) != percent) tell({{"done_bytes", done}, {"total_bytes", total}});
        };
    auto report = importRecords(**book, request, [&](const RecordComplaint& complaint) { tell(complaintJson(complaint)); }, control);
    return printed ? report : Result<ImportReport>{printed.error()};
}

Status reconcileTelling(store::Workspace& workspace)
{
    TerminalProgress progress{"reconciling"};
    return reconcile(workspace, progress.untilInterrupted());
}

} // namespace

int runImport(const QCommandLineParser& parser)
{
    const auto progress = choiceOption(parser, "progress", {"json"});
    if (!progress) return fail(progress.error());
    const auto request = requestOf(parser);
    if (!request) return fail(request.error());
    const auto workspace = openToImport(parser, request->dryRun);
    if (!workspace) return fail(asDamagedFile(workspace.error()));
    const auto report = import(**workspace, *request, parser.isSet(QStringLiteral("progress")));
    if (!report) return failIn("import", asDamagedFile(report.error()));
    const bool isThere = !request->dryRun && (report->end == ImportEnd::Taken || report->end == ImportEnd::TakenBefore);
    const Status reconciled = isThere ? reconcileTelling(**workspace) : Status{Done{}};
    if (const int status = printAnswer(line(reportJson(*report, *request))); status != exitDone) return status;
    if (!reconciled) return failIn("import", asDamagedFile(reconciled.error()).during("the file is taken, but not reconciled yet ('guanlan reconcile' does it)"));
    return report->bad > 0 ? exitProblemFound : exitDone;
}

} // namespace guanlan::app
