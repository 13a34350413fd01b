// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/analytics/rule_pack.h"
#include "models/items/directory.h"

#include <QDialog>

namespace guanlan::ui {

/// The rules that judged the workspace, with their parameters and sources, and which pack they are from. Only shown: a supervisor's
/// own parameters are a copy of the pack, given to `guanlan sync --rules`.
class RulesDialog : public QDialog {
    Q_OBJECT

public:
    RulesDialog(const analytics::RulePack& pack, items::Language language, QWidget* parent = nullptr);
};

} // namespace guanlan::ui
