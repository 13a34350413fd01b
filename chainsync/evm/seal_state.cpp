// SPDX-License-Identifier: GPL-3.0-or-later
#include "chainsync/evm/seal_state.h"

namespace guanlan::chainsync::evm {

void writeAddresses(RlpWriter& writer, const std::vector<Address>& addresses)
{
    writer.list([&] {
        for (const Address& address : addresses)
            writer.bytes(address.value());
    });
}

std::optional<Address> readAddress(RlpReader& reader)
{
    Bytes20 address{};
    const auto bytes = reader.bytes(address.size());
    if (!bytes) return std::nullopt;
    std::copy(bytes->begin(), bytes->end(), address.begin());
    return Address{address};
}

std::optional<std::vector<Address>> readAddresses(RlpReader& reader)
{
    auto list = reader.list();
    std::vector<Address> addresses;
    while (list && !list->atEnd()) {
        const auto address = readAddress(*list);
        if (!address) return std::nullopt;
        addresses.push_back(*address);
    }
    return list ? std::optional{std::move(addresses)} : std::nullopt;
}

} // namespace guanlan::chainsync::evm
