// SPDX-License-Identifier: GPL-3.0-or-later
#include "chainsync/evm/wanted.h"

#include "chainsync/evm/transaction.h"

#include <algorithm>

namespace guanlan::chainsync::evm {

bool Wanted::isKnownEvent(const Log& log) const
{
    return log.topicCount > 0 && std::binary_search(topics.begin(), topics.end(), log.topics[0]);
}

bool Wanted::isMethodCall(const Transaction& transaction, std::uint64_t chainId) const
{
    if (!transaction.to || transaction.input.size() < MethodSelector{}.size()) return false;
    const auto found = methods.find(*transaction.to);
    if (found == methods.end()) return false;
    MethodSelector selector{};
    std::copy_n(transaction.input.begin(), selector.size(), selector.begin());
    return std::find(found->second.begin(), found->second.end(), selector) != found->second.end()
        && !isQuorumPrivate(transaction, chainId);
}

bool isSilent(const Receipt& receipt, const Address& contract)
{
    return !receipt.root && receipt.succeeded
        && std::none_of(receipt.logs.begin(), receipt.logs.end(), [&](const Log& log) { return log.address == contract; });
}

bool LogChoice::takes(const Log& log)
{
    if (m_wanted.contracts.contains(log.address)) return true;
    return m_wanted.isKnownEvent(log) && m_foreign.insert(log.address).second;
}

} // namespace guanlan::chainsync::evm
