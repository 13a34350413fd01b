// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/run_control.h"
#include "models/store/event_loader.h"

namespace guanlan::store {

/// One line of canonical text for an event: the fields that are there, in a fixed order, ids in hexadecimal,
/// texts with their length before them. Neither the chain's number nor the verification level is part of it.
std::string canonicalText(const Event& event);

/// As EventReader::contentDigest: chains in the order of their names. Inside of a read transaction only.
Result<std::string> digestContent(Connection& connection, EventLoader& loader, const RunControl& control);

} // namespace guanlan::store
