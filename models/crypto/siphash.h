// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/bytes.h"

#include <memory>

namespace guanlan::crypto {

/// SipHash-2-4: a short hash that nobody without the key can make collide on purpose. For tables whose keys
/// strangers choose. Not thread-safe.
class SipHash {
public:
    static constexpr std::size_t keyBytes = 16;

    /// @pre `key` has keyBytes bytes.
    explicit SipHash(ByteView key);
    ~SipHash();
    SipHash(SipHash&&) noexcept;
    std::uint64_t operator()(ByteView data) const;

private:
    struct State;
    std::unique_ptr<State> m_state;
};

} // namespace guanlan::crypto
