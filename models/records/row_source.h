// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"
#include "models/records/record_fault.h"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace guanlan::records {

/// What no honest file comes near. Beyond them a row is a bad row, or the file is refused.
constexpr std::size_t largestCell = 64 << 10; ///< Bytes of UTF-8: twice what a spreadsheet's cell can hold in Chinese.
constexpr std::size_t largestRow = 1 << 20; ///< Bytes of UTF-8.
constexpr std::size_t mostColumns = 1024;

/// What is wrong with one cell of a row, or with the row as a whole.
struct RowFault {
    std::optional<std::size_t> column; ///< Counted from 0; absent: the row as a whole.
    RecordFault fault;
    std::string value; ///< As it stands in the file, perhaps shortened; it may not be UTF-8.
};

/// A row as it stands in the file.
struct Row {
    std::int64_t line = 0; ///< Where it begins; the first line is 1. Of a workbook: the sheet's row.
    std::vector<std::string> cells; ///< As many as there are headings, where `faults` is empty; UTF-8.
    std::vector<RowFault> faults; ///< Not empty: the row is not to be used.
};

/// Where a reader stands in its file.
struct BytePosition {
    std::int64_t done = 0, total = 0; ///< Bytes of the file; done never exceeds total.
};

/// The rows of a table in a file, one after the other; used from one thread.
class RowSource {
public:
    virtual ~RowSource() = default;
    /// What the columns are called; known from the beginning.
    virtual const std::vector<std::string>& headings() const = 0;
    /// Reads the next row into `row`, whose room is used again. A bad row is a row with faults, after which reading goes on.
    /// Rows of which all cells are empty are passed over.
    /// @return false at the end. Unavailable: the disk. InvalidInput: nothing can be read from here on.
    virtual Result<bool> next(Row& row) = 0;
    virtual BytePosition position() const = 0;
    /// How the file was understood, for people: "CSV, GB18030, tab".
    virtual std::string description() const = 0;
};

/// What a file's encoding and delimiter are, where the user says so; else both are found.
struct SourceOptions {
    std::optional<std::string> encoding; ///< "utf-8", "gb18030", "utf-16le", "utf-16be".
    std::optional<char> delimiter; ///< ',', ';', tab or '|'.
};

/// Opens a file by the ending of its name: .csv, .tsv or .txt, .xlsx, .jsonl or .ndjson.
/// @return InvalidInput: another ending, no headings, or a file that breaks a limit. NotFound, Unavailable: not to be read.
Result<std::unique_ptr<RowSource>> openRows(const std::filesystem::path& path, const SourceOptions& options = {});

} // namespace guanlan::records
