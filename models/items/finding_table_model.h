// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/analytics/rule_pack.h"
#include "models/items/view_scope.h"
#include "models/store/event_store.h"

#include <QAbstractTableModel>
#include <QString>

#include <memory>
#include <optional>
#include <vector>

namespace guanlan::items {

class DataHub;

/// Findings of a filter, most severe first, then newest. Holds at most `cap` rows, beside the one that is wanted, and
/// says how many there are.
class FindingTableModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { SeverityColumn, Rule, Institution, Time, Summary, ColumnCount };
    enum Role {
        SeverityRole = Qt::UserRole + 1, ///< int(Severity), for the delegate.
        MutedRole, ///< bool: could not be evaluated, so no violation.
    };
    static constexpr int cap = 5000;

    /// `hub` must outlive the model.
    explicit FindingTableModel(DataHub& hub, QObject* parent = nullptr);

    /// `wanted`: id of a finding that is among the rows whatever the filter and their number, if the workspace holds
    /// it; empty: none.
    void setFilter(const store::FindingFilter& filter, const std::string& wanted = {});
    const store::FindingFilter& filter() const { return m_filter; }
    void setZone(DisplayZone zone);
    /// Where rules' titles come from; without it a rule is only its id.
    void setRules(std::shared_ptr<const analytics::RulePack> rules);
    /// "R01 Issuer without authorisation".
    QString ruleTitle(const std::string& rule) const;
    /// Asks again; rows stay until the answer is there, and after it, where they are equal.
    void reload();

    const Finding& finding(int row) const { return m_rows.at(std::size_t(row)); }
    int rowOf(const std::string& id) const; ///< -1 where it is not held.
    std::int64_t total() const { return m_total; } ///< Of the filter, also beyond the cap.
    /// Counts by rule, severity and institution under the scope alone, for filter controls.
    const std::vector<store::FindingCount>& counts() const { return m_counts; }
    bool isWaiting() const { return m_waiting; }
    const std::optional<Error>& error() const { return m_error; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    void retranslate();

Q_SIGNALS:
    void stateChanged();

private:
    struct Answer {
        std::vector<Finding> rows;
        std::int64_t total = 0;
        std::vector<store::FindingCount> counts;
    };
    static Result<Answer> read(store::EventReader& reader, const store::FindingFilter& filter, const std::string& wanted);
    void take(const Result<Answer>& answer);

    DataHub& m_hub;
    store::FindingFilter m_filter;
    std::string m_wanted;
    std::shared_ptr<const analytics::RulePack> m_rules;
    DisplayZone m_zone = DisplayZone::Shanghai;
    std::vector<Finding> m_rows;
    std::vector<store::FindingCount> m_counts;
    std::int64_t m_total = 0;
    std::uint64_t m_generation = 0;
    bool m_waiting = false;
    std::optional<Error> m_error;
};

} // namespace guanlan::items
