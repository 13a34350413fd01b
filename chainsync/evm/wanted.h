// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "chainsync/evm/types.h"
#include "chainsync/profile/profile.h"

#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace guanlan::chainsync::evm {

/// What of a chain's blocks is taken: what the chain file's contracts log, what others log under the name of an event
/// that one of their profiles knows, and calls of their methods.
struct Wanted {
    std::unordered_set<Address> contracts;
    std::vector<Bytes32> topics; ///< First topics of all events that the profiles know, ascending.
    std::unordered_map<Address, std::vector<MethodSelector>> methods; ///< By contract; those of a profile without any are absent.

    bool isKnownEvent(const Log& log) const;
    /// Whether it calls, directly, a method that changes what a wanted contract holds. GoQuorum's private transactions do
    /// not: their input is another node's secret.
    bool isMethodCall(const Transaction& transaction, std::uint64_t chainId) const;
};

/// Whether a transaction succeeded without a log of this contract. Before Byzantium no receipt says whether it did.
bool isSilent(const Receipt& receipt, const Address& contract);

/// Says of each log of one block, in order, whether it is taken: all of wanted contracts; of each other contract the first
/// that carries a known event, so that a block has no more of these than contracts that imitate.
class LogChoice {
public:
    explicit LogChoice(const Wanted& wanted) : m_wanted{wanted} {}
    bool takes(const Log& log);

private:
    const Wanted& m_wanted;
    std::unordered_set<Address> m_foreign;
};

} // namespace guanlan::chainsync::evm
