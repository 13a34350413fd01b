// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <vector>

namespace guanlan::app {

/// The folder of profiles, rule packs and the demonstration: what the environment variable GUANLAN_RESOURCES
/// names, else ../share/guanlan beside the program, else the source tree that it was built from.
std::filesystem::path resourcesFolder();

/// Where profiles are looked for, in order: beside the chain file, the user's own, those that come with the program.
std::vector<std::filesystem::path> profileFolders(const std::filesystem::path& chainFile);

} // namespace guanlan::app
