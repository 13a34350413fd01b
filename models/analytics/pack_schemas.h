// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/analytics/pack_json.h"
#include "models/analytics/rule_pack.h"

namespace guanlan::analytics {

/// The parts of a rule pack that several rules share: `schema_roles`, `evidence_requirements`, `purposes` and
/// `calendars`, each of which may be left out.
void readSharedParts(PackJson& reader, const PackJson::Json& root, RulePack& pack);

} // namespace guanlan::analytics
