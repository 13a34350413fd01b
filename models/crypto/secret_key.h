// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/bytes.h"

#include <memory>

namespace guanlan::crypto {

/// Overwrites memory so that the compiler cannot leave it out.
void wipe(void* data, std::size_t size);

/// A 256-bit key in memory that is locked against swapping where the system allows it, and wiped at the end.
class SecretKey {
public:
    SecretKey(); ///< All zeros.
    static SecretKey random();
    ~SecretKey();
    SecretKey(SecretKey&& other) noexcept;
    SecretKey& operator=(SecretKey&& other) noexcept;

    ByteView view() const { return *m_bytes; }
    std::span<std::uint8_t> bytes() { return *m_bytes; }

private:
    std::unique_ptr<Bytes32> m_bytes;
};

} // namespace guanlan::crypto
