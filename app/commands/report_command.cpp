// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command.h"
#include "app/commands/commands.h"
#include "app/exit_status.h"
#include "app/interruption.h"
#include "app/report_making.h"
#include "app/report_templates.h"
#include "app/secret_file.h"
#include "app/workspace_access.h"
#include "models/domain/time.h"
#include "ui/desk/operator_name.h"

#include <ctime>

namespace guanlan::app {

namespace {

/// Whole days in Shanghai. Reports about a credential take none: theirs is its life.
Status takePeriod(const QCommandLineParser& parser, reporting::ReportRequest& request)
{
    const auto period = periodOptions(parser);
    if (!period) return period.error();
    if (request.form.about == reporting::ReportAbout::Credential) {
        if (period->from || period->to) return Error{ErrorKind::InvalidInput, "report: --from, --to: a credential's report covers its whole life; leave them out"};
        return Done{};
    }
    if (!period->from || !period->to) return Error{ErrorKind::InvalidInput, "report: which period? give --from and --to"};
    request.from = *period->from;
    request.to = *period->to;
    for (const std::int64_t border : {request.from, request.to})
        if (shanghaiDayStart(shanghaiDay(border)) != border)
            return Error{ErrorKind::InvalidInput, "report: --from, --to: a report covers whole days in Shanghai; give dates, 2026-03-02 for one"};
    return Done{};
}

/// Who and when, as the cover says it.
Status takeMaker(const QCommandLineParser& parser, reporting::ReportRequest& request)
{
    request.madeBy = ui::namedOrSystemUser(parser.value(QStringLiteral("made-by"))).toStdString();
    request.madeAt = std::time(nullptr);
    if (!parser.isSet(QStringLiteral("made-at"))) return Done{};
    const auto time = parseTime(parser.value(QStringLiteral("made-at")).toStdString());
    if (!time) return Error{ErrorKind::InvalidInput, "report: --made-at: is not a time: give one such as 2026-07-04T02:11:09Z"};
    request.madeAt = *time;
    return Done{};
}

Result<reporting::ReportRequest> requestFrom(const QCommandLineParser& parser)
{
    reporting::ReportRequest request;
    const QString name = parser.value(QStringLiteral("template"));
    if (name.isEmpty()) return Error{ErrorKind::InvalidInput, "report: which template? give --template; 'guanlan templates' lists them"};
    auto form = findTemplate(name.toStdString());
    if (!form) return form.error().during("report");
    request.form = std::move(form).value();
    auto institutions = idOptions<InstitutionId>(parser, "institution");
    if (!institutions) return std::move(institutions).error();
    request.institutions = std::move(institutions).value();
    const auto credential = idOption<CredentialId>(parser, "credential");
    if (!credential) return credential.error().during("report");
    request.credential = *credential;
    if (const Status taken = takePeriod(parser, request); !taken) return taken.error();
    const auto language = choiceOption(parser, "language", {"zh", "en"});
    if (!language) return language.error();
    request.language = *language == "en" ? reporting::ReportLanguage::English : reporting::ReportLanguage::Chinese;
    if (const Status taken = takeMaker(parser, request); !taken) return taken.error();
    return request;
}

Result<std::optional<ExportSigner>> signerFrom(const QCommandLineParser& parser)
{
    const SignerFiles files{.identity = parser.value(QStringLiteral("sign-with")), .sm2Key = parser.value(QStringLiteral("sm2-key")),
        .authority = parser.value(QStringLiteral("time-stamp"))};
    const QString passphraseFile = parser.value(QStringLiteral("sign-passphrase-file"));
    if (files.identity.isEmpty()) {
        if (!passphraseFile.isEmpty() || !files.sm2Key.isEmpty() || !files.authority.isEmpty())
            return Error{ErrorKind::InvalidInput, "report: who signs? give --sign-with ID too"};
        return std::optional<ExportSigner>{};
    }
    Secret passphrase;
    if (!passphraseFile.isEmpty())
        if (const Status kept = keepSecret(passphrase, readPassphraseLine(passphraseFile)); !kept) return kept.error().during("report");
    auto signer = readSigner(files, passphrase.text);
    if (!signer) return signer.error().during("report");
    return std::optional{std::move(signer).value()};
}

Result<ReportExport> exportFrom(const QCommandLineParser& parser)
{
    ReportExport wanted;
    for (const QString& path : parser.values(QStringLiteral("o"))) wanted.paths.push_back(path.toStdString());
    if (wanted.paths.empty()) return Error{ErrorKind::InvalidInput, "report: where to? give -o FILE, its name ending in .pdf, .xlsx, .html, .csv or .json"};
    auto signer = signerFrom(parser);
    if (!signer) return std::move(signer).error();
    wanted.signer = std::move(signer).value();
    if (const Status kept = refuseInputs(parser, wanted.paths); !kept) return kept.error().during("report");
    if (const Status fit = checkExportPaths(wanted, parser.value(QStringLiteral("w")).toStdString()); !fit) return fit.error().during("report");
    return wanted;
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
    if (const Status complete = completeRequest(*request, *access->workspace, *access->reader); !complete) return fail(complete.error());
    const RunControl control = untilInterrupted();
    const Status made = makeReport(*access->workspace, *access->reader, *request, *wanted, control);
    return made ? int{exitDone} : fail(made.error());
}

} // namespace guanlan::app
