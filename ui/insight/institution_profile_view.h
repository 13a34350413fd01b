// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/analytics/risk_index.h"
#include "models/items/insight_profile.h"
#include "models/items/view_scope.h"

#include <QFuture>
#include <QUrl>
#include <QWidget>

#include <array>
#include <memory>

class QButtonGroup;
class QToolButton;

namespace guanlan::analytics {
struct RulePack;
}

namespace guanlan::items {
class DataHub;
class ProfileFindingModel;
} // namespace guanlan::items

namespace guanlan::ui {

class ChartPanel;
class ChartTableModel;
class DataTable;
class IdLabel;
class Legend;
class PlainLabel;
class SectionHeader;
class StandingCard;
class StateStack;
class TimeChart;

/// One institution: who it is, what it did over time, which credentials it issues, and what was found about it.
class InstitutionProfileView : public QWidget {
    Q_OBJECT

public:
    explicit InstitutionProfileView(items::DataHub& hub, QWidget* parent = nullptr);

    void show(const InstitutionId& institution, const items::ViewScope& scope);
    /// Asks again and keeps what is shown until the answer is there.
    void refresh();
    /// Where rules have their titles from.
    void setRules(std::shared_ptr<const analytics::RulePack> rules);
    /// Of all institutions; this one's is in the head.
    void setRisk(const analytics::RiskIndex& risk);
    void retranslate();

Q_SIGNALS:
    void linkActivated(const QUrl& link);
    void closeRequested();

private:
    QWidget* buildContent();
    QWidget* buildHeader();
    QWidget* buildChart();
    QWidget* buildFindings();
    void ask();
    analytics::Bucket bucket() const;
    void fill();
    void fillHeader();
    void fillRisk();
    void fillChart();
    QString findingsNote() const;

    items::DataHub& m_hub;
    InstitutionId m_institution;
    items::ViewScope m_scope;
    std::optional<analytics::Bucket> m_chosen; ///< By the user; else the period decides.
    std::optional<items::InstitutionProfile> m_profile;
    QFuture<Result<items::InstitutionProfile>> m_question;
    analytics::RiskIndex m_risk;

    StateStack* m_state = nullptr;
    PlainLabel* m_name = nullptr;
    PlainLabel* m_about = nullptr;
    PlainLabel* m_riskLabel = nullptr;
    IdLabel* m_id = nullptr;
    IdLabel* m_controller = nullptr;
    PlainLabel* m_controllerCaption = nullptr;
    QToolButton* m_events = nullptr;
    QToolButton* m_records = nullptr;
    QToolButton* m_report = nullptr;
    QToolButton* m_close = nullptr;
    QButtonGroup* m_buckets = nullptr;
    TimeChart* m_chart = nullptr;
    Legend* m_legend = nullptr;
    ChartTableModel* m_chartModel;
    ChartPanel* m_chartPanel = nullptr;
    StandingCard* m_standing = nullptr;
    SectionHeader* m_findingsHeader = nullptr;
    items::ProfileFindingModel* m_findingModel;
    StateStack* m_findingState = nullptr;
    DataTable* m_findings = nullptr;
};

} // namespace guanlan::ui
