// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/crypto/sha256.h"

#include "models/crypto/evp_hash.h"

namespace guanlan::crypto {

struct Sha256::State {
    EvpHash hash{EVP_sha256()};
};

Sha256::Sha256() : m_state{std::make_unique<State>()} {}
Sha256::~Sha256() = default;
Sha256::Sha256(Sha256&&) noexcept = default;
Sha256& Sha256::operator=(Sha256&&) noexcept = default;

void Sha256::update(ByteView data) { m_state->hash.update(data); }

Bytes32 Sha256::finish() { return m_state->hash.finish(); }

Bytes32 sha256(ByteView data)
{
    Sha256 hash;
    hash.update(data);
    return hash.finish();
}

} // namespace guanlan::crypto
