// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "chainsync/profile/mapping.h"
#include "chainsync/strict_json.h"

namespace guanlan::chainsync {

/// Reads one element of a profile's "events". What is wrong is refused at its place; the rule is then of no use.
EventRule readEventRule(const JsonPlace& place);

} // namespace guanlan::chainsync
