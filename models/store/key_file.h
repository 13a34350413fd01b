// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/crypto/secret_key.h"
#include "models/domain/result.h"

#include <filesystem>
#include <string>

namespace guanlan::store {

/// Where the wrapped data key of a workspace lies: beside it, as text, because SQLite's file has no room for
/// it and a key derived straight from the passphrase could never be changed without rewriting the file.
std::filesystem::path keyFilePath(const std::filesystem::path& workspace);

/// Makes a random data key and writes it, wrapped under the passphrase, to a new file (mode 0600, synced).
/// InvalidInput for an empty passphrase or where the file is there already.
Result<crypto::SecretKey> createKeyFile(const std::filesystem::path& path, const std::string& passphrase);

/// NotFound; InvalidInput for a wrong passphrase; Corrupt: a file that is none.
Result<crypto::SecretKey> readKeyFile(const std::filesystem::path& path, const std::string& passphrase);

/// A key file as it is, not opened. NotFound.
Result<std::string> readKeyText(const std::filesystem::path& path);
/// The same in a new file (mode 0600, synced). InvalidInput where one is there already.
Status copyKeyFile(const std::filesystem::path& from, const std::filesystem::path& to);

/// Wraps the same data key under another passphrase. The new file is whole, on the disk, and was opened before it takes the place of the
/// former one, in one step: whatever happens, one of the two is there. The former passphrase goes on opening copies of the former file.
/// @param key  What the file must hold. InvalidInput: the present passphrase is wrong, or the next one is empty. Corrupt: the file is none, or another workspace's.
Status changePassphrase(const std::filesystem::path& path, const crypto::SecretKey& key, const std::string& present, const std::string& next);

} // namespace guanlan::store
