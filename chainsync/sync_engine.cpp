// SPDX-License-Identifier: GPL-3.0-or-later
#include "chainsync/sync_engine.h"

#include "chainsync/archive_reader.h"
#include "chainsync/archive_source.h"
#include "chainsync/chain_family.h"
#include "chainsync/node_run.h"
#include "chainsync/sync_session.h"

namespace guanlan::chainsync {

namespace {

/// The incident's kind and what is wrong, for what an archive can be blamed for.
std::optional<std::string> blame(const PipelineStop& stop)
{
    const auto* failure = std::get_if<SourceFailure>(&stop.reason);
    if (!failure) return std::get<BlockFailure>(stop.reason).kind;
    if (failure->kind == SourceFailure::Kind::Truncated) return "archive-truncated";
    if (failure->kind == SourceFailure::Kind::Malformed) return "format";
    return std::nullopt;
}

std::optional<std::string> mismatch(const ArchiveTitle& title, const ChainFile& chain)
{
    if (title.chainId == chain.chainId && title.family == chain.family) return std::nullopt;
    return "holds " + title.family + " chain " + std::to_string(title.chainId) + ", but the chain file says " + chain.family
        + " chain " + std::to_string(chain.chainId) + "; give the archive of that chain.";
}

Result<SyncSummary> syncArchive(SyncSession& session, ArchiveSource& archive)
{
    const std::uint64_t head = archive.title().head;
    if (const auto wrong = mismatch(archive.title(), session.options().chain)) {
        const std::string message = archive.address() + ": " + *wrong;
        if (auto told = session.report("wrong-chain", archive.name(), std::nullopt, message); !told) return std::move(told).error();
        return Error{ErrorKind::Corrupt, message};
    }
    if (auto written = session.writeNodes({{archive.name(), archive.address(), head, "archive", {}}}, head); !written)
        return std::move(written).error();

    const auto halt = session.advance(archive, session.limited(head));
    if (!halt) {
        session.tellProgress("done", true);
        return session.summary();
    }
    if (const auto* error = std::get_if<Error>(&*halt)) return *error;
    const auto& stop = std::get<PipelineStop>(*halt);
    const auto kind = blame(stop);
    if (!kind) return toError(archive, std::get<SourceFailure>(stop.reason));
    const std::string message = session.describe(archive.name(), stop);
    if (auto told = session.report(*kind, archive.name(), stop.block, message); !told) return std::move(told).error();
    return Error{ErrorKind::Corrupt, message};
}

/// A start block that the chain has not reached is a slip, not an empty chain.
Result<SyncSummary> orTooEarly(Result<SyncSummary> summary, const SyncSession& session)
{
    const ChainFile& chain = session.options().chain;
    if (!summary || session.last() || summary->head >= chain.startBlock) return summary;
    return Error{ErrorKind::InvalidInput, chain.path.string() + ": start_block: is " + std::to_string(chain.startBlock)
            + ", but the newest block there is " + std::to_string(summary->head) + "; correct it, or wait until the chain is there."};
}

} // namespace

Status checkSync(const SyncOptions& options)
{
    auto family = openFamily(options.chain, options.profiles, Trust::Nothing, options.seals);
    if (!family) return std::move(family).error();
    if (options.archive) {
        auto archive = ArchiveReader::open(*options.archive);
        return archive ? Status{Done{}} : Status{std::move(archive).error()};
    }
    if (!options.chain.nodes.empty()) return Done{};
    return Error{ErrorKind::InvalidInput,
        options.chain.path.string() + ": nodes: is empty; name a node, or give an archive to read."};
}

Result<SyncSummary> syncChain(const SyncOptions& options, store::EventWriter& writer, const std::atomic<bool>& cancelled)
{
    if (auto checked = checkSync(options); !checked) return std::move(checked).error();
    SyncSession session{options, writer, cancelled};
    if (!options.archive) {
        if (auto opened = session.open(); !opened) return std::move(opened).error();
        return orTooEarly(NodeRun{session}.run(), session);
    }
    auto archive = ArchiveSource::open(*options.archive, session.pool());
    if (!archive) return std::move(archive).error();
    if (auto opened = session.open(); !opened) return std::move(opened).error();
    return orTooEarly(syncArchive(session, **archive), session);
}

} // namespace guanlan::chainsync
