// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/crypto/secret_key.h"

#include <cstdlib>
#include <openssl/crypto.h>
#include <openssl/rand.h>
#include <sys/mman.h>

namespace guanlan::crypto {

void wipe(void* data, std::size_t size) { OPENSSL_cleanse(data, size); }

SecretKey::SecretKey() : m_bytes{std::make_unique<Bytes32>()} { (void)mlock(m_bytes->data(), m_bytes->size()); }

SecretKey SecretKey::random()
{
    SecretKey key;
    // No random bytes means no safe way on: there is nothing a caller could do about it.
    if (RAND_priv_bytes(key.m_bytes->data(), int(key.m_bytes->size())) != 1) std::abort();
    return key;
}

SecretKey::~SecretKey()
{
    if (!m_bytes) return;
    wipe(m_bytes->data(), m_bytes->size());
    (void)munlock(m_bytes->data(), m_bytes->size());
}

SecretKey::SecretKey(SecretKey&& other) noexcept = default;

SecretKey& SecretKey::operator=(SecretKey&& other) noexcept
{
    std::swap(m_bytes, other.m_bytes);
    return *this;
}

} // namespace guanlan::crypto
