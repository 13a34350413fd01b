// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/case_entry.h"
#include "models/domain/result.h"
#include "models/items/view_scope.h"

#include <QDialog>

#include <atomic>
#include <memory>
#include <optional>

class QComboBox;
class QPushButton;

namespace guanlan::items {
class CaseDesk;
class LogEntryModel;
struct LogVerdict;
} // namespace guanlan::items

namespace guanlan::ui {

class DataTable;
class IdLabel;
class PlainLabel;
class StateStack;

/// The case log: who did what, when and why, as it was written; its head, to be kept elsewhere; and a check of the whole chain.
class LogDialog : public QDialog {
    Q_OBJECT

public:
    /// `cases` must outlive the dialog. @param only  The act whose entries are shown at first; absent: all.
    LogDialog(items::CaseDesk& cases, items::DisplayZone zone, std::optional<CaseAct> only, QWidget* parent = nullptr);
    ~LogDialog() override; ///< Stops a check.

private:
    QLayout* buildHead();
    QLayout* buildFoot();
    void fillChoice(std::optional<CaseAct> only);
    void askHead();
    void showState();
    void check();
    void showVerdict(const Result<items::LogVerdict>& verdict);
    items::CaseDesk& m_cases;
    items::LogEntryModel* m_model;
    DataTable* m_table;
    StateStack* m_states;
    PlainLabel* m_count;
    IdLabel* m_hash;
    QComboBox* m_choice;
    PlainLabel* m_verdict;
    QPushButton* m_check;
    std::shared_ptr<std::atomic<bool>> m_isClosing = std::make_shared<std::atomic<bool>>(false);
};

} // namespace guanlan::ui
