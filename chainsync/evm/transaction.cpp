// SPDX-License-Identifier: GPL-3.0-or-later
#include "chainsync/evm/transaction.h"

#include "chainsync/evm/rlp.h"
#include "models/crypto/keccak.h"
#include "models/crypto/secp256k1.h"

#include <algorithm>

namespace guanlan::chainsync::evm {
namespace {

constexpr std::uint64_t homesteadV = 27; // 27 and 28.
constexpr std::uint64_t eip155V = 35; // 35 + 2 × chain id + parity.
constexpr std::uint64_t quorumPrivateV = 37; // 37 and 38.

/// What a signature is made over, apart from the payload.
struct SignatureScheme {
    std::uint8_t parity = 0;
    std::optional<std::uint64_t> eip155ChainId;
};

std::optional<std::uint64_t> asNumber(const Quantity& quantity)
{
    if (quantity.size() > 8) return std::nullopt;
    std::uint64_t value = 0;
    for (const std::uint8_t byte : quantity)
        value = value << 8 | byte;
    return value;
}

void writeAccessList(const std::vector<AccessListEntry>& entries, RlpWriter& writer)
{
    writer.list([&] {
        for (const AccessListEntry& entry : entries)
            writer.list([&] {
                writer.bytes(entry.address.value());
                writer.list([&] {
                    for (const Bytes32& key : entry.storageKeys)
                        writer.bytes(key);
                });
            });
    });
}

void writeAuthorisations(const std::vector<Authorisation>& authorisations, RlpWriter& writer)
{
    writer.list([&] {
        for (const Authorisation& authorisation : authorisations)
            writer.list([&] {
                writer.bytes(authorisation.chainId);
                writer.bytes(authorisation.address.value());
                writer.number(authorisation.nonce);
                writer.bytes(authorisation.yParity);
                writer.bytes(authorisation.r);
                writer.bytes(authorisation.s);
            });
    });
}

/// The fields before the signature.
void writePayload(const Transaction& transaction, RlpWriter& writer)
{
    if (transaction.type != 0) writer.bytes(transaction.chainId.value_or(Quantity{}));
    writer.number(transaction.nonce);
    if (transaction.type < 2) {
        writer.bytes(transaction.gasPrice);
    } else {
        writer.bytes(transaction.maxPriorityFeePerGas);
        writer.bytes(transaction.maxFeePerGas);
    }
    writer.number(transaction.gasLimit);
    writer.bytes(transaction.to ? ByteView{transaction.to->value()} : ByteView{});
    writer.bytes(transaction.value);
    writer.bytes(transaction.input);
    if (transaction.type != 0) writeAccessList(transaction.accessList, writer);
    if (transaction.type == 3) {
        writer.bytes(transaction.maxFeePerBlobGas);
        writer.list([&] {
            for (const Bytes32& hash : transaction.blobHashes)
                writer.bytes(hash);
        });
    }
    if (transaction.type == 4) writeAuthorisations(transaction.authorisations, writer);
}

template <class Function>
void encodeWith(const Transaction& transaction, Bytes& out, Function&& writeTail)
{
    if (transaction.type != 0) out.push_back(transaction.type);
    RlpWriter writer{out};
    writer.list([&] {
        writePayload(transaction, writer);
        writeTail(writer);
    });
}

std::optional<SignatureScheme> schemeOf(const Transaction& transaction, std::uint64_t chainId)
{
    const auto v = asNumber(transaction.v);
    if (!v) return std::nullopt;
    if (transaction.type != 0) return *v <= 1 ? std::optional{SignatureScheme{std::uint8_t(*v), {}}} : std::nullopt;
    if (*v == homesteadV || *v == homesteadV + 1) return SignatureScheme{std::uint8_t(*v - homesteadV), {}};
    if (isQuorumPrivate(transaction, chainId)) return SignatureScheme{std::uint8_t(*v - quorumPrivateV), {}};
    if (*v < eip155V) return std::nullopt;
    return SignatureScheme{std::uint8_t((*v - eip155V) % 2), (*v - eip155V) / 2};
}

Bytes32 signingHash(const Transaction& transaction, const SignatureScheme& scheme)
{
    Bytes encoded;
    encoded.reserve(transaction.input.size() + 256);
    encodeWith(transaction, encoded, [&](RlpWriter& writer) {
        if (!scheme.eip155ChainId) return;
        writer.number(*scheme.eip155ChainId);
        writer.number(0);
        writer.number(0);
    });
    return crypto::keccak256(encoded);
}

Bytes32 padLeft(const Quantity& quantity)
{
    Bytes32 padded{};
    const std::size_t size = std::min(quantity.size(), padded.size());
    std::copy(quantity.end() - std::ptrdiff_t(size), quantity.end(), padded.end() - std::ptrdiff_t(size));
    return padded;
}

} // namespace

void encodeTransaction(const Transaction& transaction, Bytes& out)
{
    encodeWith(transaction, out, [&transaction](RlpWriter& writer) {
        writer.bytes(transaction.v);
        writer.bytes(transaction.r);
        writer.bytes(transaction.s);
    });
}

TxHash transactionHash(const Transaction& transaction)
{
    Bytes encoded;
    encoded.reserve(transaction.input.size() + 256);
    encodeTransaction(transaction, encoded);
    return TxHash{crypto::keccak256(encoded)};
}

std::optional<std::uint64_t> signedChainId(const Transaction& transaction, std::uint64_t chainId)
{
    if (transaction.chainId) return asNumber(*transaction.chainId);
    const auto scheme = schemeOf(transaction, chainId);
    return scheme ? scheme->eip155ChainId : std::nullopt;
}

bool isQuorumPrivate(const Transaction& transaction, std::uint64_t chainId)
{
    const auto v = asNumber(transaction.v);
    return transaction.type == 0 && chainId != 1 && v && (*v == quorumPrivateV || *v == quorumPrivateV + 1);
}

Result<Address> recoverSender(const Transaction& transaction, std::uint64_t chainId)
{
    const auto scheme = schemeOf(transaction, chainId);
    if (!scheme)
        return Error{ErrorKind::Corrupt, "the signature's v is " + toPrefixedHex(transaction.v) + ", which means nothing"};
    const auto sender = crypto::recoverSigner(signingHash(transaction, *scheme),
        {.r = padLeft(transaction.r), .s = padLeft(transaction.s), .recoveryId = scheme->parity});
    if (!sender) return Error{ErrorKind::Corrupt, "no key can have made its signature"};
    return *sender;
}

} // namespace guanlan::chainsync::evm
