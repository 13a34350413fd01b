// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

namespace guanlan::chainsync {

/// Where a chain in a workspace was read from: what ChainIdentity.source holds, one path a line.
struct ChainOrigin {
    std::filesystem::path chainFile;
    std::optional<std::filesystem::path> archive; ///< Absent: nodes.
};

std::string toText(const ChainOrigin& origin);
ChainOrigin parseOrigin(std::string_view text);

} // namespace guanlan::chainsync
