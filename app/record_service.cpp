// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/record_service.h"

#include "app/promise_control.h"
#include "app/reconciliation.h"
#include "models/items/error_text.h"
#include "models/items/job_meter.h"
#include "models/records/record_import.h"

#include <QDateTime>
#include <QtConcurrent>

#include <algorithm>

namespace guanlan::app {

namespace {

using records::RecordField;

constexpr std::size_t shownRows = 20;

QString fromView(std::string_view text) { return QString::fromUtf8(text.data(), qsizetype(text.size())); }

records::SourceOptions sourceOf(const items::RecordFile& file)
{
    records::SourceOptions options;
    if (!file.encoding.isEmpty()) options.encoding = file.encoding.toStdString();
    return options;
}

QStringList textsOf(const std::vector<std::string>& cells)
{
    QStringList texts;
    for (const std::string& cell : cells) texts += QString::fromStdString(cell);
    return texts;
}

LocalText wordOf(RecordField field)
{
    std::string english{records::fieldName(field)};
    english.front() = char(english.front() - 'a' + 'A');
    return {std::string{records::fieldChinese(field)}, std::move(english)};
}

/// By the institution's last file where its columns are all there, else by what the headings say.
Result<records::ColumnMapping> proposed(store::Workspace& workspace, const InstitutionId& institution, const std::vector<std::string>& headings)
{
    const auto book = workspace.recordBook();
    if (!book) return book.error();
    return records::proposedMapping(**book, institution, headings);
}

std::vector<items::RecordFieldColumn> columnsOf(const records::ColumnMapping& mapping, const std::vector<std::string>& headings)
{
    std::vector<items::RecordFieldColumn> fields;
    for (std::size_t i = 0; i < records::recordFields; ++i) {
        const auto field = RecordField(i);
        items::RecordFieldColumn each{fromView(records::fieldName(field)), wordOf(field), records::isNeeded(field), {}};
        if (const auto& column = mapping.column(field)) {
            const auto found = std::ranges::find(headings, *column);
            if (found != headings.end()) each.column = int(found - headings.begin());
        }
        fields.push_back(std::move(each));
    }
    return fields;
}

Result<items::RecordFileLook> lookAt(store::Workspace& workspace, const items::RecordFile& file)
{
    auto source = records::openRows(file.path.toStdString(), sourceOf(file));
    if (!source) return std::move(source).error();
    const auto mapping = proposed(workspace, file.institution, (*source)->headings());
    if (!mapping) return mapping.error();
    items::RecordFileLook look{QString::fromStdString((*source)->description()), textsOf((*source)->headings()), {},
        columnsOf(*mapping, (*source)->headings())};
    for (records::Row row; look.rows.size() < shownRows;) {
        const auto more = (*source)->next(row);
        if (!more) return more.error();
        if (!*more) break;
        look.rows.push_back(textsOf(row.cells));
    }
    return look;
}

/// The mapping that the user has chosen. A column is known by its heading there, so that it serves the next file, too.
Result<records::ColumnMapping> mappingOf(const std::vector<items::RecordFieldColumn>& fields, const std::vector<std::string>& headings)
{
    records::ColumnMapping mapping;
    for (std::size_t i = 0; i < fields.size() && i < records::recordFields; ++i) {
        if (!fields[i].column) continue;
        const auto column = std::size_t(*fields[i].column);
        if (column >= headings.size()) return Error{ErrorKind::InvalidInput, "the file has no such column any more; choose the file again"};
        mapping.set(RecordField(i), headings[column]);
    }
    return mapping;
}

Result<std::vector<items::TakenFile>> filesOf(store::Workspace& workspace)
{
    const auto book = workspace.recordBook();
    if (!book) return book.error();
    const auto files = (*book)->files();
    if (!files) return files.error();
    std::vector<items::TakenFile> taken;
    for (auto each = files->rbegin(); each != files->rend(); ++each)
        taken.push_back({each->file.institution, QString::fromStdString(each->file.name), each->file.time, each->taken, each->refused,
            QString::fromStdString(toHex(each->file.digest.value()))});
    return taken;
}

items::RecordRefusal refusalOf(const records::RecordComplaint& complaint)
{
    return {complaint.line, QString::fromStdString(complaint.column), QString::fromStdString(complaint.value),
        {std::string{records::faultChinese(complaint.fault)}, std::string{records::faultEnglish(complaint.fault)}}};
}

Result<records::ImportRequest> requestOf(const items::RecordFile& file, const std::vector<items::RecordFieldColumn>& fields, items::RecordImporter::Intent intent)
{
    const auto source = records::openRows(file.path.toStdString(), sourceOf(file));
    if (!source) return source.error();
    auto mapping = mappingOf(fields, (*source)->headings());
    if (!mapping) return std::move(mapping).error();
    return records::ImportRequest{.path = file.path.toStdString(), .institution = file.institution, .mapping = std::move(mapping).value(),
        .source = sourceOf(file), .dryRun = intent == items::RecordImporter::Intent::Check, .now = QDateTime::currentSecsSinceEpoch()};
}

/// Where it cannot be now, the next sync or import does it. @return why not; nothing: it was.
QString holdAgainstTheChain(store::Workspace& workspace, const RunControl& control)
{
    const Status held = reconcile(workspace, {.cancelled = control.cancelled});
    return held ? QString{} : items::errorText(held.error());
}

Result<items::RecordReading> readAll(store::Workspace& workspace, const records::ImportRequest& request, const RunControl& control)
{
    const auto book = workspace.recordBook();
    if (!book) return book.error();
    items::RecordReading reading;
    const auto complain = [&](const records::RecordComplaint& complaint) {
        if (reading.refusals.size() < items::mostRefusals) reading.refusals.push_back(refusalOf(complaint));
    };
    const auto report = records::importRecords(**book, request, complain, control);
    if (!report) return report.error();
    using End = items::RecordReading::End;
    reading.end = report->end == records::ImportEnd::TakenBefore ? End::TakenBefore : report->end == records::ImportEnd::Taken ? End::Taken : End::Read;
    reading.good = report->good;
    reading.bad = report->bad;
    reading.complaints = report->complaints;
    if (reading.end == End::Taken) reading.remark = holdAgainstTheChain(workspace, control);
    return reading;
}

Result<QString> withdrawFile(store::Workspace& workspace, const items::TakenFile& file, const store::RecordWithdrawalDraft& draft, const RunControl& control)
{
    const auto digest = parseId<Digest>("0x" + file.digest.toStdString());
    const auto book = workspace.recordBook();
    if (!digest) return Error{ErrorKind::NotFound, "records: '" + file.digest.toStdString() + "' is no file's digest"};
    if (!book) return book.error();
    const auto withdrawn = (*book)->withdraw(file.institution, *digest, draft);
    if (!withdrawn) return withdrawn.error();
    return holdAgainstTheChain(workspace, control);
}

} // namespace

RecordService::RecordService(store::Workspace& workspace) : m_workspace{workspace} { m_pool.setMaxThreadCount(1); }

RecordService::~RecordService()
{
    m_isEnding = true;
    m_pool.waitForDone();
}

bool RecordService::takesRecords() const { return m_workspace.takesCases(); } // What may be written by whoever writes no chain.

QFuture<Result<std::vector<items::TakenFile>>> RecordService::files()
{
    return QtConcurrent::run(&m_pool, [this] { return filesOf(m_workspace); });
}

QFuture<Result<QString>> RecordService::withdraw(const items::TakenFile& file, const QString& operatorName, const std::string& reason)
{
    const store::RecordWithdrawalDraft draft{operatorName.toStdString(), reason, QDateTime::currentSecsSinceEpoch()};
    return QtConcurrent::run(&m_pool, [this, file, draft](QPromise<Result<QString>>& promise) {
        promise.addResult(withdrawFile(m_workspace, file, draft, controlOf(promise, m_isEnding)));
    });
}

QFuture<Result<items::RecordFileLook>> RecordService::look(const items::RecordFile& file)
{
    return QtConcurrent::run(&m_pool, [this, file] { return lookAt(m_workspace, file); });
}

QFuture<Result<items::RecordReading>> RecordService::read(
    const items::RecordFile& file, const std::vector<items::RecordFieldColumn>& fields, Intent intent)
{
    return QtConcurrent::run(&m_pool, [this, file, fields, intent](QPromise<Result<items::RecordReading>>& promise) {
        const auto request = requestOf(file, fields, intent);
        promise.addResult(request ? readAll(m_workspace, *request, controlOf(promise, m_isEnding, items::jobPageBytes)) : Result<items::RecordReading>{request.error()});
    });
}

} // namespace guanlan::app
