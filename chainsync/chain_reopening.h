// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "chainsync/block_source.h"
#include "chainsync/chain_family.h"
#include "chainsync/chain_file.h"
#include "models/store/queries.h"

#include <QThreadPool>

#include <memory>

namespace guanlan::chainsync {

/// A chain of a workspace, to be read once more from where it was read before.
struct ReopenedChain {
    ChainFile file; ///< As it stands there now.
    std::unique_ptr<ChainFamily> family; ///< Without contracts: verifies and decodes nothing of theirs.
};

/// Reads the chain file that the workspace recorded. Unavailable: it is none any more, or describes another chain; NotFound.
Result<ReopenedChain> reopenChain(const store::ChainIdentity& identity);

/// Opens the archive that the workspace recorded, or else the first of the chain file's nodes that answers.
/// Unavailable (or not an archive), NotFound (no archive, no node named), Cancelled.
Result<std::unique_ptr<BlockSource>> openRecordedSource(const store::ChainIdentity& identity, const ReopenedChain& chain,
    QThreadPool& pool, const std::atomic<bool>& cancelled);

} // namespace guanlan::chainsync
