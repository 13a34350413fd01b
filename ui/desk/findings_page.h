// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/analytics/rule_pack.h"
#include "models/items/case_text.h"
#include "ui/desk/finding_narrowing.h"
#include "ui/frame/page.h"

#include <memory>
#include <string>
#include <vector>

class QComboBox;
class QHBoxLayout;
class QToolButton;

namespace guanlan::items {
class CaseDesk;
class FindingTableModel;
} // namespace guanlan::items

namespace guanlan::ui {

class ActionRegistry;
class ChecklistButton;
class DataTable;
class DecisionBox;
class FindingPane;
class PlainLabel;
class QueueList;
class StateStack;
class Triage;

/// Queues of findings, the findings of one, most severe first, and beside them the chosen one with its evidence, its history and
/// what can be done about it.
/// Links: guanlan://findings?rule=R01,R02&severity=high&queue=mine, of everything where no queue is named, narrowed further as
/// FindingNarrowing says, and guanlan://findings/ID for one finding among all; &selected=ID is looked at where it is among those shown.
class FindingsPage : public Page {
    Q_OBJECT

public:
    /// `cases` must outlive the page.
    FindingsPage(items::DataHub& hub, items::CaseDesk& cases, QWidget* parent = nullptr);
    /// Adds what can be done here by name and key. Call once.
    void addActions(ActionRegistry& registry);
    /// The rule pack in force: titles, sources and parameters of rules.
    void setRules(std::shared_ptr<const analytics::RulePack> rules);

    QString id() const override { return QStringLiteral("findings"); }
    QString title() const override { return tr("Findings"); }
    void setScope(const items::ViewScope& scope) override;
    void rangeChosen() override;
    void open(const QUrl& link) override;
    QUrl place() const override;
    void refresh() override;
    void retranslate() override;

Q_SIGNALS:
    /// A sentence on what was done.
    void told(const QString& sentence);

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    void layOut();
    QWidget* makeColumns();
    void setUpTable();
    void connectParts();
    void connectCases();
    store::FindingFilter scopeFilter() const;
    void applyFilter(const std::string& wanted = {});
    void setNarrowing(const FindingNarrowing& narrowing);
    void showAll();
    void showState();
    void showRows();
    void keepFocus();
    void showRow(int row);
    void takeSelection();
    void restoreSelection();
    void step(int rows);
    void askHistory();
    void openRecords();
    void fillRuleChoices();
    bool isNarrowed() const;

    items::CaseDesk& m_cases;
    std::shared_ptr<const analytics::RulePack> m_packRules;
    items::ViewScope m_scope;
    items::FindingTableModel* m_model;
    QueueList* m_queues;
    QComboBox* m_severity;
    ChecklistButton* m_rules;
    QToolButton* m_narrowed; ///< Says what no other control does; a click takes it away.
    QToolButton* m_records;
    PlainLabel* m_count;
    DataTable* m_table;
    FindingPane* m_pane;
    DecisionBox* m_box;
    Triage* m_triage;
    StateStack* m_states;
    FindingNarrowing m_narrowing;
    std::string m_selected; ///< Id of the finding that is looked at: kept across reloads.
    std::vector<std::string> m_chosen; ///< Ids of all that are chosen, likewise.
    int m_firstChosen = 0; ///< Row of the first of them: where they leave the queue, what comes to stand there is looked at next.
    std::string m_wanted; ///< Id of the one that a link led to, until another filter is chosen.
    bool m_restoring = false;
    bool m_focusLent = false; ///< The list of queues keeps the focus for a table that has nothing to show.
    bool m_stale = true; ///< The scope or filter changed while the page was hidden.
};

} // namespace guanlan::ui
