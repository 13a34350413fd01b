// SPDX-License-Identifier: GPL-3.0-or-later
#include "chainsync/chain_family.h"

#include "chainsync/evm/evm_family.h"

namespace guanlan::chainsync {

Result<std::unique_ptr<ChainFamily>> openFamily(
    const ChainFile& chain, std::vector<Profile> profiles, Trust trust, SealMode seals)
{
    if (chain.family == "evm") return evm::EvmFamily::open(chain, std::move(profiles), trust, seals);
    return Error{ErrorKind::InvalidInput,
        chain.path.string() + ": family: this version reads evm chains only, not " + chain.family + "; use a newer one."};
}

} // namespace guanlan::chainsync
