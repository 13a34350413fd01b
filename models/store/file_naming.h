// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"

#include <filesystem>
#include <string>

namespace guanlan::store {

/// Unavailable: `what`, what errno says of it, and what to look at.
Error systemFailure(const std::string& what);

/// An empty file of mode 0600: SQLite keeps that mode, and gives it to its write-ahead log. Unavailable: one is there, or none can be made.
Status makeEmptyFile(const std::filesystem::path& path);

/// Whether the name still leads to the open file, itself and not through a link: somebody may have taken it away, or put another there.
bool hasStillItsName(int descriptor, const std::filesystem::path& path);

/// Gives a file that is whole the name that it is to have, in the same folder, and replaces what had it: whatever happens, the name
/// stands for the one or the other; where the file system lets folders be synced, it outlasts a power cut once this is done. Unavailable.
Status giveName(const std::filesystem::path& from, const std::filesystem::path& to);

} // namespace guanlan::store
