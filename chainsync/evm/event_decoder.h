// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "chainsync/chain_file.h"
#include "chainsync/evm/block_verifier.h"
#include "chainsync/profile/profile.h"

#include <unordered_map>

namespace guanlan::chainsync::evm {

/// Turns what is wanted of a block into canonical events: what contracts logged by their profiles, what others logged
/// under a known name, and silent calls. Immutable.
class EventDecoder {
public:
    /// InvalidInput: a contract whose profile is not among `profiles`.
    static Result<EventDecoder> create(const std::vector<ContractConfig>& contracts, std::vector<Profile> profiles);

    const Wanted& wanted() const { return m_wanted; }

    /// Appends the events of one block, in log order, then its silent calls. Chain and level are the caller's.
    /// @param contents  Of the block; as verifyContents() takes them for wanted(), and complete for each of their transactions.
    /// @param time      The block's, UTC seconds.
    std::optional<CheckFailure> decode(
        const ProvenContents& contents, std::uint64_t block, std::int64_t time, std::vector<Event>& events) const;

private:
    class PositionCounter;
    EventDecoder() = default;
    /// The events that one log stands for, as far as the log tells them.
    std::vector<Event> read(
        const ProvenLog& log, const ProvenTransaction& transaction, PositionCounter& positions, std::int64_t time) const;

    std::vector<Profile> m_profiles;
    Wanted m_wanted;
    std::unordered_map<Address, std::size_t> m_profileOf; ///< Position in m_profiles.
};

} // namespace guanlan::chainsync::evm
