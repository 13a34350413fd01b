// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/analytics/rule_pack.h"

#include <memory>

namespace guanlan::items {
class DataHub;
}

namespace guanlan::ui {

class MainWindow;

/// Adds Overview, Institutions and Credential to the window.
/// @param rules  nullptr: rules are shown by their id.
void addInsightPages(MainWindow& window, items::DataHub& hub, const std::shared_ptr<const analytics::RulePack>& rules);

} // namespace guanlan::ui
