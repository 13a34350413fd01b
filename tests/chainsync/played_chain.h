// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/chainsync/recorded_chain.h"

#include <nlohmann/json.hpp>

#include <memory>
#include <vector>

/// A block and its receipts as a node answers them; to be played back, truly or altered.
struct PlayedBlock {
    nlohmann::json block;
    nlohmann::json receipts;
};
using PlayedChain = std::vector<PlayedBlock>;

/// The blocks of an archive, up to `head`.
inline std::shared_ptr<const PlayedChain> playedChain(const QString& archive, std::size_t head = SIZE_MAX)
{
    const auto lines = readArchiveLines(archive);
    auto chain = std::make_shared<PlayedChain>();
    for (int i = 1; i < lines.size() && chain->size() <= head; ++i) {
        auto line = nlohmann::json::parse(lines[i].begin(), lines[i].end());
        chain->push_back({std::move(line["block"]), std::move(line["receipts"])});
    }
    return chain;
}

/// The recorded GoQuorum network, read once.
inline const std::shared_ptr<const PlayedChain>& recordedBlocks()
{
    static const auto chain = playedChain(recordedArchive);
    return chain;
}
