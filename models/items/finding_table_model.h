// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/analytics/rule_pack.h"
#include "models/items/view_scope.h"
#include "models/store/case_store.h"

#include <QAbstractTableModel>
#include <QFuture>
#include <QString>

#include <memory>
#include <optional>
#include <vector>

namespace guanlan::items {

class CaseDesk;
class DataHub;

/// Findings of a queue and filter, most severe first, then the oldest, each with where its case stands. Holds at most `cap`
/// rows, beside the one that is wanted, and says how many there are.
class FindingTableModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { SeverityColumn, Status, Rule, Institution, Time, Assignee, Summary, ColumnCount };
    enum Role {
        SeverityRole = Qt::UserRole + 1, ///< int(Severity), for the delegate.
        MutedRole, ///< bool: could not be evaluated, so no violation.
    };
    static constexpr int cap = 2000;

    /// `hub` and `cases` must outlive the model. Asks again when a case changes.
    FindingTableModel(DataHub& hub, CaseDesk& cases, QObject* parent = nullptr);

    /// `wanted`: id of a finding that is among the rows whatever the filter and their number, if the workspace holds
    /// it; empty: none.
    void setFilter(const store::FindingFilter& filter, store::CaseQueue queue, const std::string& wanted = {});
    void setZone(DisplayZone zone);
    /// Where rules' titles come from; without it a rule is only its id.
    void setRules(std::shared_ptr<const analytics::RulePack> rules);
    /// "R01 Issuer without authorisation".
    QString ruleTitle(const std::string& rule) const;
    /// Asks again; rows stay until the answer is there, and after it, where they are equal.
    void reload();

    const Finding& finding(int row) const { return m_rows.at(std::size_t(row)).finding; }
    const CaseState& state(int row) const { return m_rows.at(std::size_t(row)).state; }
    int rowOf(const std::string& id) const; ///< -1 where it is not held.
    std::int64_t total() const { return m_total; } ///< Of the filter, also beyond the cap.
    /// Counts by rule, severity and institution under the scope alone, for filter controls.
    const std::vector<store::FindingCount>& counts() const { return m_counts; }
    /// What each queue holds under the scope alone; zeros until the workspace has answered.
    const store::QueueCounts& queues() const { return m_queues; }
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
        store::QueuePage page;
        std::optional<std::vector<store::FindingCount>> counts;
        store::QueueCounts queues{};
    };
    struct Question;
    static Result<Answer> read(store::CaseLog& log, const Question& question);
    enum class Change { Findings, Cases };
    void ask(Change change);
    void take(const Result<Answer>& answer);

    DataHub& m_hub;
    CaseDesk& m_cases;
    store::FindingFilter m_filter;
    store::CaseQueue m_queue = store::CaseQueue::Open;
    std::string m_wanted;
    std::shared_ptr<const analytics::RulePack> m_rules;
    DisplayZone m_zone = DisplayZone::Shanghai;
    std::vector<store::QueuedFinding> m_rows;
    store::QueueCounts m_queues{};
    std::int64_t m_now = 0; ///< When the rows were asked for.
    std::vector<store::FindingCount> m_counts;
    std::int64_t m_total = 0;
    QFuture<void> m_question; ///< Under way, or answered.
    bool m_countsWanted = true; ///< Findings may have changed since they were counted by rule.
    bool m_waiting = false;
    std::optional<Error> m_error;
};

} // namespace guanlan::items
