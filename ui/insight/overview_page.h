// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/finding_ages.h"
#include "models/items/insight_overview.h"
#include "ui/frame/page.h"

#include <QFuture>

#include <array>
#include <memory>

class QToolButton;

namespace guanlan::analytics {
struct RulePack;
}

namespace guanlan::items {
class InstitutionTableModel;
}

namespace guanlan::ui {

class ChartPanel;
class ChartTableModel;
class DataTable;
class FindingsCard;
class FreshnessView;
class KeyFigure;
class Legend;
class SectionHeader;
class StateStack;
class TimeChart;

/// Where things stand: key figures against the period before, issuance by day and institution, findings by rule, the
/// institutions' league, and how fresh and proven all of it is. Everything leads to the rows behind it.
class OverviewPage : public Page {
    Q_OBJECT

public:
    explicit OverviewPage(items::DataHub& hub, QWidget* parent = nullptr);

    QString id() const override { return QStringLiteral("overview"); }
    /// Where the rules' titles come from.
    void setRules(const std::shared_ptr<const analytics::RulePack>& rules);
    QString title() const override;
    void setScope(const items::ViewScope& scope) override;
    void refresh() override;
    void retranslate() override;

protected:
    void showEvent(QShowEvent* event) override;

private:
    enum Figure { Issued, Presented, Verified, Revoked, Active, Findings, figureCount };
    QWidget* buildContent();
    QWidget* buildChart();
    QWidget* buildLeague();
    QWidget* buildFreshness();
    void ask();
    void take(const Result<items::OverviewAnswer>& answer);
    void fill();
    void fillFigures();
    void fillChart();
    void nameChart();
    void showSelection(qint64 from, qint64 to);
    void clearSelection();
    QString noteOn(const analytics::KeyFigure& figure) const;
    void lead(const QString& link) { Q_EMIT linkActivated(QUrl{link}); }

    items::ViewScope m_scope;
    items::OverviewAnswer m_answer;
    QFuture<Result<items::OverviewAnswer>> m_question;
    QFuture<Result<items::FindingAges>> m_agesQuestion;
    bool m_answered = false;
    bool m_stale = true; ///< What is shown answers another scope or state.
    std::pair<qint64, qint64> m_selected; ///< UTC seconds.

    items::InstitutionTableModel* m_leagueModel;
    ChartTableModel* m_chartModel;
    StateStack* m_state = nullptr;
    std::array<KeyFigure*, figureCount> m_figures{};
    TimeChart* m_chart = nullptr;
    Legend* m_legend = nullptr;
    ChartPanel* m_chartPanel = nullptr;
    QToolButton* m_showSelected = nullptr;
    QToolButton* m_setPeriod = nullptr;
    SectionHeader* m_leagueHeader = nullptr;
    SectionHeader* m_freshHeader = nullptr;
    DataTable* m_league = nullptr;
    FindingsCard* m_findings = nullptr;
    FreshnessView* m_fresh = nullptr;
};

} // namespace guanlan::ui
