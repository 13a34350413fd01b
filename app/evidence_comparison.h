// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/event.h"
#include "models/domain/result.h"

#include <string>
#include <vector>

namespace guanlan::app {

/// What is proven must be what the workspace holds, or else one of them was altered: every proven event is stored, equal
/// in every field but its level, and no other is stored of the same transactions.
/// @param stored  All of the proven events' blocks, ascending.
/// Corrupt: the first that differs, by which field.
Status compareWithStored(const std::vector<Event>& proven, const std::vector<Event>& stored, const std::string& chainName);

} // namespace guanlan::app
