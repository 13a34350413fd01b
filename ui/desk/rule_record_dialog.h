// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/analytics/rule_pack.h"
#include "models/items/directory.h"
#include "models/items/case_text.h"

#include <QDialog>
#include <QUrl>

#include <memory>

namespace guanlan::items {
class CaseDesk;
class RuleRecordModel;
} // namespace guanlan::items

namespace guanlan::ui {

class DataTable;
class StateStack;

/// What became of each rule's findings, in the time range and institutions shown: a table with bars that can be copied. A click on a
/// rule, or Enter, leads to its findings.
class RuleRecordDialog : public QDialog {
    Q_OBJECT

public:
    /// `cases` must outlive it.
    RuleRecordDialog(items::CaseDesk& cases, const store::FindingFilter& findings, std::shared_ptr<const analytics::RulePack> rules,
        items::Language language, QWidget* parent = nullptr);

Q_SIGNALS:
    void linkActivated(const QUrl& link);

private:
    void ask();
    items::CaseDesk& m_cases;
    store::FindingFilter m_findings;
    items::RuleRecordModel* m_model;
    DataTable* m_table;
    StateStack* m_states;
};

} // namespace guanlan::ui
