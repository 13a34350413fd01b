// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "chainsync/chain_file.h"
#include "chainsync/evm/block_verifier.h"
#include "chainsync/profile/profile.h"

#include <unordered_map>
#include <unordered_set>

namespace guanlan::chainsync::evm {

/// Turns what the wanted contracts logged into canonical events, each by its contract's profile. Immutable.
class EventDecoder {
public:
    /// InvalidInput: a contract whose profile is not among `profiles`.
    static Result<EventDecoder> create(const std::vector<ContractConfig>& contracts, std::vector<Profile> profiles);

    const std::unordered_set<Address>& contracts() const { return m_contracts; }

    /// Appends the events of one block, in log order. Chain and level are the caller's.
    /// @param contents  Of the block; the logs are of contracts() only, and complete for each of their transactions.
    /// @param time      The block's, UTC seconds.
    std::optional<CheckFailure> decode(
        const ProvenContents& contents, std::uint64_t block, std::int64_t time, std::vector<Event>& events) const;

private:
    EventDecoder() = default;

    std::vector<Profile> m_profiles;
    std::unordered_set<Address> m_contracts;
    std::unordered_map<Address, std::size_t> m_profileOf; ///< Position in m_profiles.
};

} // namespace guanlan::chainsync::evm
