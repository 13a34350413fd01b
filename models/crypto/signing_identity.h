// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/crypto/certificate.h"

#include <memory>
#include <string>
#include <string_view>

namespace guanlan::crypto {

/// A certificate with its private key, and those that lead from it to an authority: whoever signs. The key is wiped at the end.
class SigningIdentity {
public:
    /// Reads PKCS#12 or PEM (private key and certificates in any order; the one that fits the key signs).
    /// @param file  Holds the key: the caller wipes it.
    /// @param passphrase  Empty: none.
    /// InvalidInput: of neither form, another passphrase, key and certificate do not fit, or a key that is neither ECDSA P-256 nor
    /// RSA of 2048 bits and more. Never asks at a terminal.
    static Result<SigningIdentity> read(std::string_view file, const std::string& passphrase);
    ~SigningIdentity();
    SigningIdentity(SigningIdentity&&) noexcept;
    SigningIdentity& operator=(SigningIdentity&&) noexcept;

    const Certificate& certificate() const { return m_certificate; }

    struct Keys;
    const Keys& keys() const { return *m_keys; } ///< For this folder's own use.

private:
    SigningIdentity(Certificate certificate, std::unique_ptr<Keys> keys);
    Certificate m_certificate;
    std::unique_ptr<Keys> m_keys;
};

} // namespace guanlan::crypto
