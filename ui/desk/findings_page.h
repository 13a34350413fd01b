// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/analytics/rule_pack.h"
#include "models/domain/finding.h"
#include "models/items/view_scope.h"
#include "ui/frame/page.h"

#include <memory>
#include <string>

class QComboBox;

namespace guanlan::items {
class FindingTableModel;
}

namespace guanlan::ui {

class ChecklistButton;
class DataTable;
class FindingPane;
class PlainLabel;
class StateStack;

/// Findings, most severe first, and beside them the chosen one with its evidence.
/// Links: guanlan://findings?rule=R01,R02&severity=high, and guanlan://findings/ID for one finding among all.
class FindingsPage : public Page {
    Q_OBJECT

public:
    explicit FindingsPage(items::DataHub& hub, QWidget* parent = nullptr);
    /// The rule pack in force: titles, sources and parameters of rules.
    void setRules(std::shared_ptr<const analytics::RulePack> rules);

    QString id() const override { return QStringLiteral("findings"); }
    QString title() const override { return tr("Findings"); }
    void setScope(const items::ViewScope& scope) override;
    void open(const QUrl& link) override;
    void refresh() override;
    void retranslate() override;

protected:
    void showEvent(QShowEvent* event) override;

private:
    void layOut();
    void setUpTable();
    void connectParts();
    void applyFilter(const std::string& wanted = {});
    void showAll();
    void showState();
    void showRows();
    void showRow(int row);
    void select(const std::string& id);
    void fillRuleChoices();
    bool isNarrowed() const;

    items::ViewScope m_scope;
    items::FindingTableModel* m_model;
    QComboBox* m_severity;
    ChecklistButton* m_rules;
    PlainLabel* m_count;
    DataTable* m_table;
    FindingPane* m_pane;
    StateStack* m_states;
    std::string m_selected; ///< Id of the chosen finding: kept across reloads.
    std::string m_wanted; ///< Id of the one that a link led to, until another filter is chosen.
    bool m_stale = true; ///< The scope or filter changed while the page was hidden.
};

} // namespace guanlan::ui
