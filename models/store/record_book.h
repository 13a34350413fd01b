// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/business_record.h"
#include "models/domain/result.h"

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace guanlan::store {

/// A file as it is handed in.
struct RecordFileDraft {
    InstitutionId institution; ///< Who handed it in.
    Digest digest; ///< SHA-256 of the file.
    std::string name; ///< Without its folder.
    std::int64_t bytes = 0;
    std::int64_t time = 0; ///< When it is taken, UTC seconds.
    std::string mapping; ///< JSON, see records::ColumnMapping; kept for the institution's next file, too.
};

/// A file that was taken.
struct RecordFile {
    std::int64_t number = 0;
    RecordFileDraft file;
    std::int64_t taken = 0; ///< Rows.
    std::int64_t refused = 0;
};

/// Why a file is withdrawn, and by whom.
struct RecordWithdrawalDraft {
    std::string operatorName;
    std::string reason; ///< Not blank; at most longestCaseText bytes.
    std::int64_t now = 0; ///< UTC seconds.
};

/// Where take() gets its records from, one after the other.
class RecordFeed {
public:
    virtual ~RecordFeed() = default;
    /// Lines must ascend. @return false at the end; a failure ends taking, and nothing is kept.
    virtual Result<bool> next(BusinessRecord& record) = 0;
    /// Asked at the end: how many rows were refused. A failure ends taking, and nothing is kept.
    virtual Result<std::int64_t> finish() = 0;
};

/// The business records of one workspace. Used from one thread at a time. All failures: Unavailable (disk, lock), Corrupt (a
/// page does not authenticate), Cancelled (interrupt() was called).
class RecordBook {
public:
    virtual ~RecordBook() = default;

    /// The file of this institution with this digest, if it was taken.
    virtual Result<std::optional<RecordFile>> find(const InstitutionId& institution, const Digest& digest) = 0;
    /// Takes a file in one transaction, whole or not at all; one that was taken already changes nothing, and what was taken then
    /// is given back. The first records (recordsBeforeWriting) are read before anything is locked: whoever writes chains waits
    /// for the rows of most files to be stored, not to be read. Unavailable also: opened to read only.
    virtual Result<RecordFile> take(const RecordFileDraft& draft, RecordFeed& feed) = 0;
    /// Takes a file back that should not have been taken: its records, what reconciliation made of them and what it said of them go,
    /// and the case log keeps who did it, when and why (CaseAct::Withdraw). In one transaction. To be followed by a reconciliation.
    /// @return what was withdrawn. NotFound: no such file was taken. InvalidInput: as CaseLog::append.
    virtual Result<RecordFile> withdraw(const InstitutionId& institution, const Digest& digest, const RecordWithdrawalDraft& draft) = 0;
    /// All files that were taken and not withdrawn, by number.
    virtual Result<std::vector<RecordFile>> files() = 0;
    /// How many records and acts are to be held against each other (again): an import or a reconciliation was stopped. 0: none.
    virtual Result<std::int64_t> waiting() = 0;
    /// Records of a file after this line, at most `limit`, ascending.
    virtual Result<std::vector<BusinessRecord>> records(std::int64_t file, std::int64_t afterLine, int limit) = 0;
    /// What the institution's last file was read by.
    virtual Result<std::optional<std::string>> mapping(const InstitutionId& institution) = 0;

    /// Makes the running call end soon with Cancelled. The only call allowed from another thread.
    virtual void interrupt() = 0;
};

constexpr std::size_t recordsBeforeWriting = 100'000;

} // namespace guanlan::store
