// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/crypto/siphash.h"

#include <array>
#include <botan/mac.h>

namespace guanlan::crypto {

struct SipHash::State {
    std::unique_ptr<Botan::MessageAuthenticationCode> mac;
    Bytes key;
};

SipHash::SipHash(ByteView key)
    : m_state{std::make_unique<State>(State{Botan::MessageAuthenticationCode::create_or_throw("SipHash(2,4)"), {key.begin(), key.end()}})}
{
}

SipHash::~SipHash() = default;
SipHash::SipHash(SipHash&&) noexcept = default;

std::uint64_t SipHash::operator()(ByteView data) const
{
    std::array<std::uint8_t, 8> tag{};
    m_state->mac->set_key(m_state->key.data(), m_state->key.size()); // final() forgets it
    m_state->mac->update(data.data(), data.size());
    m_state->mac->final(tag.data());
    std::uint64_t value = 0;
    for (std::size_t i = 0; i < tag.size(); ++i)
        value |= std::uint64_t{tag[i]} << (8 * i);
    return value;
}

} // namespace guanlan::crypto
