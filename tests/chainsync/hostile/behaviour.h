// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/chainsync/scripted_node.h"

#include <string>
#include <vector>

/// One way to be hostile, and what must come of it.
struct Behaviour {
    std::string name;
    std::string does;
    NodeManners manners;
    std::string incident; ///< Its kind, or several of which one must be; empty: none.
    std::string state; ///< Of the node afterwards: "set-aside", "unreachable", or "ok" where it did no harm; or several.
    bool isAboutTime = false; ///< Shown with shorter time limits, so that nobody waits long.
};

using Behaviours = std::vector<Behaviour>;

/// What the lies about sizes and times are measured by.
struct Measures {
    int idleMs = 0; ///< After which a silent node is left.
    std::int64_t bodyBytes = 0; ///< The most that a body may have.
};

/// So far the recorded network is played: enough of it to lie about, and quick to sync many times.
constexpr std::uint64_t hostileHead = 240;

/// Blocks of it that the lies are about. Both hold several transactions and logs.
constexpr std::size_t liedAbout = 215;
constexpr std::size_t anotherBlock = 207;

/// The last digit of a JSON hex string, another.
inline void alterHex(nlohmann::json& text)
{
    auto hex = text.get<std::string>();
    hex.back() = hex.back() == '1' ? '2' : '1';
    text = hex;
}
