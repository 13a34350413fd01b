// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/run_control.h"
#include "models/store/case_store.h"
#include "models/store/event_store.h"

#include <filesystem>
#include <memory>
#include <optional>
#include <string>

namespace guanlan::store {

class ReconciliationBook;
class RecordBook;
struct Backup;

enum class OpenMode {
    ReadWrite,
    ReadOnly,
    Beside, ///< Beside another process that writes the chains: those are only read, cases are written if the file lets us.
};

/// One encrypted SQLite file (SQLite3 Multiple Ciphers, cipher aegis) with application_id 'GLAN', a
/// user_version and forward migrations. Without a passphrase the file is plain SQLite.
class Workspace final : public EventStore, public CaseStore {
public:
    struct Options {
        std::filesystem::path path;
        std::optional<std::string> passphrase; ///< Absent: not encrypted, and says so (isEncrypted()).
        OpenMode mode = OpenMode::ReadWrite;
    };

    /// Makes a new workspace. InvalidInput if a file is there already.
    static Result<std::unique_ptr<Workspace>> create(const Options& options);
    /// Opens one. NotFound; InvalidInput (not a workspace, a wrong or missing passphrase, made by a newer version); Corrupt: a damaged file or key file.
    /// Opening to write migrates an older one in one transaction. Where another process writes already,
    /// ReadWrite fails with Unavailable: open it Beside, or ReadOnly.
    static Result<std::unique_ptr<Workspace>> open(const Options& options);
    /// open() where the file is there, create() where it is not.
    static Result<std::unique_ptr<Workspace>> openOrCreate(const Options& options);

    ~Workspace() override;
    Result<std::unique_ptr<EventReader>> reader() override;
    Result<std::unique_ptr<EventWriter>> writer() override;
    Result<std::unique_ptr<CaseLog>> caseLog() override;
    bool takesCases() const override;
    /// What institutions handed in; written where cases are. Every thread asks for its own.
    Result<std::unique_ptr<RecordBook>> recordBook();
    /// Likewise: how that stands to the chains.
    Result<std::unique_ptr<ReconciliationBook>> reconciliationBook();

    /// Copies it, as it is now, to where nothing is yet; while others write. As store::backUp().
    Result<Backup> backUp(const std::filesystem::path& target, const RunControl& control);
    /// From now on another passphrase opens it. InvalidInput: the present one is wrong, the next one is empty, or it is not encrypted.
    /// Unavailable: somebody else writes it, or the disk does not take it. As store::changePassphrase().
    Status changePassphrase(const std::string& present, const std::string& next);

    bool isEncrypted() const;
    bool isReadOnly() const; ///< Chains are not written.
    bool isFrozen() const; ///< It lies where nothing may be written.
    const std::filesystem::path& path() const;

private:
    struct State;
    explicit Workspace(std::unique_ptr<State> state);
    std::unique_ptr<State> m_state;
};

} // namespace guanlan::store
