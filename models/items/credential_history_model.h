// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/analytics/rule_pack.h"
#include "models/items/credential_lanes.h"
#include "models/items/directory.h"
#include "models/items/insight_roles.h"
#include "models/items/view_scope.h"

#include <QAbstractTableModel>

#include <memory>

namespace guanlan::items {

/// The life of one credential in order: issuance, changes of status, consents, presentations and answers, and what became
/// of the credentials around it, each with what a finding says of it. The swim-lanes' twin: row n is act n.
class CredentialHistoryModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Time, Act, Institution, Concerns, Details, Condition, Findings, Level, Block };
    static constexpr int columns = Block + 1;

    using QAbstractTableModel::QAbstractTableModel;
    void setView(const CredentialView& view, std::vector<LaneAct> acts);
    /// Where purposes have their names from; without it they are numbers.
    void setRules(std::shared_ptr<const analytics::RulePack> rules);
    void setDisplay(Language language, DisplayZone zone);
    const Event& at(int row) const { return m_acts.at(std::size_t(row)).event; }
    int rowOf(EventKey key) const; ///< -1: not there.
    /// The findings that name this row's event, by severity.
    std::vector<Finding> findingsAt(int row) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    QString details(const LaneAct& act) const;
    QString concerns(const LaneAct& act) const;
    QString findingsText(const LaneAct& act) const;
    QString findingsHint(int row) const;
    QString text(const LaneAct& act, Column column) const;

    std::vector<LaneAct> m_acts;
    std::vector<analytics::CredentialNode> m_nodes;
    std::vector<Finding> m_findings;
    std::shared_ptr<const analytics::RulePack> m_rules;
    Language m_language = Language::Chinese;
    DisplayZone m_zone = DisplayZone::Shanghai;
};

} // namespace guanlan::items
