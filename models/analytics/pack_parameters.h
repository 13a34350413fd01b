// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/analytics/pack_json.h"
#include "models/analytics/rule_pack.h"
#include "models/analytics/rules/rule_table.h"

namespace guanlan::analytics {

/// Puts all parameters of the rule into `settings`: those given, and the defaults of the others.
/// The parameters of a planned rule (no entry) are accepted and not kept.
void readParameters(PackJson& reader, const PackJson::Json& rule, const std::string& path, const RuleEntry* entry,
    RuleSettings& settings);

Severity readSeverity(PackJson& reader, const std::string& word, const std::string& path);

} // namespace guanlan::analytics
