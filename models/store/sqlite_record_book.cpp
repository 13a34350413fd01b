// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/sqlite_record_book.h"

#include "models/domain/visible_text.h"
#include "models/store/case_table.h"
#include "models/store/record_row.h"
#include "models/store/record_withdrawal.h"
#include "models/store/write_turn.h"

namespace guanlan::store {

namespace {

#define GUANLAN_FILE_COLUMNS "number, institution, digest, name, bytes, time, taken, refused, mapping"

RecordFile fileOf(const Statement& row)
{
    return {row.integer(0),
            {InstitutionId{row.bytes<32>(1)}, Digest{row.bytes<32>(2)}, row.text(3), row.integer(4), row.integer(5), row.text(8)},
            row.integer(6), row.integer(7)};
}

template <class Id>
void bindId(Statement& statement, const std::optional<Id>& id)
{
    if (id) statement.bind(ByteView{id->value()});
    else statement.bindNull();
}

} // namespace

Result<std::optional<RecordFile>> SqliteRecordBook::find(const InstitutionId& institution, const Digest& digest)
{
    std::optional<RecordFile> found;
    auto done = forEachRow(m_connection->query("SELECT " GUANLAN_FILE_COLUMNS " FROM record_file WHERE institution = ? AND digest = ?",
                                               ByteView{institution.value()}, ByteView{digest.value()}),
                           [&](const Statement& row) { found = fileOf(row); });
    if (!done) return std::move(done).error();
    return found;
}

Result<std::vector<RecordFile>> SqliteRecordBook::files()
{
    std::vector<RecordFile> files;
    auto done = forEachRow(m_connection->query("SELECT " GUANLAN_FILE_COLUMNS " FROM record_file ORDER BY number"),
                           [&](const Statement& row) { files.push_back(fileOf(row)); });
    if (!done) return std::move(done).error();
    return files;
}

Result<std::int64_t> SqliteRecordBook::waiting()
{
    return m_connection->integer("WITH mark AS (SELECT value >> 32 AS file, value & 4294967295 AS line FROM setting WHERE name = 'reconciled-record') "
                                 "SELECT (SELECT count(*) FROM record WHERE (file, line) > (SELECT file, line FROM mark)) + "
                                 "(SELECT count(*) FROM reconciliation INDEXED BY reconciliation_pending WHERE pending)");
}

Result<std::vector<BusinessRecord>> SqliteRecordBook::records(std::int64_t file, std::int64_t afterLine, int limit)
{
    std::vector<BusinessRecord> records;
    auto done = forEachRow(m_connection->query("SELECT " GUANLAN_RECORD_COLUMNS " FROM record WHERE file = ? AND line > ? ORDER BY line LIMIT ?",
                                               file, afterLine, std::int64_t{limit}),
                           [&](const Statement& row) { records.push_back(recordOf(row)); });
    if (!done) return std::move(done).error();
    return records;
}

Result<std::optional<std::string>> SqliteRecordBook::mapping(const InstitutionId& institution)
{
    std::optional<std::string> mapping;
    auto done = forEachRow(m_connection->query("SELECT mapping FROM record_mapping WHERE institution = ?", ByteView{institution.value()}),
                           [&](const Statement& row) { mapping = row.text(0); });
    if (!done) return std::move(done).error();
    return mapping;
}

Status SqliteRecordBook::requireWriting(const char* undone) const
{
    if (m_use == Use::ReadWrite) return Done{};
    return Error{ErrorKind::Unavailable, std::string{"records: the workspace was opened to read only, so nothing was "} + undone + "; open it for writing"};
}

Result<RecordFile> SqliteRecordBook::withdraw(const InstitutionId& institution, const Digest& digest, const RecordWithdrawalDraft& draft)
{
    if (auto may = requireWriting("withdrawn"); !may) return std::move(may).error();
    auto transaction = beginWriting(*m_connection);
    if (!transaction) return std::move(transaction).error().during("records");
    auto file = find(institution, digest);
    if (!file) return std::move(file).error();
    if (!*file)
        return Error{ErrorKind::NotFound, "records: of " + toText(institution) + " no file with the SHA-256 " + toHex(digest.value()) + " is taken; look which there are"};
    const std::string whose = toText(institution) + " " + visibleUtf8((*file)->file.name);
    const auto written = CaseTable{*m_connection}.append({{CaseAct::Withdraw, toHex(digest.value()), whose, draft.reason}}, {draft.operatorName, draft.now});
    if (!written) return written.error();
    EntityInterner interner{*m_connection};
    FindingTable findings{*m_connection, interner};
    auto done = RecordWithdrawal{*m_connection, findings}.remove(**file);
    if (!done) return std::move(done).error().during("records");
    if (done = transaction->commit(); !done) return std::move(done).error().during("records");
    return std::move(**file);
}

Result<RecordFile> SqliteRecordBook::take(const RecordFileDraft& draft, RecordFeed& feed)
{
    if (auto may = requireWriting("taken"); !may) return std::move(may).error();
    std::vector<BusinessRecord> read;
    BusinessRecord record;
    while (read.size() < recordsBeforeWriting) {
        const auto more = feed.next(record);
        if (!more) return more.error();
        if (!*more) break;
        read.push_back(record);
    }
    auto transaction = beginWriting(*m_connection);
    if (!transaction) return std::move(transaction).error().during("records");
    const auto before = find(draft.institution, draft.digest);
    if (!before) return before.error();
    if (*before) return **before;
    auto file = write(draft, feed, read);
    if (!file) return file;
    if (auto done = transaction->commit(); !done) return std::move(done).error().during("records");
    return file;
}

Result<RecordFile> SqliteRecordBook::write(const RecordFileDraft& draft, RecordFeed& feed, const std::vector<BusinessRecord>& read)
{
    const auto last = m_connection->integer("SELECT coalesce(max(number), 0) FROM record_file");
    if (!last) return last.error();
    const std::int64_t number = *last + 1;
    for (const BusinessRecord& record : read)
        if (auto done = insert(number, record); !done) return std::move(done).error();
    auto taken = std::int64_t(read.size());
    for (BusinessRecord record; read.size() == recordsBeforeWriting; ++taken) {
        const auto more = feed.next(record);
        if (!more) return more.error();
        if (!*more) break;
        if (auto done = insert(number, record); !done) return std::move(done).error();
    }
    const auto refused = feed.finish();
    if (!refused) return refused.error();
    return close(draft, number, taken, *refused);
}

Status SqliteRecordBook::insert(std::int64_t file, const BusinessRecord& record)
{
    auto statement = m_connection->cached("INSERT INTO record (file, line, reference, kind, time, subject, credential, digest, class, outcome,"
                                          " amount_from, amount_to, channel, operator) VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?)");
    if (!statement) return std::move(statement).error();
    Statement& insert = **statement;
    insert.bind(file).bind(record.line).bind(std::string_view{record.reference}).bind(std::int64_t(record.kind)).bind(record.time);
    bindId(insert, record.subject);
    bindId(insert, record.credential);
    bindId(insert, record.digest);
    insert.bind(std::string_view{record.investorClass}).bind(record.outcome);
    const AmountBand amount = record.amount.value_or(AmountBand{});
    insert.bind(amount.from).bind(amount.to).bind(std::int64_t(record.channel)).bind(std::string_view{record.operatorName});
    return insert.run();
}

Result<RecordFile> SqliteRecordBook::close(const RecordFileDraft& draft, std::int64_t number, std::int64_t taken, std::int64_t refused)
{
    auto done = m_connection->run("INSERT INTO record_file (" GUANLAN_FILE_COLUMNS ") VALUES (?,?,?,?,?,?,?,?,?)", number,
        ByteView{draft.institution.value()}, ByteView{draft.digest.value()}, std::string_view{draft.name}, draft.bytes, draft.time, taken,
        refused, std::string_view{draft.mapping});
    if (!done) return std::move(done).error();
    done = m_connection->run("INSERT OR REPLACE INTO record_mapping (institution, mapping) VALUES (?,?)",
        ByteView{draft.institution.value()}, std::string_view{draft.mapping});
    if (!done) return std::move(done).error();
    return RecordFile{number, draft, taken, refused};
}

} // namespace guanlan::store
