// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/analytics/rule_pack.h"
#include "models/domain/finding.h"
#include "models/items/directory.h"
#include "models/items/insight_roles.h"
#include "models/items/view_scope.h"

#include <QAbstractTableModel>

#include <memory>

namespace guanlan::items {

/// The findings that a profile or a credential shows beside everything else: severity, rule, time, summary.
class ProfileFindingModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Rule, Time, Summary };
    static constexpr int columns = Summary + 1;

    using QAbstractTableModel::QAbstractTableModel;
    void setRows(std::vector<Finding> rows);
    /// Where rules have their titles from; without it a rule is only its id.
    void setRules(std::shared_ptr<const analytics::RulePack> rules);
    void setDisplay(Language language, DisplayZone zone);
    const Finding& at(int row) const { return m_rows.at(std::size_t(row)); }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    QString ruleText(const Finding& row) const;

    std::vector<Finding> m_rows;
    std::shared_ptr<const analytics::RulePack> m_rules;
    Language m_language = Language::Chinese;
    DisplayZone m_zone = DisplayZone::Shanghai;
};

} // namespace guanlan::items
