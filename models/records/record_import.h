// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/run_control.h"
#include "models/records/record_reader.h"
#include "models/store/record_book.h"

#include <filesystem>
#include <functional>

namespace guanlan::records {

/// What is to be done with a file.
struct ImportRequest {
    std::filesystem::path path;
    InstitutionId institution; ///< Who hands it in.
    std::optional<ColumnMapping> mapping; ///< Absent: that of the institution's last file where it fits, else guessed.
    SourceOptions source;
    bool dryRun = false; ///< Only read and told of.
    bool wholeOnly = false; ///< Refused where any row is bad.
    std::int64_t now = 0; ///< UTC seconds.
};

enum class ImportEnd {
    Taken,
    TakenBefore, ///< The same file was taken earlier: nothing changed.
    Read, ///< A dry run.
    Refused, ///< wholeOnly, and a row is bad: nothing changed.
};

/// What became of it.
struct ImportReport {
    ImportEnd end = ImportEnd::Read;
    std::string description; ///< How the file was understood: "CSV, GB18030, tab".
    ColumnMapping mapping;
    Digest digest; ///< SHA-256 of the file.
    std::int64_t good = 0; ///< Rows that are records. TakenBefore: as they were counted then, and `bad` too.
    std::int64_t bad = 0;
    std::int64_t complaints = 0; ///< At least one for each bad row.
};

/// That of the institution's last file where all its columns are among the headings, with what else the headings say; else as they say.
/// Fails as the book does.
Result<ColumnMapping> proposedMapping(store::RecordBook& book, const InstitutionId& institution, const std::vector<std::string>& headings);

/// Reads a file of records and takes it into the workspace, whole or not at all: stopped at any point, killed or failed, it
/// leaves nothing. Streams: what is kept in memory does not grow with the file beyond store::recordsBeforeWriting rows.
/// @param complain  Called for each complaint, in the file's order.
/// @param control  Progress in bytes of the file (of a workbook: of its sheet).
/// @return InvalidInput: the file cannot be read as a table, or the mapping does not fit. NotFound, Unavailable (also where the
///         file changed meanwhile), Cancelled.
Result<ImportReport> importRecords(store::RecordBook& book, const ImportRequest& request,
    const std::function<void(const RecordComplaint&)>& complain, const RunControl& control);

} // namespace guanlan::records
