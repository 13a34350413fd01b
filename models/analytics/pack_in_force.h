// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/analytics/rule_pack.h"

#include <filesystem>
#include <optional>

namespace guanlan::store {
class EventReader;
}

namespace guanlan::analytics {

/// The rule pack whose findings are in force, as the workspace keeps it: that of the first chain that was judged. Its
/// calendars are not there: they are files. Absent: nothing was judged yet, or by a version that did not keep packs.
/// Fails with what the reader fails with, and where this version cannot read what it kept.
Result<std::optional<RulePack>> packInForce(store::EventReader& reader);

/// Gives a pack of the workspace its calendars, from beside its own file or from where the program's are. Where they are not
/// there any more (as loadCalendars() fails), it stays without: the rules' verdicts do not need them.
Status findCalendars(RulePack& pack, const std::filesystem::path& shipped);

} // namespace guanlan::analytics
