// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/event_key.h"

#include <cstdint>
#include <optional>
#include <string>

namespace guanlan {

/// Something the supervisor must know about how a chain was read. Never an event, never deleted.
struct Incident {
    std::int64_t id = 0; ///< Given by the store.
    std::int64_t time = 0; ///< When it was noticed, UTC seconds by this machine's clock.
    ChainRef chain;
    std::string kind; ///< Stable word: "header-hash", "parent-link", "receipts-root", "transactions-root",
                      ///< "sender", "archive-truncated", "node-unreachable", "wrong-chain", "wrong-genesis", …
    std::string node; ///< Name of the node or archive file; untrusted text.
    std::optional<std::uint64_t> block;
    std::string message; ///< One sentence: what, where, why.
    friend bool operator==(const Incident&, const Incident&) = default;
};

} // namespace guanlan
