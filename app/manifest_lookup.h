// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace guanlan::app {

/// The manifest of the signed export that a file belongs to: the file itself, the one of its name, or one beside it that names it.
/// nullopt: there is none, or none of the first thousand beside it that can be read.
std::optional<std::filesystem::path> manifestOver(const std::filesystem::path& file);

/// The files that a manifest names. Empty: it is not there, or cannot be read.
std::vector<std::string> namedIn(const std::filesystem::path& manifest);

} // namespace guanlan::app
