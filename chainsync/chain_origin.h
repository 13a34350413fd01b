// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "chainsync/profile/profile.h"

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace guanlan::chainsync {

/// Where a chain in a workspace was read from and by what: what ChainIdentity.source holds. A line for the chain file, one for the
/// archive (may be empty), one for each profile; the last ones may be missing.
struct ChainOrigin {
    std::filesystem::path chainFile;
    std::optional<std::filesystem::path> archive; ///< Absent: nodes.
    std::map<std::string, std::string> profiles{}; ///< SHA-256 of each profile's file, 64 hex digits, by its name.
};

/// As profiles stand in ChainOrigin.
std::map<std::string, std::string> digestsOf(const std::vector<Profile>& profiles);

std::string toText(const ChainOrigin& origin);
ChainOrigin parseOrigin(std::string_view text);

} // namespace guanlan::chainsync
