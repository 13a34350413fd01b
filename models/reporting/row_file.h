// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"
#include "models/domain/run_control.h"
#include "models/reporting/draft_file.h"
#include "models/reporting/report.h"

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace guanlan::reporting {

enum class RowForm { Csv, JsonLines, Xlsx };

/// By the ending of the file's name, .csv, .jsonl or .xlsx. InvalidInput names these.
Result<RowForm> rowFormOf(const std::string& path);

/// What a file of rows says beside its rows.
struct RowFileHead {
    std::vector<ReportColumn> columns; ///< JSON Lines: the titles are the names of fields.
    std::string title; ///< Of the sheet.
    std::string about; ///< What was chosen, for the properties of a workbook: a row or a line of its own would be taken for data.
    std::int64_t madeAt = 0; ///< UTC seconds.
};

/// A table of any length, written row by row without being held: CSV (UTF-8 with a byte order mark, cells inert as csvCell() makes them),
/// JSON Lines (one object a row; whole numbers where a right-aligned column has such, empty cells left out) or a workbook (text and
/// numbers, never formulas; as many sheets as it takes). It appears in one piece or not at all.
class RowFile {
public:
    virtual ~RowFile() = default;
    RowFile() = default;
    RowFile(const RowFile&) = delete;
    RowFile& operator=(const RowFile&) = delete;

    /// Unavailable: nothing can be written there.
    static Result<std::unique_ptr<RowFile>> create(const std::string& path, RowForm form, RowFileHead head);
    /// One cell a column: untrusted text. False: the disk took it not.
    virtual bool add(const std::vector<std::string>& cells) = 0;
    /// Errors: as placeExport().
    virtual Status place(Placing placing, const RunControl& control) = 0;
};

} // namespace guanlan::reporting
