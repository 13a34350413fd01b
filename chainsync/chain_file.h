// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/ids.h"
#include "models/domain/institution.h"
#include "models/domain/result.h"

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace guanlan::chainsync {

enum class ConsensusKind { None, Qbft, Ibft2, Ibft1, Clique };
enum class QuorumRule { Ceil2n3, TwoFPlusOne };

/// Which header rule holds from a height on.
struct ConsensusRule {
    std::uint64_t from = 0;
    ConsensusKind kind = ConsensusKind::None;
    std::vector<Address> validators; ///< The set from this block on; empty: as the headers say.
    std::uint64_t epoch = 30000;
    QuorumRule quorum = QuorumRule::Ceil2n3;
};

struct NodeConfig {
    std::string name; ///< Operator; two nodes of one name count as one operator.
    std::string url;
    std::optional<std::string> spkiPin; ///< "sha256/" and base64.
};

struct ContractConfig {
    std::string profile;
    Address address;
};

/// What a supervisor pins about a chain. Format: README.md, "Chain file" (fixed; other programs write it).
struct ChainFile {
    std::filesystem::path path;
    std::string text; ///< As read.
    std::string name;
    std::string family;
    std::uint64_t chainId = 0;
    BlockHash genesis;
    std::vector<ConsensusRule> consensus; ///< Ascending `from`, the first at 0.
    std::vector<NodeConfig> nodes;
    std::uint64_t startBlock = 0;
    std::vector<ContractConfig> contracts;
    std::vector<SchemaInfo> schemas;
    std::vector<Institution> institutions; ///< Already read from the file it names.
};

/// Reads a chain file and its institutions file. InvalidInput: "FILE: path.in[2].it: reason" for a wrong type,
/// unknown or duplicate key, bad hex, duplicate id; NotFound for a missing file.
Result<ChainFile> loadChainFile(const std::filesystem::path& file);

/// The same from text; an institutions file that it names is not read.
Result<ChainFile> parseChainFile(std::string_view text, std::string_view fileName);

/// "none", "qbft", "ibft2", "ibft1", "clique"; "ceil2n3", "2f+1".
std::string_view consensusName(ConsensusKind kind);
std::string_view quorumName(QuorumRule rule);

} // namespace guanlan::chainsync
