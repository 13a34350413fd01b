// SPDX-License-Identifier: GPL-3.0-or-later
#include "chainsync/evm/bloom.h"

#include "models/crypto/keccak.h"

#include <algorithm>

namespace guanlan::chainsync::evm {
namespace {

constexpr unsigned bloomBits = 2048;

} // namespace

BloomProbe::Bits BloomProbe::bitsOf(ByteView item)
{
    const Bytes32 hash = crypto::keccak256(item);
    Bits bits{};
    for (std::size_t i = 0; i < 3; ++i) {
        const unsigned bit = (unsigned{hash[2 * i]} << 8 | hash[2 * i + 1]) % bloomBits;
        bits.byte[i] = std::uint16_t(Bloom{}.size() - 1 - bit / 8);
        bits.mask[i] = std::uint8_t(1u << bit % 8);
    }
    return bits;
}

BloomProbe::BloomProbe(std::span<const Address> contracts, std::span<const Bytes32> topics)
{
    for (const Address& contract : contracts)
        m_items.push_back(bitsOf(contract.value()));
    for (const Bytes32& topic : topics)
        m_items.push_back(bitsOf(topic));
}

bool BloomProbe::mayHold(const Bloom& bloom) const
{
    return std::any_of(m_items.begin(), m_items.end(), [&bloom](const Bits& bits) {
        return (bloom[bits.byte[0]] & bits.mask[0]) && (bloom[bits.byte[1]] & bits.mask[1])
            && (bloom[bits.byte[2]] & bits.mask[2]);
    });
}

Bloom bloomOf(std::span<const Log> logs)
{
    Bloom bloom{};
    const auto add = [&bloom](ByteView item) {
        const BloomProbe::Bits bits = BloomProbe::bitsOf(item);
        for (std::size_t i = 0; i < 3; ++i)
            bloom[bits.byte[i]] |= bits.mask[i];
    };
    for (const Log& log : logs) {
        add(log.address.value());
        for (std::size_t i = 0; i < log.topicCount; ++i)
            add(log.topics[i]);
    }
    return bloom;
}

} // namespace guanlan::chainsync::evm
