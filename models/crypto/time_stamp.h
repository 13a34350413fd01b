// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/crypto/certificate.h"

#include <memory>

namespace guanlan::crypto {

/// Who puts a time to what it is shown (RFC 3161).
class TimeStampAuthority {
public:
    virtual ~TimeStampAuthority() = default;
    /// @param query  A TimeStampReq in DER.
    /// @return  The TimeStampResp in DER, unchecked. Unavailable: no answer.
    virtual Result<Bytes> answer(ByteView query) = 0;
};

/// Has the SHA-256 of `stamped` stamped, and checks the answer. @return the TimeStampResp in DER, as `openssl ts -verify -in` takes it.
/// Unavailable: no answer, refused, or an answer to something else.
Result<Bytes> requestTimeStamp(ByteView stamped, TimeStampAuthority& authority);

/// A TimeStampResp, read.
class TimeStamp {
public:
    /// Corrupt: not in DER, not granted, or no holding signature over the SHA-256 of `stamped` by an authority whose certificate is
    /// enclosed and made for time stamps. Whether it is to be trusted is asked apart. Safe on untrusted bytes.
    static Result<TimeStamp> read(ByteView response, ByteView stamped);
    ~TimeStamp();
    TimeStamp(TimeStamp&&) noexcept;
    TimeStamp& operator=(TimeStamp&&) noexcept;

    std::int64_t time() const; ///< UTC seconds.
    const Certificate& authority() const;
    /// As of its own time. InvalidInput says why not.
    Status trustedBy(const TrustedCertificates& trusted) const;

private:
    struct State;
    explicit TimeStamp(std::unique_ptr<State> state);
    std::unique_ptr<State> m_state;
};

} // namespace guanlan::crypto
