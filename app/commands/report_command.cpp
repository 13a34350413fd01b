// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/chain_sync.h"
#include "app/command.h"
#include "app/commands/commands.h"
#include "app/exit_status.h"
#include "app/export_signing.h"
#include "app/interruption.h"
#include "app/output.h"
#include "app/report_output.h"
#include "app/workspace_access.h"
#include "models/domain/time.h"
#include "models/reporting/report_builder.h"

#include <algorithm>
#include <ctime>
#include <filesystem>

namespace guanlan::app {

namespace {

Result<reporting::ReportRequest> requestFrom(const QCommandLineParser& parser)
{
    reporting::ReportRequest request;
    const std::string name = parser.value(QStringLiteral("template")).toStdString();
    const auto which = reporting::parseReportTemplate(name);
    if (!which)
        return Error{ErrorKind::InvalidInput,
            "report: --template: '" + name + "' is none of overview, institution, findings"};
    request.which = *which;
    auto institutions = idOptions<InstitutionId>(parser, "institution");
    if (!institutions) return std::move(institutions).error();
    request.institutions = std::move(institutions).value();
    const auto period = periodOptions(parser);
    if (!period) return period.error();
    if (!period->from || !period->to) return Error{ErrorKind::InvalidInput, "report: which period? give --from and --to"};
    request.from = *period->from;
    request.to = *period->to;
    for (const std::int64_t border : {request.from, request.to})
        if (shanghaiDayStart(shanghaiDay(border)) != border)
            return Error{ErrorKind::InvalidInput, "report: --from, --to: a report covers whole days in Shanghai; give dates, 2026-03-02 for one"};
    const auto language = choiceOption(parser, "language", {"zh", "en"});
    if (!language) return language.error();
    request.language = *language == "en" ? reporting::ReportLanguage::English : reporting::ReportLanguage::Chinese;
    request.madeAt = std::time(nullptr);
    return request;
}

namespace fs = std::filesystem;

/// What one run writes.
struct Export {
    std::vector<std::string> paths;
    std::vector<ReportFormat> formats; ///< One a path.
    std::string manifest; ///< Where it is signed.
    std::optional<ExportSigner> signer;
};

Status checkPaths(const Export& wanted, const std::string& workspace)
{
    std::vector<std::string> written = wanted.paths;
    if (wanted.signer) {
        for (const std::string_view ending : {std::string_view{}, reporting::cmsEnding, reporting::sm2Ending, reporting::timeStampEnding})
            written.push_back(wanted.manifest + std::string{ending});
        const fs::path folder = fs::path{wanted.paths.front()}.parent_path();
        if (std::ranges::any_of(wanted.paths, [&](const std::string& path) { return fs::path{path}.parent_path() != folder; }))
            return Error{ErrorKind::InvalidInput, "-o: the files of a signed export must be in one folder; name them so"};
    }
    for (auto path = written.begin(); path != written.end(); ++path) {
        if (std::find(written.begin(), path, *path) != path) return Error{ErrorKind::InvalidInput, *path + " would be written twice; name another file"};
        if (auto may = checkTarget(*path, workspace); !may) return may;
    }
    return Done{};
}

Result<Export> exportFrom(const QCommandLineParser& parser)
{
    Export wanted;
    for (const QString& path : parser.values(QStringLiteral("o"))) {
        const auto format = reportFormatOf(path.toStdString());
        if (!format) return format.error().during("report");
        wanted.paths.push_back(path.toStdString());
        wanted.formats.push_back(*format);
    }
    if (wanted.paths.empty()) return reportFormatOf({}).error().during("report");
    const SignerFiles files{.identity = parser.value(QStringLiteral("sign-with")),
        .passphrase = parser.value(QStringLiteral("sign-passphrase-file")),
        .sm2Key = parser.value(QStringLiteral("sm2-key")),
        .authority = parser.value(QStringLiteral("time-stamp"))};
    if (files.identity.isEmpty()) {
        if (!files.passphrase.isEmpty() || !files.sm2Key.isEmpty() || !files.authority.isEmpty())
            return Error{ErrorKind::InvalidInput, "report: who signs? give --sign-with ID too"};
    } else {
        auto signer = readSigner(files);
        if (!signer) return signer.error().during("report");
        wanted.signer = std::move(signer).value();
        wanted.manifest = wanted.paths.front() + std::string{reporting::manifestEnding};
    }
    if (const Status fit = checkPaths(wanted, parser.value(QStringLiteral("w")).toStdString()); !fit) return fit.error();
    return wanted;
}

Status write(const Export& wanted, const ReadAccess& access, const reporting::ReportRequest& request, const RunControl& control)
{
    const auto report = reporting::buildReport(*access.reader, request, control);
    if (!report) return report.error();
    auto manifest = wanted.signer ? manifestOf(*access.workspace, *access.reader, request, *report) : reporting::ExportManifest{};
    if (!manifest) return std::move(manifest).error();
    for (std::size_t i = 0; i < wanted.paths.size(); ++i)
        if (const Status written = writeReport(*report, wanted.paths[i], wanted.formats[i], control); !written) return written.error().during("report");
    if (!wanted.signer) return Done{};
    const Status done = signExport(std::move(manifest).value(), wanted.paths, wanted.manifest, *wanted.signer);
    return done ? done : Status{done.error().during("report")};
}

} // namespace

int runReport(const QCommandLineParser& parser)
{
    auto request = requestFrom(parser);
    if (!request) return fail(request.error());
    const auto wanted = exportFrom(parser);
    if (!wanted) return fail(wanted.error());
    const auto access = openForReading(parser);
    if (!access) return fail(access.error());
    request->ruleTitles = ruleTitles(*access->reader);
    const RunControl control{.cancelled = [] { return interruptionFlag().load(); }};
    const Status written = write(*wanted, *access, *request, control);
    return written ? int{exitDone} : fail(written.error());
}

} // namespace guanlan::app
