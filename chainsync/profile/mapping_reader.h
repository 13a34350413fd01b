// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "chainsync/profile/path_reader.h"
#include "chainsync/strict_json.h"

namespace guanlan::chainsync {

/// Reads one element of an event's "map". What is wrong is refused at its place.
Mapping readMapping(const JsonPlace& place, const EventRule& rule, PathReader& paths);

/// An argument of a call that belongs to one log: its "[]" must be those of the call's "each".
Result<CallPath> readArgument(std::string_view text, const CallRule& call);

} // namespace guanlan::chainsync
