// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/crypto/secret_key.h"
#include "models/domain/result.h"

#include <filesystem>
#include <optional>
#include <string>

namespace guanlan::store {

/// The data key of an encrypted workspace; absent for one that is not.
using OptionalKey = std::optional<crypto::SecretKey>;

/// The file that a writer locks. It stays; the lock does not.
std::filesystem::path lockFilePath(const std::filesystem::path& workspace);

/// Whether no write-ahead log can be had where the file lies, and none is needed: the folder may not be written, nobody has the workspace
/// open, and all that was written is in the file itself.
bool isReadAsItIs(const std::filesystem::path& workspace);

/// Whether it is an encrypted workspace: no plain database, and a key file beside it.
bool needsPassphrase(const std::filesystem::path& workspace);

/// Makes the file of a new workspace, and its key file where there is a passphrase. The file gets its name
/// last: an interrupted creation leaves no half workspace, and the next one clears up after it.
/// @pre The caller holds the lock, and there is no file of that name.
Result<OptionalKey> buildWorkspace(const std::filesystem::path& path, const std::optional<std::string>& passphrase);

/// Looks at what is there and gives its key. NotFound; Unavailable: another program holds it, or it cannot be read where it lies; InvalidInput: not a workspace, a wrong or missing
/// passphrase, or a passphrase for a workspace that is not encrypted; Corrupt: the key file is damaged.
Result<OptionalKey> unlockWorkspace(const std::filesystem::path& workspace, const std::optional<std::string>& passphrase);

} // namespace guanlan::store
