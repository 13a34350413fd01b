// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/crypto/document_hash.h"

#include "models/crypto/evp_hash.h"

#include <botan/hash.h>

namespace guanlan::crypto {

struct DocumentHash::State {
    EvpHash sha256{EVP_sha256()};
    EvpHash sm3{EVP_sm3()};
    std::unique_ptr<Botan::HashFunction> keccak256 = Botan::HashFunction::create_or_throw("Keccak-1600(256)");
};

DocumentHash::DocumentHash() : m_state{std::make_unique<State>()} {}
DocumentHash::~DocumentHash() = default;
DocumentHash::DocumentHash(DocumentHash&&) noexcept = default;
DocumentHash& DocumentHash::operator=(DocumentHash&&) noexcept = default;

void DocumentHash::update(ByteView data)
{
    m_state->sha256.update(data);
    m_state->sm3.update(data);
    m_state->keccak256->update(data.data(), data.size());
}

DocumentDigests DocumentHash::finish()
{
    DocumentDigests digests{m_state->sha256.finish(), m_state->sm3.finish(), {}};
    m_state->keccak256->final(digests.keccak256.data());
    return digests;
}

} // namespace guanlan::crypto
