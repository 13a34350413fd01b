// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report_service.h"

#include "app/promise_control.h"
#include "app/report_making.h"
#include "app/report_templates.h"
#include "app/secret_file.h"
#include "models/reporting/report_builder.h"

#include <QFileInfo>
#include <QtConcurrent>

#include <ctime>

namespace guanlan::app {

namespace {

using SharedReport = std::shared_ptr<const reporting::Report>;

/// The request with all that it needs, and the reader that it is answered from.
struct Prepared {
    reporting::ReportRequest request;
    std::unique_ptr<store::EventReader> reader;
};

Result<Prepared> prepare(store::Workspace& workspace, const items::ReportRequest& asked)
{
    auto form = findTemplate(asked.templateId.toStdString());
    if (!form) return std::move(form).error();
    Prepared prepared{.request = {.form = std::move(form).value()}, .reader = nullptr};
    reporting::ReportRequest& request = prepared.request;
    request.institutions = asked.institutions;
    request.credential = asked.credential;
    request.from = asked.from;
    request.to = asked.to;
    request.language = asked.language == items::Language::English ? reporting::ReportLanguage::English : reporting::ReportLanguage::Chinese;
    request.madeAt = std::time(nullptr);
    request.madeBy = asked.madeBy.toStdString();
    auto reader = workspace.reader();
    if (!reader) return std::move(reader).error();
    prepared.reader = std::move(reader).value();
    if (const Status complete = completeRequest(request, workspace, *prepared.reader); !complete) return complete.error();
    return prepared;
}

Result<items::ReportOutcome> makeFile(
    store::Workspace& workspace, const items::ReportRequest& asked, const std::string& passphrase, const RunControl& control)
{
    ReportExport wanted{.paths = {asked.path.toStdString()}, .signer = {}};
    if (!asked.signing.identity.isEmpty()) {
        auto signer = readSigner({.identity = asked.signing.identity, .sm2Key = asked.signing.sm2Key, .authority = asked.signing.authority}, passphrase);
        if (!signer) return std::move(signer).error();
        wanted.signer = std::move(signer).value();
    }
    if (const Status fit = checkExportPaths(wanted, workspace.path().string()); !fit) return fit.error();
    const auto prepared = prepare(workspace, asked);
    if (!prepared) return prepared.error();
    if (const Status made = makeReport(workspace, *prepared->reader, prepared->request, wanted, control); !made) return made.error();
    items::ReportOutcome outcome{.path = asked.path, .bytes = QFileInfo{asked.path}.size()};
    if (!wanted.signer) return outcome;
    const crypto::Certificate& signer = wanted.signer->identity.certificate();
    outcome.signer = QString::fromStdString(signer.subject);
    outcome.fingerprint = QString::fromStdString(toHex(signer.sha256));
    return outcome;
}

items::ReportTemplate shown(const reporting::ReportTemplate& form, const QString& id, items::ReportTemplate::Origin origin)
{
    return {.id = id, .title = form.title, .description = form.description,
        .formats = {QStringLiteral("pdf"), QStringLiteral("xlsx"), QStringLiteral("html"), QStringLiteral("csv"), QStringLiteral("json")},
        .about = form.about, .origin = origin};
}

} // namespace

ReportService::ReportService(store::Workspace& workspace) : m_workspace{workspace} { m_pool.setMaxThreadCount(1); }

ReportService::~ReportService()
{
    m_isEnding = true;
    m_pool.waitForDone();
}

std::vector<items::ReportTemplate> ReportService::templates() const
{
    std::vector<items::ReportTemplate> all;
    if (const auto builtIn = builtInTemplates())
        for (const reporting::ReportTemplate& form : *builtIn) all.push_back(shown(form, QString::fromStdString(form.id), items::ReportTemplate::Origin::BuiltIn));
    for (const reporting::ReportTemplate& form : ownTemplates().templates)
        all.push_back(shown(form, QString::fromStdString(form.id), items::ReportTemplate::Origin::Own));
    return all;
}

Result<items::ReportTemplate> ReportService::templateIn(const QString& file) const
{
    const auto form = loadOwnTemplate(file.toStdString());
    if (!form) return form.error();
    return shown(*form, file, items::ReportTemplate::Origin::Own);
}

QFuture<Result<items::ReportOutcome>> ReportService::start(const items::ReportRequest& request, const QString& passphrase)
{
    auto secret = std::make_shared<Secret>();
    secret->text = passphrase.toStdString();
    return QtConcurrent::run(&m_pool, [this, request, secret](QPromise<Result<items::ReportOutcome>>& promise) {
        promise.addResult(makeFile(m_workspace, request, secret->text, controlOf(promise, m_isEnding)));
    });
}

QFuture<Result<SharedReport>> ReportService::build(const items::ReportRequest& request)
{
    return QtConcurrent::run(&m_pool, [this, request](QPromise<Result<SharedReport>>& promise) {
        const RunControl control{.cancelled = [&] { return m_isEnding || promise.isCanceled(); }};
        auto prepared = prepare(m_workspace, request);
        if (!prepared) return void(promise.addResult(prepared.error()));
        prepared->request.mostRows = reporting::maximumPaperRows; // It is shown as it would be printed.
        auto report = reporting::buildReport(*prepared->reader, prepared->request, control);
        if (!report) return void(promise.addResult(report.error()));
        promise.addResult(SharedReport{std::make_shared<const reporting::Report>(std::move(report).value())});
    });
}

} // namespace guanlan::app
