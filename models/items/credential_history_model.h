// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/analytics/rule_pack.h"
#include "models/items/credential_view.h"
#include "models/items/directory.h"
#include "models/items/insight_roles.h"
#include "models/items/view_scope.h"

#include <QAbstractTableModel>

#include <memory>

namespace guanlan::items {

/// The life of one credential in order: issuance, changes of status, presentations and answers, each with what a
/// finding says of it.
class CredentialHistoryModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Time, Act, Institution, Details, Condition, Findings, Level, Block };
    static constexpr int columns = Block + 1;

    using QAbstractTableModel::QAbstractTableModel;
    void setView(const CredentialView& view);
    /// Where purposes have their names from; without it they are numbers.
    void setRules(std::shared_ptr<const analytics::RulePack> rules);
    void setDisplay(Language language, DisplayZone zone);
    const Event& at(int row) const { return m_rows.at(std::size_t(row)).event; }
    /// The findings that name this row's event, by severity.
    std::vector<Finding> findingsAt(int row) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    struct Row {
        Event event;
        LocalText institution;
        analytics::CredentialCondition condition = analytics::CredentialCondition::Unknown; ///< Just before; of the issuance, after.
        analytics::ConsentCover consent = analytics::ConsentCover::NotAsked;
        std::vector<std::size_t> findings;
    };
    QString details(const Row& row) const;
    QString findingsText(const Row& row) const;
    QString text(const Row& row, Column column) const;

    std::vector<Row> m_rows;
    std::vector<Finding> m_findings;
    std::shared_ptr<const analytics::RulePack> m_rules;
    Language m_language = Language::Chinese;
    DisplayZone m_zone = DisplayZone::Shanghai;
};

} // namespace guanlan::items
