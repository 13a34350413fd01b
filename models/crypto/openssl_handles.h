// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/bytes.h"

#include <openssl/bio.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/x509.h>

#include <memory>

namespace guanlan::crypto {

/// Owners of OpenSSL's objects. For this folder's own use.
template <auto release>
struct Release {
    template <class T>
    void operator()(T* owned) const { release(owned); }
};
struct ReleaseCertificates {
    void operator()(STACK_OF(X509)* owned) const { sk_X509_pop_free(owned, X509_free); }
};
using BioHandle = std::unique_ptr<BIO, Release<BIO_free_all>>;
using KeyHandle = std::unique_ptr<EVP_PKEY, Release<EVP_PKEY_free>>; ///< Private numbers are wiped as it goes.
using KeyContextHandle = std::unique_ptr<EVP_PKEY_CTX, Release<EVP_PKEY_CTX_free>>;
using DigestHandle = std::unique_ptr<EVP_MD_CTX, Release<EVP_MD_CTX_free>>;
using X509Handle = std::unique_ptr<X509, Release<X509_free>>;
using X509StackHandle = std::unique_ptr<STACK_OF(X509), ReleaseCertificates>;
using StoreHandle = std::unique_ptr<X509_STORE, Release<X509_STORE_free>>;
using StoreContextHandle = std::unique_ptr<X509_STORE_CTX, Release<X509_STORE_CTX_free>>;

/// Reads from memory that must live as long.
inline BioHandle bioOver(ByteView bytes)
{
    return BioHandle{bytes.empty() ? BIO_new(BIO_s_null()) : BIO_new_mem_buf(bytes.data(), int(bytes.size()))};
}

/// What i2d gives: the DER form. Empty where there is none.
template <auto encode, class T>
Bytes derOf(T* object)
{
    const int size = encode(object, nullptr);
    if (size <= 0) return {};
    Bytes bytes(std::size_t(size), 0);
    unsigned char* at = bytes.data();
    encode(object, &at);
    return bytes;
}

/// OpenSSL's own words for its last failure, and an empty queue. "unknown reason" where it gave none.
inline std::string opensslReason()
{
    const unsigned long code = ERR_peek_last_error();
    const char* const reason = code != 0 ? ERR_reason_error_string(code) : nullptr;
    ERR_clear_error();
    return reason ? reason : "unknown reason";
}

} // namespace guanlan::crypto
