// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/analytics/rule_pack.h"
#include "models/items/directory.h"
#include "models/store/case_store.h"

#include <QAbstractTableModel>

#include <memory>
#include <vector>

namespace guanlan::items {

/// What became of each rule's findings. ShareRole gives how long the bars behind two columns are: a rule's findings in parts of the
/// most that one has, and those confirmed in parts of those decided.
class RuleRecordModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Rule, Found, Undecided, Confirmed, Dismissed, Referred, ShareConfirmed, MedianDays, ColumnCount };

    /// `rules`: where titles come from; without it a rule is only its id.
    RuleRecordModel(std::shared_ptr<const analytics::RulePack> rules, Language language, QObject* parent = nullptr);
    void setRows(std::vector<store::RuleRecord> rows);
    const store::RuleRecord& at(int row) const { return m_rows.at(std::size_t(row)); }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    QString text(const store::RuleRecord& row, Column column) const;
    QVariant share(const store::RuleRecord& row, Column column) const;
    std::shared_ptr<const analytics::RulePack> m_rules;
    Language m_language;
    std::vector<store::RuleRecord> m_rows;
};

} // namespace guanlan::items
