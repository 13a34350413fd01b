// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/analytics/pack_json.h"
#include "models/analytics/rule_pack.h"

#include <vector>

namespace guanlan::analytics {

/// The list `rules` of a rule pack: entries by id and date, each with all parameters of its rule.
std::vector<RuleSettings> readRules(PackJson& reader, const PackJson::Json& root);

} // namespace guanlan::analytics
