// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/crypto/secp256k1.h"

#include "models/crypto/keccak.h"

#include <secp256k1.h>
#include <secp256k1_recovery.h>

#include <algorithm>

namespace guanlan::crypto {
namespace {

constexpr std::size_t uncompressedSize = 65; // The byte 04, then x and y.

} // namespace

std::optional<Address> recoverSigner(const Bytes32& digest, const RecoverableSignature& signature)
{
    if (signature.recoveryId > 3) return std::nullopt;
    std::array<std::uint8_t, 64> compact{};
    std::copy(signature.r.begin(), signature.r.end(), compact.begin());
    std::copy(signature.s.begin(), signature.s.end(), compact.begin() + 32);

    // Recovery and serialisation use no secret and no table of the context: the static one serves all threads.
    const secp256k1_context* context = secp256k1_context_static;
    secp256k1_ecdsa_recoverable_signature parsed;
    secp256k1_pubkey key;
    if (!secp256k1_ecdsa_recoverable_signature_parse_compact(context, &parsed, compact.data(), signature.recoveryId)
        || !secp256k1_ecdsa_recover(context, &key, &parsed, digest.data()))
        return std::nullopt;

    std::array<std::uint8_t, uncompressedSize> point{};
    std::size_t size = point.size();
    secp256k1_ec_pubkey_serialize(context, point.data(), &size, &key, SECP256K1_EC_UNCOMPRESSED);
    const Bytes32 hash = keccak256(ByteView{point}.subspan(1));
    Bytes20 address{};
    std::copy(hash.begin() + 12, hash.end(), address.begin());
    return Address{address};
}

} // namespace guanlan::crypto
