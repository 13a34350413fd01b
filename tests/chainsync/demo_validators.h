// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/crypto/keccak.h"
#include "tests/chainsync/forgery.h"

#include <secp256k1_recovery.h>

#include <map>

/// The demonstration's validators, whose keys derive from a published seed (tests/demo/institutions.mjs): who holds them can
/// seal a second history.
class DemoValidators {
public:
    DemoValidators()
    {
        for (int index = 0; index < 6; ++index) {
            const std::string name = "guanlan demonstration 2026/key/validator/" + std::to_string(index);
            const auto key = guanlan::crypto::keccak256({reinterpret_cast<const std::uint8_t*>(name.data()), name.size()});
            m_keys[addressOf(key)] = key;
        }
    }
    ~DemoValidators() { secp256k1_context_destroy(m_context); }
    DemoValidators(const DemoValidators&) = delete;
    DemoValidators& operator=(const DemoValidators&) = delete;

    /// Seals a changed header by a quorum of those whom it lists, and gives it the hash that fits.
    void seal(nlohmann::json& block) const
    {
        auto extra = extraDataOf(block);
        extra.seals.clear();
        const std::size_t quorum = (2 * extra.validators.size() + 2) / 3;
        for (std::size_t i = 0; i < quorum; ++i)
            extra.seals.push_back(sign(extra.validators[i], digestOf(block)));
        block["extraData"] = toText(extra);
        rehash(block);
    }

    /// Seals of the first `count` of them over a header, whoever should have sealed it.
    std::vector<guanlan::chainsync::evm::Seal> sealsOver(const nlohmann::json& block, std::size_t count) const
    {
        std::vector<guanlan::chainsync::evm::Seal> seals;
        for (auto key = m_keys.begin(); seals.size() < count; ++key)
            seals.push_back(sign(key->first, digestOf(block)));
        return seals;
    }

    std::vector<guanlan::Address> addresses() const
    {
        std::vector<guanlan::Address> all;
        for (const auto& [address, key] : m_keys)
            all.push_back(address);
        return all;
    }

    /// A second history: from block `from` on, which holds nothing in it, every header is sealed anew.
    void fork(PlayedChain& chain, std::size_t from) const
    {
        nlohmann::json& first = chain[from].block;
        first["transactions"] = chain[from].receipts = nlohmann::json::array();
        first["transactionsRoot"] = first["receiptsRoot"] = "0x56e81f171bcc55a6ff8345e692c0f86e5b48e01b996cadc001622fb5e363b421";
        first["logsBloom"] = "0x" + std::string(512, '0');
        first["gasUsed"] = "0x0";
        seal(first);
        for (std::size_t number = from + 1; number < chain.size(); ++number) {
            chain[number].block["parentHash"] = chain[number - 1].block["hash"];
            seal(chain[number].block);
        }
    }

private:
    static guanlan::Bytes32 digestOf(const nlohmann::json& block)
    {
        const auto digest = guanlan::chainsync::evm::committedSealHash(headerOf(block), guanlan::chainsync::ConsensusKind::Qbft);
        if (!digest) qFatal("%s", digest.error().message.c_str());
        return *digest;
    }

    guanlan::Address addressOf(const guanlan::Bytes32& key) const
    {
        secp256k1_pubkey point;
        if (!secp256k1_ec_pubkey_create(m_context, &point, key.data())) qFatal("not a key");
        std::array<std::uint8_t, 65> encoded{};
        std::size_t size = encoded.size();
        secp256k1_ec_pubkey_serialize(m_context, encoded.data(), &size, &point, SECP256K1_EC_UNCOMPRESSED);
        const auto digest = guanlan::crypto::keccak256(guanlan::ByteView{encoded}.subspan(1));
        guanlan::Bytes20 address{};
        std::copy_n(digest.begin() + 12, address.size(), address.begin());
        return guanlan::Address{address};
    }

    guanlan::chainsync::evm::Seal sign(const guanlan::Address& validator, const guanlan::Bytes32& digest) const
    {
        const auto key = m_keys.find(validator);
        if (key == m_keys.end()) qFatal("a validator without a key");
        secp256k1_ecdsa_recoverable_signature signature;
        if (!secp256k1_ecdsa_sign_recoverable(m_context, &signature, digest.data(), key->second.data(), nullptr, nullptr)) qFatal("cannot sign");
        guanlan::chainsync::evm::Seal seal{};
        int recovery = 0;
        secp256k1_ecdsa_recoverable_signature_serialize_compact(m_context, seal.data(), &recovery, &signature);
        seal.back() = std::uint8_t(recovery);
        return seal;
    }

    secp256k1_context* m_context = secp256k1_context_create(SECP256K1_CONTEXT_SIGN);
    std::map<guanlan::Address, guanlan::Bytes32> m_keys;
};
