// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/analytics/rule_pack.h"
#include "models/items/directory.h"
#include "models/items/insight_overview.h"
#include "models/items/insight_roles.h"

#include <QAbstractTableModel>

#include <memory>

namespace guanlan::items {

/// Findings of the period by rule.
class RuleCountModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Rule, Title, Count };
    static constexpr int columns = Count + 1;

    using QAbstractTableModel::QAbstractTableModel;
    void setRows(std::vector<RuleCount> rows);
    /// Where the rules' titles come from; without it a rule is only its id.
    void setRules(std::shared_ptr<const analytics::RulePack> rules);
    void setLanguage(Language language);
    const RuleCount& at(int row) const { return m_rows.at(std::size_t(row)); }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    QString title(const RuleCount& row) const;
    std::vector<RuleCount> m_rows;
    std::shared_ptr<const analytics::RulePack> m_rules;
    Language m_language = Language::Chinese;
};

} // namespace guanlan::items
