// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/incident.h"
#include "models/items/desk_questions.h"
#include "models/items/sync_status.h"
#include "models/items/view_scope.h"
#include "ui/frame/page.h"
#include "ui/frame/session_info.h"

class QStandardItemModel;

namespace guanlan::items {
class ChainTableModel;
}

namespace guanlan::ui {

class ChartPanel;
class DataTable;
class LagCard;
class SectionHeader;
class StateStack;
class SyncPanel;
class ValidatorChart;

/// Where the data comes from: chains and how far they are read and proven, nodes, incidents.
class SourcesPage : public Page {
    Q_OBJECT

public:
    SourcesPage(items::DataHub& hub, items::SyncStatus& status, const SessionInfo& session, QWidget* parent = nullptr);

    QString id() const override { return QStringLiteral("sources"); }
    QString title() const override { return tr("Data sources"); }
    void setScope(const items::ViewScope& scope) override;
    bool usesScope() const override { return false; }
    void refresh() override;
    void retranslate() override;

Q_SIGNALS:
    void syncRequested();
    void stopRequested();
    void chainRequested(); ///< To connect another chain.

private:
    void layOut();
    void setUpTables();
    void connectParts();
    void take(const items::SourcesData& answer);
    void showProgress();
    void fillNodes();
    QString addressOf(const store::NodeState& node) const;
    void fillIncidents();
    void showGap(qint64 from, qint64 to); ///< Marks the incidents of the chosen chain then.
    void fillValidators();
    const store::ChainState* chosenChain() const; ///< nullptr: there is none.
    void showIncident(int row);
    items::SyncStatus& m_status;
    bool m_isDemonstration;
    bool m_mayConnect;
    items::DisplayZone m_zone = items::DisplayZone::Shanghai;
    std::vector<Incident> m_incidents;
    std::vector<store::ChainState> m_known;
    SyncPanel* m_panel;
    SectionHeader* m_chainsHeader;
    items::ChainTableModel* m_chains;
    DataTable* m_chainTable;
    SectionHeader* m_nodesHeader;
    QStandardItemModel* m_nodes;
    DataTable* m_nodeTable;
    QStandardItemModel* m_validators;
    ValidatorChart* m_validatorChart;
    StateStack* m_validatorStates;
    ChartPanel* m_validatorPanel; ///< The picture and its twin.
    SectionHeader* m_incidentsHeader;
    QStandardItemModel* m_incidentRows;
    DataTable* m_incidentTable;
    StateStack* m_incidentStates;
    LagCard* m_lag;
    StateStack* m_states;
};

} // namespace guanlan::ui
