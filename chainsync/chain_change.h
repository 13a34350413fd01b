// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "chainsync/chain_file.h"
#include "chainsync/chain_origin.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace guanlan::chainsync {

/// What is missing in a workspace because its chain file named other contracts when blocks up to `synced` were read: a sentence
/// for each contract that came or went; empty: nothing.
/// @param before  The chain file's text as it was then. One that cannot be read (another version's) says nothing.
/// InvalidInput: `now` gives another consensus for blocks that were read, so that what was proven by it would not be.
Result<std::vector<std::string>> missingByChange(std::string_view before, const ChainFile& now, std::uint64_t synced);

/// A sentence for each profile whose file is another than the one by which those blocks were read. One that was not used then, or
/// of which nothing is known, says nothing.
std::vector<std::string> changedProfiles(
    const ChainOrigin& before, const std::vector<Profile>& now, const std::string& chain, std::uint64_t synced);

} // namespace guanlan::chainsync
