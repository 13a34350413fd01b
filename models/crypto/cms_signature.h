// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/crypto/signing_identity.h"

#include <memory>

namespace guanlan::crypto {

/// A detached CMS signature (RFC 5652, DER) over `content`, with SHA-256, the time, and the signer's certificates, which it binds
/// (RFC 5035). `openssl cms -verify -binary -inform DER -content FILE` takes it. Unavailable: OpenSSL refuses the key.
Result<Bytes> signDetached(const SigningIdentity& identity, ByteView content);

/// Such a signature, read.
class CmsSignature {
public:
    /// Corrupt: not written in the one form that signDetached() gives. Says nothing of whether it holds. Safe on untrusted bytes.
    static Result<CmsSignature> read(ByteView der);
    ~CmsSignature();
    CmsSignature(CmsSignature&&) noexcept;
    CmsSignature& operator=(CmsSignature&&) noexcept;

    /// Corrupt: is not this signer's over this content.
    Status holdsFor(ByteView content) const;
    const Certificate& signer() const { return m_signer; }
    std::int64_t signedAt() const { return m_signedAt; } ///< As the signer's own clock said, UTC seconds; no proof.
    /// Whether the signer may be relied on as of a time, as TrustedCertificates::check().
    Status trustedBy(const TrustedCertificates& trusted, std::int64_t at) const;

private:
    struct State;
    explicit CmsSignature(std::unique_ptr<State> state);
    std::unique_ptr<State> m_state;
    Certificate m_signer;
    std::int64_t m_signedAt = 0;
};

} // namespace guanlan::crypto
