// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/bytes.h"

#include <openssl/evp.h>

#include <memory>
#include <new>

namespace guanlan::crypto {

/// One of OpenSSL's hashes of 32 bytes, over data that comes in pieces. For this folder's own use.
class EvpHash {
public:
    /// @param type  EVP_sha256(), say: with a digest of 32 bytes.
    explicit EvpHash(const EVP_MD* type) : m_type{type}, m_context{EVP_MD_CTX_new()} { begin(); }

    void update(ByteView data) { require(EVP_DigestUpdate(m_context.get(), data.data(), data.size()) == 1); }
    /// The digest of all that was given; afterwards the object begins anew.
    Bytes32 finish()
    {
        Bytes32 digest{};
        require(EVP_DigestFinal_ex(m_context.get(), digest.data(), nullptr) == 1);
        begin();
        return digest;
    }

private:
    struct Free {
        void operator()(EVP_MD_CTX* context) const { EVP_MD_CTX_free(context); }
    };
    // OpenSSL fails here only without memory or without its default provider: neither can be gone on from.
    static void require(bool done)
    {
        if (!done) throw std::bad_alloc{};
    }
    void begin() { require(m_context && EVP_DigestInit_ex(m_context.get(), m_type, nullptr) == 1); }

    const EVP_MD* m_type;
    std::unique_ptr<EVP_MD_CTX, Free> m_context;
};

} // namespace guanlan::crypto
