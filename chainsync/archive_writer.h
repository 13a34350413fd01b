// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"
#include "models/domain/run_control.h"
#include "models/store/queries.h"

#include <cstdint>
#include <filesystem>

namespace guanlan::chainsync {

struct ArchiveExport {
    std::uint64_t first = 0;
    std::uint64_t last = 0;
};

/// Writes the synced range of a chain as a chain archive: read again from the archive or the nodes that it came
/// from, every block verified again, up to the stored cursor, whose hash must come out. The file appears whole
/// or not at all; one that is there is replaced.
/// NotFound (nothing synced yet, chain file or archive gone), Unavailable (no node, disk, chain file or archive are
/// none any more or of another chain), Corrupt (a block does not verify, or the source tells another history than the
/// stored one), Cancelled.
Result<ArchiveExport> exportArchive(
    const store::ChainState& chain, const std::filesystem::path& output, const RunControl& control);

} // namespace guanlan::chainsync
