// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/ids.h"

#include <array>
#include <cstdint>
#include <optional>
#include <vector>

namespace guanlan::chainsync::evm {

using Bloom = std::array<std::uint8_t, 256>;
/// A 256-bit number, big-endian, without leading zeros; empty = 0.
using Quantity = Bytes;

/// A block header with all that its hash covers. Source: go-ethereum core/types/block.go; EIP-1559, 4895,
/// 4844, 4788, 7685. An optional field is present only if all before it are.
struct Header {
    BlockHash claimedHash; ///< The node's own word for the hash; checked, never used.
    BlockHash parentHash;
    Bytes32 ommersHash{};
    Address coinbase;
    Bytes32 stateRoot{};
    Bytes32 transactionsRoot{};
    Bytes32 receiptsRoot{};
    Bloom logsBloom{};
    Quantity difficulty;
    std::uint64_t number = 0;
    std::uint64_t gasLimit = 0;
    std::uint64_t gasUsed = 0;
    std::uint64_t timestamp = 0; ///< UTC seconds (the family's unit for every consensus here).
    Bytes extraData;
    Bytes32 mixHash{};
    std::array<std::uint8_t, 8> nonce{};
    std::optional<Quantity> baseFee;
    std::optional<Bytes32> withdrawalsRoot;
    std::optional<std::uint64_t> blobGasUsed;
    std::optional<std::uint64_t> excessBlobGas;
    std::optional<Bytes32> parentBeaconRoot;
    std::optional<Bytes32> requestsHash;
};

struct Log {
    Address address;
    std::array<Bytes32, 4> topics{};
    std::uint8_t topicCount = 0; ///< 0 to 4.
    Bytes data;
};

struct Receipt {
    std::uint8_t type = 0; ///< EIP-2718; 0 legacy, or not said by the node.
    std::optional<Bytes32> root; ///< Before Byzantium, in place of the status.
    bool succeeded = false;
    std::uint64_t cumulativeGasUsed = 0;
    Bloom logsBloom{};
    std::vector<Log> logs;
};

struct AccessListEntry {
    Address address;
    std::vector<Bytes32> storageKeys;
};

/// EIP-7702.
struct Authorisation {
    Quantity chainId;
    Address address;
    std::uint64_t nonce = 0;
    Quantity yParity, r, s;
};

/// A signed transaction with all that its hash and its signature cover.
struct Transaction {
    TxHash claimedHash; ///< The node's word; checked, never used.
    std::optional<Address> claimedSender; ///< The node's word; checked, never used.
    std::uint8_t type = 0; ///< 0 legacy, 1 EIP-2930, 2 EIP-1559, 3 EIP-4844, 4 EIP-7702.
    std::optional<Quantity> chainId; ///< Typed ones; legacy says it in v (EIP-155).
    std::uint64_t nonce = 0;
    Quantity gasPrice, maxPriorityFeePerGas, maxFeePerGas, maxFeePerBlobGas;
    std::uint64_t gasLimit = 0;
    std::optional<Address> to; ///< Absent: creates a contract.
    Quantity value;
    Bytes input;
    std::vector<AccessListEntry> accessList;
    std::vector<Bytes32> blobHashes;
    std::vector<Authorisation> authorisations;
    Quantity v, r, s; ///< v as given: yParity for typed ones; 37/38 without EIP-155 meaning marks GoQuorum's private ones.
};

} // namespace guanlan::chainsync::evm
