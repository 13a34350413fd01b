// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <optional>

namespace guanlan::app {

/// The manifest of the signed export that a file belongs to: the file itself, the one of its name, or one beside it that names it.
/// nullopt: there is none, or none of the first thousand beside it that can be read.
std::optional<std::filesystem::path> manifestOver(const std::filesystem::path& file);

} // namespace guanlan::app
