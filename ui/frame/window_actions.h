// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace guanlan::ui {

class ActionRegistry;
class MainWindow;

/// What the window itself can do: going about, reading on, reports, its look, help.
void addWindowActions(ActionRegistry& registry, MainWindow& window);

} // namespace guanlan::ui
