// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "chainsync/evm/rlp.h"
#include "models/domain/ids.h"
#include "models/domain/result.h"

#include <vector>

namespace guanlan::chainsync::evm {

/// Appends a list of addresses.
void writeAddresses(RlpWriter& writer, const std::vector<Address>& addresses);
/// nullopt: the next item is not a list of addresses.
std::optional<std::vector<Address>> readAddresses(RlpReader& reader);
std::optional<Address> readAddress(RlpReader& reader);

/// How a follower's state stands in the workspace: hex of one RLP list.
template <class Function>
std::string sealStateText(Function&& writeItems)
{
    Bytes encoded;
    RlpWriter writer{encoded};
    writer.list([&] { writeItems(writer); });
    return toPrefixedHex(encoded);
}

/// Reads such a text. @param read  Takes an RlpReader over the items, says whether they are as they should be.
/// Corrupt: they are not.
template <class Function>
Status readSealState(const std::string& text, Function&& read)
{
    const Error wrong{ErrorKind::Corrupt, "the workspace's record of the chain's validators cannot be read"};
    const auto encoded = decodePrefixedHex(text);
    if (!encoded) return wrong;
    RlpReader outer{*encoded};
    auto items = outer.list();
    if (!items || !outer.atEnd() || !read(*items) || !items->atEnd()) return wrong;
    return Done{};
}

} // namespace guanlan::chainsync::evm
