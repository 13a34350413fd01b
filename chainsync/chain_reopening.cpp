// SPDX-License-Identifier: GPL-3.0-or-later
#include "chainsync/chain_reopening.h"

#include "chainsync/archive_source.h"
#include "chainsync/chain_origin.h"

namespace guanlan::chainsync {

namespace {

/// What the workspace recorded is nothing that its user gave just now.
Error asUnusable(Error error)
{
    if (error.kind == ErrorKind::InvalidInput) error.kind = ErrorKind::Unavailable;
    return error;
}

} // namespace

Result<ReopenedChain> reopenChain(const store::ChainIdentity& identity)
{
    const ChainOrigin origin = parseOrigin(identity.source);
    auto chain = loadChainFile(origin.chainFile);
    if (!chain) return asUnusable(std::move(chain).error());
    if (chain->chainId != identity.chainId || chain->genesis != identity.genesis || chain->family != identity.family)
        return Error{ErrorKind::Unavailable,
            origin.chainFile.string() + ": describes another chain than the workspace holds: give the workspace's own chain file its name back."};
    ChainFile bare = *chain;
    bare.contracts.clear();
    auto family = openFamily(bare, {}, Trust::Nothing);
    if (!family) return std::move(family).error();
    return ReopenedChain{std::move(chain).value(), std::move(family).value()};
}

Result<std::unique_ptr<BlockSource>> openRecordedSource(const store::ChainIdentity& identity, const ReopenedChain& chain,
    QThreadPool& pool, const std::atomic<bool>& cancelled)
{
    const ChainOrigin origin = parseOrigin(identity.source);
    if (origin.archive) {
        auto archive = ArchiveSource::open(*origin.archive, pool);
        if (!archive) return asUnusable(std::move(archive).error());
        return std::unique_ptr<BlockSource>{std::move(archive).value()};
    }
    Error why{ErrorKind::NotFound, origin.chainFile.string() + ": names no node to read from: name one under \"nodes\"."};
    for (const NodeConfig& node : chain.file.nodes) {
        auto source = chain.family->openNode(node, pool, {});
        const auto tip = source->tip(cancelled);
        if (tip) return source;
        why = tip.error();
    }
    return why;
}

} // namespace guanlan::chainsync
