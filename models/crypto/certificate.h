// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/bytes.h"

#include <memory>
#include <string>

struct x509_st;
struct stack_st_X509;
struct x509_store_st;

namespace guanlan::crypto {

/// What an X.509 certificate says of whom it was given to. From a stranger: plain, untrusted text.
struct Certificate {
    std::string subject; ///< As RFC 2253 writes it: "CN=…,O=…,C=CN".
    std::string issuer; ///< Likewise.
    std::string serial; ///< Upper-case hexadecimal.
    std::int64_t notBefore = 0; ///< UTC seconds.
    std::int64_t notAfter = 0; ///< UTC seconds.
    Bytes32 sha256{}; ///< Of its DER form.

    bool isValidAt(std::int64_t at) const { return at >= notBefore && at <= notAfter; }
};

/// For this folder's own use.
Certificate describe(x509_st* certificate);

/// The certificates that a user relies on: a signer is trusted who is one of them, or whose certificate leads to one.
class TrustedCertificates {
public:
    TrustedCertificates(); ///< None.
    ~TrustedCertificates();
    TrustedCertificates(TrustedCertificates&&) noexcept;
    TrustedCertificates& operator=(TrustedCertificates&&) noexcept;

    /// Adds all certificates of a PEM text. InvalidInput where it holds none, or one that cannot be read.
    Status add(std::string_view pem);
    bool isEmpty() const;

    /// Whether the certificate leads to a trusted one as of a time, and may sign. InvalidInput says why not.
    /// @param others  Certificates that may stand between; null: none.
    /// @param at  UTC seconds.
    Status check(x509_st* certificate, stack_st_X509* others, std::int64_t at) const;
    /// A store of these, as of that time. The caller owns it. For this folder's own use.
    x509_store_st* storeAt(std::int64_t at) const;

private:
    struct State;
    std::unique_ptr<State> m_state;
};

} // namespace guanlan::crypto
