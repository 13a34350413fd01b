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

} // namespace guanlan::store
