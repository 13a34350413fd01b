// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/crypto/sha256.h"

#include <openssl/evp.h>

#include <new>

namespace guanlan::crypto {
namespace {

// OpenSSL fails here only without memory or without its default provider: neither can be gone on from.
void require(bool done)
{
    if (!done) throw std::bad_alloc{};
}

} // namespace

struct Sha256::State {
    struct Free {
        void operator()(EVP_MD_CTX* context) const { EVP_MD_CTX_free(context); }
    };
    std::unique_ptr<EVP_MD_CTX, Free> context{EVP_MD_CTX_new()};

    void begin() const { require(context && EVP_DigestInit_ex(context.get(), EVP_sha256(), nullptr) == 1); }
};

Sha256::Sha256() : m_state{std::make_unique<State>()} { m_state->begin(); }
Sha256::~Sha256() = default;
Sha256::Sha256(Sha256&&) noexcept = default;
Sha256& Sha256::operator=(Sha256&&) noexcept = default;

void Sha256::update(ByteView data)
{
    require(EVP_DigestUpdate(m_state->context.get(), data.data(), data.size()) == 1);
}

Bytes32 Sha256::finish()
{
    Bytes32 digest{};
    require(EVP_DigestFinal_ex(m_state->context.get(), digest.data(), nullptr) == 1);
    m_state->begin();
    return digest;
}

Bytes32 sha256(ByteView data)
{
    Sha256 hash;
    hash.update(data);
    return hash.finish();
}

} // namespace guanlan::crypto
