// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/bytes.h"

#include <memory>
#include <string>
#include <string_view>

namespace guanlan::crypto {

/// A private SM2 key (GB/T 32918-2016, curve of part 5). Wiped at the end. All signatures are over SM3 with the identifier
/// 1234567812345678, set explicitly: programs differ in what they take where none is given.
class Sm2Key {
public:
    /// @param pem  Holds the key: the caller wipes it. @param passphrase  Empty: none.
    /// InvalidInput: no private key in PEM form, of another curve, or another passphrase.
    static Result<Sm2Key> read(std::string_view pem, const std::string& passphrase);
    ~Sm2Key();
    Sm2Key(Sm2Key&&) noexcept;
    Sm2Key& operator=(Sm2Key&&) noexcept;

    /// The public key: 65 bytes, 04 and both coordinates.
    Bytes publicPoint() const;
    /// DER, as `openssl dgst -sm3 -verify` takes it. Unavailable: OpenSSL refuses.
    Result<Bytes> sign(ByteView content) const;

private:
    struct State;
    explicit Sm2Key(std::unique_ptr<State> state);
    std::unique_ptr<State> m_state;
};

/// Whether a signature is this key's over this content. Corrupt where it is not, or the point is none. Safe on untrusted bytes.
Status verifySm2(ByteView publicPoint, ByteView signature, ByteView content);

/// The public key of that point in PEM form; empty where it is none. For those who verify with another program.
std::string sm2PublicPem(ByteView publicPoint);

} // namespace guanlan::crypto
