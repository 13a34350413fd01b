// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/records/record_import.h"

#include "models/crypto/sha256.h"
#include "models/domain/visible_text.h"

#include <fstream>
#include <set>

namespace guanlan::records {

namespace {

Error cancelled() { return {ErrorKind::Cancelled, "import: it was stopped, and nothing was taken"}; }

/// SHA-256 and length of the file.
Result<std::pair<Digest, std::int64_t>> digestOf(const std::filesystem::path& path, const RunControl& control)
{
    std::ifstream file{path, std::ios::binary};
    if (!file) return Error{ErrorKind::Unavailable, path.string() + ": cannot be read; check its permissions"};
    crypto::Sha256 hash;
    std::string piece(1 << 20, '\0');
    std::int64_t bytes = 0;
    while (file.read(piece.data(), std::streamsize(piece.size())), file.gcount() > 0) {
        if (control.cancelled()) return cancelled();
        hash.update(asBytes(std::string_view{piece}.substr(0, std::size_t(file.gcount()))));
        bytes += file.gcount();
    }
    if (file.bad()) return Error{ErrorKind::Unavailable, path.string() + ": cannot be read to its end; check the disk"};
    return std::pair{Digest{hash.finish()}, bytes};
}

/// Hands on the good rows, counts, and tells of the bad ones.
class ReaderFeed final : public store::RecordFeed {
public:
    ReaderFeed(RecordReader reader, const ImportRequest& request, ImportReport& report,
        const std::function<void(const RecordComplaint&)>& complain, const RunControl& control)
        : m_reader{std::move(reader)}, m_request{request}, m_report{report}, m_complain{complain}, m_control{control}
    {
    }

    Result<bool> next(BusinessRecord& record) override
    {
        for (;;) {
            if (const auto kept = keepGoing(); !kept) return kept.error();
            const auto more = m_reader.next();
            if (!more) return more.error().during(m_request.path.string());
            if (!*more) return false;
            if (m_reader.isGood()) {
                ++m_report.good;
                record = m_reader.record();
                return true;
            }
            ++m_report.bad;
            m_report.complaints += std::int64_t(m_reader.complaints().size());
            for (const RecordComplaint& complaint : m_reader.complaints())
                m_complain(complaint);
        }
    }

    Result<std::int64_t> finish() override
    {
        const auto after = digestOf(m_request.path, m_control);
        if (!after) return after.error();
        if (after->first != m_report.digest)
            return Error{ErrorKind::Unavailable, m_request.path.string() + ": was changed while it was read; hand it in again when it is finished"};
        if (m_report.good == 0 && m_report.bad == 0)
            return Error{ErrorKind::InvalidInput, m_request.path.string() + ": names columns and holds no record; hand in a file with records"};
        if (m_request.wholeOnly && m_report.bad > 0) {
            m_report.end = ImportEnd::Refused;
            return Error{ErrorKind::InvalidInput, "import: a row is bad"};
        }
        return m_report.bad;
    }

private:
    Status keepGoing()
    {
        constexpr std::int64_t rowsBetween = 256;
        if (m_rows++ % rowsBetween != 0) return Done{};
        if (m_control.cancelled()) return cancelled();
        const BytePosition position = m_reader.source().position();
        m_control.progress(position.done, position.total);
        return Done{};
    }

    RecordReader m_reader;
    const ImportRequest& m_request;
    ImportReport& m_report;
    const std::function<void(const RecordComplaint&)>& m_complain;
    const RunControl& m_control;
    std::int64_t m_rows = 0;
};

Status readOnly(ReaderFeed& feed)
{
    for (BusinessRecord record;;) {
        const auto more = feed.next(record);
        if (!more) return more.error();
        if (!*more) break;
    }
    const auto refused = feed.finish();
    if (!refused) return refused.error();
    return Done{};
}

/// What its bad rows were, told again: the workspace keeps only how many. Of a file that is understood otherwise than then, nothing.
Status tellAgain(std::unique_ptr<RowSource> source, const ImportRequest& request, ImportReport& report,
    const std::function<void(const RecordComplaint&)>& complain, const RunControl& control)
{
    auto reader = RecordReader::create(std::move(source), report.mapping);
    if (!reader) return Done{};
    ImportReport again{.digest = report.digest};
    ReaderFeed feed{std::move(reader).value(), request, again, complain, control};
    if (Status read = readOnly(feed); !read && again.end != ImportEnd::Refused) return read;
    report.complaints = again.complaints;
    return Done{};
}

/// A column that the last file did not have is not left out without a word.
ColumnMapping withNewColumns(ColumnMapping mapping, const std::vector<std::string>& headings)
{
    const ColumnMapping guessed = ColumnMapping::guess(headings);
    std::set<std::string> used;
    for (std::size_t i = 0; i < recordFields; ++i)
        if (const auto& column = mapping.column(RecordField(i))) used.insert(*column);
    for (std::size_t i = 0; i < recordFields; ++i) {
        const auto& column = guessed.column(RecordField(i));
        if (column && !mapping.column(RecordField(i)) && used.insert(*column).second) mapping.set(RecordField(i), *column);
    }
    return mapping;
}

} // namespace

Result<ColumnMapping> proposedMapping(store::RecordBook& book, const InstitutionId& institution, const std::vector<std::string>& headings)
{
    const auto kept = book.mapping(institution);
    if (!kept) return kept.error();
    if (*kept) {
        auto mapping = ColumnMapping::fromJson(**kept);
        if (mapping && mapping->places(headings)) return withNewColumns(std::move(mapping).value(), headings);
    }
    return ColumnMapping::guess(headings);
}

Result<ImportReport> importRecords(store::RecordBook& book, const ImportRequest& request,
    const std::function<void(const RecordComplaint&)>& complain, const RunControl& control)
{
    auto source = openRows(request.path, request.source);
    if (!source) return std::move(source).error();
    const auto digest = digestOf(request.path, control);
    if (!digest) return digest.error();
    ImportReport report{.description = (*source)->description(), .digest = digest->first};
    const auto before = book.find(request.institution, report.digest);
    if (!before) return before.error();
    if (*before) {
        auto mapping = ColumnMapping::fromJson((*before)->file.mapping);
        if (mapping) report.mapping = std::move(mapping).value();
        report.end = ImportEnd::TakenBefore;
        report.good = (*before)->taken;
        report.bad = (*before)->refused;
        if (Status told = report.bad > 0 ? tellAgain(std::move(source).value(), request, report, complain, control) : Done{}; !told) return std::move(told).error();
        return report;
    }
    auto mapping = request.mapping ? Result<ColumnMapping>{*request.mapping} : proposedMapping(book, request.institution, (*source)->headings());
    if (!mapping) return std::move(mapping).error();
    report.mapping = *mapping;
    auto reader = RecordReader::create(std::move(source).value(), report.mapping);
    if (!reader) return std::move(reader).error().during(request.path.string());
    ReaderFeed feed{std::move(reader).value(), request, report, complain, control};
    const store::RecordFileDraft draft{request.institution, report.digest, visibleUtf8(request.path.filename().string()), digest->second,
        request.now, report.mapping.toJson()};
    Status done = Done{};
    if (request.dryRun) {
        done = readOnly(feed);
    } else if (auto taken = book.take(draft, feed); taken) {
        report.end = ImportEnd::Taken;
    } else {
        done = std::move(taken).error();
    }
    if (!done && report.end != ImportEnd::Refused) return std::move(done).error();
    return report;
}

} // namespace guanlan::records
