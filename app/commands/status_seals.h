// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/queries.h"

#include <nlohmann/json.hpp>

namespace guanlan::app {

/// The validator sets of a chain: [{"from", "origin": genesis|pinned|voted, "members": ["0x…"], "quorum"}], where voted
/// also with "sealed_by_previous" and "previous_quorum".
nlohmann::ordered_json validatorsOf(const store::ChainState& chain);

/// {"block", "time", "kept": {"node", "hash", "header"}, "other": {…}}: two sealed headers of one height, each in full as
/// the chain encodes it, in hex; null where there is none.
nlohmann::ordered_json forkOf(const store::ChainState& chain);

} // namespace guanlan::app
