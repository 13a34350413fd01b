// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/analytics/rule_pack.h"
#include "models/items/directory.h"
#include "models/items/text_table_model.h"

namespace guanlan::items {

/// A rule's parameter for people: numbers as they are, severities and kinds of institutions by their names, lists with commas.
QString parameterText(const analytics::ParameterValue& value);

/// The pack's rules, a line for each entry: rule, whether it judges, severity, parameters, source. Those that do not judge are quiet.
TextTable ruleTable(const analytics::RulePack& pack, Language language);

} // namespace guanlan::items
