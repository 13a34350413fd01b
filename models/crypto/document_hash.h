// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/bytes.h"

#include <memory>

namespace guanlan::crypto {

/// The digests by which documents are anchored.
struct DocumentDigests {
    Bytes32 sha256{}; ///< FIPS 180-4.
    Bytes32 sm3{}; ///< GB/T 32905-2016.
    Bytes32 keccak256{}; ///< As Ethereum uses it: the original padding, not FIPS 202's SHA3-256.
    friend bool operator==(const DocumentDigests&, const DocumentDigests&) = default;
};

/// All three of one document that comes in pieces, in one pass.
class DocumentHash {
public:
    DocumentHash();
    ~DocumentHash();
    DocumentHash(DocumentHash&&) noexcept;
    DocumentHash& operator=(DocumentHash&&) noexcept;
    void update(ByteView data);
    /// The digests of all that was given; afterwards the object begins anew.
    DocumentDigests finish();

private:
    struct State;
    std::unique_ptr<State> m_state;
};

} // namespace guanlan::crypto
