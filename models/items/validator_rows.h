// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/queries.h"

#include <QString>

#include <vector>

namespace guanlan::items {

/// One validator set of a chain, in the window's language.
struct ValidatorRow {
    QString from; ///< The first block that it seals.
    QString members; ///< How many, and how many of them must seal a block: "5（须 4 个签封）".
    QString change; ///< Who came and who left, addresses shortened; empty for the first set.
    QString reason; ///< Why the set is believed.
    QString details; ///< All members in full, a line each.
};

/// The newest set first.
std::vector<ValidatorRow> validatorRows(const store::ChainState& chain);

/// How an event of `block` is bound to checked seals: "Sealed itself", or by those of a later block.
QString sealText(std::uint64_t block, std::uint64_t sealedBlock);

} // namespace guanlan::items
