// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report_making.h"

#include "app/chain_sync.h"
#include "app/export_staging.h"
#include "app/manifest_lookup.h"
#include "app/output.h"
#include "app/reconciliation.h"
#include "app/resources.h"
#include "models/domain/aside.h"
#include "models/reporting/event_export.h"
#include "models/reporting/report_builder.h"

#include <algorithm>

namespace guanlan::app {

namespace fs = std::filesystem;

namespace {

/// To be read, not searched.
bool isPaper(const std::string& path)
{
    const auto format = reportFormatOf(path);
    return format && (*format == ReportFormat::Pdf || *format == ReportFormat::Html);
}

/// Never silently: what a report leaves out that says anything of findings or records.
Status sayUnreconciled(store::Workspace& workspace, reporting::Report& report)
{
    const auto left = unreconciled(workspace);
    if (!left) return left.error();
    if (*left <= 0 || report.sections.empty()) return Done{};
    const std::string count = std::to_string(*left);
    auto& said = report.sections.front().paragraphs;
    said.insert(said.begin(), report.language == reporting::ReportLanguage::Chinese ? "本报告不完整：另有 " + count + " 条业务记录或链上行为尚未相互核对，相关研判结果未列入。请运行 guanlan reconcile 后重新生成。"
                                                                                   : "This report is not complete: " + count + " business records and acts were not held against each other yet, and findings about them are missing. Run guanlan reconcile, and make it anew.");
    return Done{};
}

/// @return where they are until they are placed.
Result<std::vector<std::string>> writeFiles(const reporting::Report& report, const std::vector<std::string>& paths, ExportStaging& staging, const RunControl& control)
{
    std::vector<std::string> staged;
    for (const std::string& path : paths) {
        const auto format = reportFormatOf(path);
        if (!format) return format.error();
        auto hidden = staging.add(path);
        if (!hidden) return std::move(hidden).error();
        if (const Status written = writeReport(report, *hidden, *format, {.cancelled = control.cancelled}); !written) return staging.named(written.error());
        staged.push_back(std::move(hidden).value());
        control.progress(std::int64_t(staged.size()), std::int64_t(paths.size()));
    }
    return staged;
}

/// The manifest takes its place last: whoever is killed before leaves an export that is not signed, not one that looks forged.
Status signFiles(reporting::ExportManifest manifest, const std::vector<std::string>& staged, const ReportExport& wanted, ExportStaging& staging)
{
    for (const std::string_view ending : signatureEndings(*wanted.signer))
        if (const auto hidden = staging.add(wanted.manifest() + std::string{ending}); !hidden) return hidden.error();
    const auto hidden = staging.add(wanted.manifest());
    if (!hidden) return hidden.error();
    const Status done = signExport(std::move(manifest), staged, *hidden, *wanted.signer);
    return done ? done : Status{staging.named(done.error())};
}

/// What an export signed before has left, the manifest first.
std::vector<std::string> formerSignature(const ReportExport& wanted)
{
    std::vector<std::string> former;
    for (const std::string_view ending : {std::string_view{}, reporting::cmsEnding, reporting::sm2Ending, reporting::timeStampEnding})
        former.push_back(wanted.manifest() + std::string{ending});
    return former;
}

/// Beside the first file, each itself; no file that it signed is left without.
Status checkFormerSignature(const ReportExport& wanted)
{
    std::error_code ignored;
    for (const std::string& path : formerSignature(wanted))
        if (fs::is_symlink(path, ignored)) return Error{ErrorKind::InvalidInput, path + ": is a link, and a signature lies beside what it signs: remove it first"};
    for (const std::string& name : namedIn(wanted.manifest())) {
        const fs::path other = fs::path{wanted.manifest()}.parent_path() / name;
        const bool isOneOfThem = std::ranges::any_of(wanted.paths, [&](const std::string& path) { return fs::path{path} == other; });
        if (!isOneOfThem && fs::exists(other, ignored))
            return Error{ErrorKind::InvalidInput,
                other.string() + ": is signed by " + wanted.manifest() + ", which would be replaced: sign it with the others (-o), name another first file, or remove it first"};
    }
    return Done{};
}

/// A signed export keeps its signature, or is made anew as a whole.
Status checkSignedBefore(const ReportExport& wanted)
{
    for (const std::string& path : wanted.paths) {
        std::error_code ignored;
        const auto manifest = manifestOver(fs::weakly_canonical(path, ignored)); // Of what a link leads to, which is what is replaced.
        if (manifest && (!wanted.signer || *manifest != fs::weakly_canonical(wanted.manifest(), ignored)))
            return Error{ErrorKind::InvalidInput, path + ": a signed export is there, and its signature would not hold any more: sign this one, too, by the same first name, name another file, or remove "
                    + manifest->string() + " first"};
    }
    return wanted.signer ? checkFormerSignature(wanted) : Status{Done{}};
}

} // namespace

std::string ReportExport::manifest() const { return paths.front() + std::string{reporting::manifestEnding}; }

Status checkExportPaths(const ReportExport& wanted, const std::string& workspace)
{
    for (const std::string& path : wanted.paths)
        if (const auto format = reportFormatOf(path); !format) return format.error();
    std::vector<std::string> written = wanted.paths;
    if (wanted.signer) {
        const auto signature = formerSignature(wanted);
        written.insert(written.end(), signature.begin(), signature.end());
        const fs::path folder = fs::path{wanted.paths.front()}.parent_path();
        if (std::ranges::any_of(wanted.paths, [&](const std::string& path) { return fs::path{path}.parent_path() != folder; }))
            return Error{ErrorKind::InvalidInput, "-o: the files of a signed export must be in one folder; name them so"};
    }
    if (const Status kept = checkSignedBefore(wanted); !kept) return kept;
    for (auto path = written.begin(); path != written.end(); ++path) {
        if (std::find(written.begin(), path, *path) != path) return Error{ErrorKind::InvalidInput, *path + " would be written twice; name another file"};
        if (auto may = checkTarget(*path, workspace); !may) return may;
    }
    return Done{};
}

Status completeRequest(reporting::ReportRequest& request, store::Workspace& workspace, store::EventReader& reader)
{
    request.ruleTitles = ruleTitles(reader);
    request.rulesFolder = resourcesFolder() / "rules";
    const auto log = workspace.caseLog();
    if (!log) return log.error();
    const auto head = (*log)->head();
    if (!head) return head.error();
    request.caseLog = *head;
    return Done{};
}

Status makeReport(store::Workspace& workspace, store::EventReader& reader, const reporting::ReportRequest& request, const ReportExport& wanted,
    const RunControl& control)
{
    reporting::ReportRequest sized = request;
    if (std::ranges::all_of(wanted.paths, isPaper)) sized.mostRows = reporting::maximumPaperRows;
    const auto files = std::int64_t(wanted.paths.size());
    std::int64_t sections = 0;
    const RunControl building{.cancelled = control.cancelled,
        .progress = [&](std::int64_t done, std::int64_t total) { control.progress(done, (sections = total) + files); }};
    auto report = reporting::buildReport(reader, sized, building);
    if (!report) return std::move(report).error();
    control.progress(sections, sections + files);
    if (const Status said = sayUnreconciled(workspace, *report); !said) return said;
    auto manifest = wanted.signer ? manifestOf(workspace, reader, *report) : reporting::ExportManifest{};
    if (!manifest) return std::move(manifest).error();
    ExportStaging staging;
    const RunControl writing{.cancelled = control.cancelled,
        .progress = [&](std::int64_t done, std::int64_t) { control.progress(sections + done, sections + files); }};
    const auto staged = writeFiles(*report, wanted.paths, staging, writing);
    if (!staged) {
        freeAside(std::move(report).value());
        return staged.error();
    }
    if (wanted.signer)
        if (const Status isSigned = signFiles(std::move(manifest).value(), *staged, wanted, staging); !isSigned) return isSigned;
    if (control.cancelled()) return reporting::exportCancelled(wanted.paths.front());
    return staging.place(wanted.signer ? formerSignature(wanted) : std::vector<std::string>{});
}

} // namespace guanlan::app
