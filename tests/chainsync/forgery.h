// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "chainsync/evm/bft_extra_data.h"
#include "chainsync/evm/block_reader.h"
#include "chainsync/evm/header_hash.h"
#include "chainsync/evm/rlp.h"
#include "tests/chainsync/played_chain.h"

// Second histories: headers that were changed get the hashes that fit them.

inline guanlan::chainsync::evm::Header headerOf(const nlohmann::json& block)
{
    simdjson::dom::parser parser;
    const auto header = guanlan::chainsync::evm::readHeader(parser.parse(block.dump()).value());
    if (!header) qFatal("%s", header.error().message.c_str());
    return *header;
}

/// Gives a changed QBFT header the hash that is right for it.
inline void rehash(nlohmann::json& block)
{
    const auto hash = guanlan::chainsync::evm::headerHash(headerOf(block), guanlan::chainsync::ConsensusKind::Qbft);
    if (!hash) qFatal("%s", hash.error().message.c_str());
    block["hash"] = toText(*hash);
}

inline guanlan::chainsync::evm::BftExtraData extraDataOf(const nlohmann::json& block)
{
    const auto extra = guanlan::chainsync::evm::readExtraData(headerOf(block).extraData, guanlan::chainsync::ConsensusKind::Qbft);
    if (!extra) qFatal("%s", extra.error().message.c_str());
    return *extra;
}

/// A QBFT header's extra data, seals and all, in hex.
inline std::string toText(const guanlan::chainsync::evm::BftExtraData& extra)
{
    guanlan::Bytes encoded;
    guanlan::chainsync::evm::RlpWriter writer{encoded};
    writer.list([&] {
        writer.bytes(extra.vanity);
        writer.list([&] {
            for (const guanlan::Address& validator : extra.validators)
                writer.bytes(validator.value());
        });
        writer.list([&] {
            if (!extra.vote) return;
            writer.bytes(extra.vote->recipient.value());
            if (extra.vote->kind == guanlan::chainsync::evm::VoteKind::Add) writer.bytes(std::array<std::uint8_t, 1>{0xff});
            else writer.bytes(guanlan::ByteView{});
        });
        writer.number(extra.round);
        writer.list([&] {
            for (const guanlan::chainsync::evm::Seal& seal : extra.seals)
                writer.bytes(seal);
        });
    });
    return guanlan::toPrefixedHex(encoded);
}
