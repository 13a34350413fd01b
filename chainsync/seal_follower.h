// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/seal_record.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>

namespace guanlan::chainsync {

/// What of a block did not hold. `kind` is the incident's.
struct BlockFailure {
    std::string kind;
    std::string message; ///< One sentence; the caller adds chain, node and block.
};

/// What a header carries of those who vouch for it. Each family derives its own.
class HeaderSeals {
public:
    virtual ~HeaderSeals() = default;
    virtual BlockHash hash() const = 0;
    /// The whole header, seals included, as the chain encodes it (EVM: RLP).
    virtual Bytes encoded() const = 0;
};

/// When the seals that a header carries are checked. Whose seals count is followed through every header in any case.
enum class SealMode {
    Checkpoints, ///< At every change of the set, at the last block of whatever is stored at once (512 at most), and so at the tip.
    Every, ///< Of every block.
};

/// Follows who must seal a chain's blocks from header to header, and judges their seals. A value: a copy goes its own
/// way. Headers must have been verified otherwise (hash, link) before.
class SealFollower {
public:
    virtual ~SealFollower() = default;
    virtual std::unique_ptr<SealFollower> clone() const = 0;

    /// Takes the next header, ascending without gap. "validators": it lists others than it may; "seals": a quorum that
    /// was asked for is not there. After a failure the follower is not to be used any more.
    virtual std::optional<BlockFailure> follow(std::uint64_t number, const std::shared_ptr<const HeaderSeals>& seals) = 0;
    /// Judges the own seals of a header that was taken. "seals".
    virtual std::optional<BlockFailure> judge(std::uint64_t number, const HeaderSeals& seals) const = 0;
    /// The last header taken was judged, or need not be: closes the record of all taken since the last call.
    virtual store::SealRecord settle() = 0;
    /// Whether a header of another history is sealed by those who had to seal the block of its height, which was taken
    /// before. false also where that is not known any more.
    virtual bool isSealedToo(const HeaderSeals& other) const = 0;
    /// Up to here nothing may be replaced any more, as far as was settled.
    virtual std::optional<std::uint64_t> provenUpTo() const = 0;
};

} // namespace guanlan::chainsync
