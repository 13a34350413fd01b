// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/bytes.h"

#include <memory>

namespace guanlan::crypto {

/// SHA-256 (FIPS 180-4) of one piece. Thread-safe.
Bytes32 sha256(ByteView data);

/// SHA-256 of data that comes in pieces.
class Sha256 {
public:
    Sha256();
    ~Sha256();
    Sha256(Sha256&&) noexcept;
    Sha256& operator=(Sha256&&) noexcept;
    void update(ByteView data);
    /// The digest of all that was given; afterwards the object begins anew.
    Bytes32 finish();

private:
    struct State;
    std::unique_ptr<State> m_state;
};

} // namespace guanlan::crypto
