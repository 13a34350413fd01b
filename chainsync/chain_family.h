// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "chainsync/block_source.h"
#include "chainsync/chain_file.h"
#include "chainsync/http_transport.h"
#include "chainsync/profile/profile.h"
#include "chainsync/seal_follower.h"
#include "models/domain/event.h"

#include <QThreadPool>

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace guanlan::chainsync {

/// A header whose hash was recomputed. Its link to the block before is the caller's to check.
struct CheckedHeader {
    std::uint64_t number = 0;
    BlockHash hash;
    BlockHash parent;
    std::int64_t time = 0; ///< UTC seconds.
    bool mayHold = false; ///< false: the header proves that the block holds nothing that is wanted.
    std::shared_ptr<const HeaderSeals> seals; ///< Absent where the consensus has none.
};

enum class Trust {
    Nothing, ///< Everything is recomputed.
    Everything, ///< Nothing is: for benchmarks, to know what verification costs.
};

/// What is peculiar to a family of chains: how its nodes are asked, its blocks verified and their logs decoded.
/// Immutable, thread-safe.
class ChainFamily {
public:
    virtual ~ChainFamily() = default;

    /// A client of one node. Answers are parsed on `pool`.
    virtual std::unique_ptr<BlockSource> openNode(
        const NodeConfig& node, QThreadPool& pool, const HttpTransport::Limits& limits) const = 0;

    /// Verifies a header by the rule that holds at `number`. Safe on untrusted input.
    virtual std::optional<BlockFailure> checkHeader(
        simdjson::dom::element block, std::uint64_t number, CheckedHeader& out) const = 0;
    /// Verifies a whole block, header included, and decodes what is wanted of it, in log order.
    virtual std::optional<BlockFailure> checkBlock(simdjson::dom::element block, simdjson::dom::element receipts,
        std::uint64_t number, CheckedHeader& out, std::vector<Event>& events) const = 0;
    /// Follows the seals from a state on, or from the chain's first block. Null where no block of the chain is sealed.
    /// @param sets  Those in force up to the state, ascending: a header of another history is judged by the one of its height.
    /// Corrupt: the state is not one of this family's.
    virtual Result<std::unique_ptr<SealFollower>> followSeals(
        const std::optional<store::SealState>& state, std::vector<ValidatorSet> sets) const = 0;
    /// Whether a block may be replaced later, so that a node's other history is followed and not an incident.
    virtual bool mayRewind(std::uint64_t number) const = 0;
};

/// The family that the chain file names. InvalidInput: a family or consensus that this version does not know, or
/// a contract whose profile is not among `profiles`.
Result<std::unique_ptr<ChainFamily>> openFamily(
    const ChainFile& chain, std::vector<Profile> profiles, Trust trust, SealMode seals = SealMode::Checkpoints);

} // namespace guanlan::chainsync
