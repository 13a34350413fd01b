// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/analytics/overview.h"
#include "models/analytics/risk_index.h"
#include "models/items/directory.h"
#include "models/items/insight_roles.h"
#include "models/items/view_scope.h"

#include <QAbstractTableModel>

namespace guanlan::items {

/// The institutions with what each did in the period: the league of the overview and the table of the institutions page.
class InstitutionTableModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Name, Kind, Status, Issued, Presented, Verified, Revoked, Activity, Findings, Risk, LastActivity };
    static constexpr int columns = LastActivity + 1;

    using QAbstractTableModel::QAbstractTableModel;

    /// Rows of the same institutions in the same order are changed in place, so that a selection stays.
    void setRows(std::vector<analytics::LeagueRow> rows);
    /// Whatever the period: as of the last block read.
    void setRisk(analytics::RiskIndex risk);
    void setDisplay(Language language, DisplayZone zone);
    const analytics::LeagueRow& at(int row) const { return m_rows.at(std::size_t(row)); }
    /// -1: not there.
    int rowOf(const InstitutionId& id) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    QString text(const analytics::LeagueRow& row, Column column) const;
    QVariant sortKey(const analytics::LeagueRow& row, Column column) const;
    QVariant findingsToolTip(const analytics::LeagueRow& row) const;
    double riskShare(const analytics::LeagueRow& row) const;

    std::vector<analytics::LeagueRow> m_rows;
    analytics::RiskIndex m_risk;
    double m_largestRisk = 0;
    Language m_language = Language::Chinese;
    DisplayZone m_zone = DisplayZone::Shanghai;
};

} // namespace guanlan::items
