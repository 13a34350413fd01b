// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/ids.h"
#include "models/domain/institution.h"
#include "models/domain/result.h"

#include <QFuture>
#include <QString>
#include <QStringList>

#include <cstdint>
#include <optional>
#include <vector>

namespace guanlan::items {

/// A file that an institution hands in, and how it is to be read.
struct RecordFile {
    QString path;
    InstitutionId institution;
    QString encoding; ///< "utf-8", "gb18030", "utf-16le", "utf-16be"; empty: found.
};

/// A field of a record, and which of the file's columns holds it.
struct RecordFieldColumn {
    QString field; ///< "reference", as a mapping's JSON names it.
    LocalText name;
    bool isNeeded = false; ///< A file without it cannot be taken.
    std::optional<int> column; ///< Counted from 0 among the headings; absent: none.
    friend bool operator==(const RecordFieldColumn&, const RecordFieldColumn&) = default;
};

/// What a first look at a file shows.
struct RecordFileLook {
    QString description; ///< "CSV, GB18030, tab".
    QStringList headings; ///< Untrusted text.
    std::vector<QStringList> rows; ///< The first few, as they stand in the file; untrusted text.
    std::vector<RecordFieldColumn> fields; ///< All, in their order: as with the institution's last file, else guessed.
};

/// Why a row cannot be taken.
struct RecordRefusal {
    std::int64_t line = 0;
    QString column; ///< Empty: the row as a whole. Untrusted text, as the value is.
    QString value;
    LocalText reason;
};

/// What reading a whole file has come to.
struct RecordReading {
    enum class End { Read, Taken, TakenBefore };
    End end = End::Read;
    std::int64_t good = 0;
    std::int64_t bad = 0;
    std::int64_t complaints = 0; ///< Also those that are not among `refusals`.
    std::vector<RecordRefusal> refusals; ///< The first mostRefusals.
    QString remark; ///< Why what was taken is not held against the chain yet; empty: it is.
};
constexpr std::size_t mostRefusals = 1000;

/// A file that was taken.
struct TakenFile {
    InstitutionId institution;
    QString name; ///< Untrusted text.
    std::int64_t time = 0; ///< When it was taken, UTC seconds.
    std::int64_t taken = 0; ///< Rows.
    std::int64_t refused = 0;
    QString digest; ///< SHA-256, 64 hex digits.
    friend bool operator==(const TakenFile&, const TakenFile&) = default;
};

/// Reads institutions' files in the background; app gives it to the window.
class RecordImporter {
public:
    virtual ~RecordImporter() = default;
    /// False where the workspace is only read.
    virtual bool takesRecords() const = 0;
    /// Every file that was taken, the newest first.
    virtual QFuture<Result<std::vector<TakenFile>>> files() = 0;
    /// Takes back a file that was taken, with what reconciliation said of its records; the case log keeps by whom and why.
    /// @return a sentence where what is left could not be held against the chain at once, else nothing. NotFound: it is not taken any more.
    virtual QFuture<Result<QString>> withdraw(const TakenFile& file, const QString& operatorName, const std::string& reason) = 0;
    /// InvalidInput: no table that can be read. NotFound, Unavailable: not to be read at all.
    virtual QFuture<Result<RecordFileLook>> look(const RecordFile& file) = 0;
    enum class Intent { Check, Take };
    /// Reads all of it by these columns; Take: also takes the good rows, whole or not at all. Progress (JobUnit::Pages) is the
    /// future's own; cancelling it leaves nothing. InvalidInput: a needed field has no column, or two of a name.
    virtual QFuture<Result<RecordReading>> read(const RecordFile& file, const std::vector<RecordFieldColumn>& fields, Intent intent) = 0;
};

} // namespace guanlan::items
