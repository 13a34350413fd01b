// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/analytics/overview.h"
#include "models/items/directory.h"
#include "models/items/finding_ages.h"
#include "models/items/insight_overview.h"
#include "ui/widgets/card.h"

#include <QUrl>

#include <memory>

class QButtonGroup;
class QStackedWidget;

namespace guanlan::analytics {
struct RulePack;
}

namespace guanlan::items {
class RuleCountModel;
}

namespace guanlan::ui {

class AgeingView;
class ChartPanel;
class ChartTableModel;
class DataTable;
class FindingTrendView;
class SectionHeader;
class SeverityStrip;
class StateStack;

/// Findings on the overview: how many of each severity, and below by rule, over time, or the open ones by age. Every figure
/// leads to its findings.
class FindingsCard : public Card {
    Q_OBJECT

public:
    explicit FindingsCard(QWidget* parent = nullptr);

    /// Where the rules' titles come from.
    void setRules(const std::shared_ptr<const analytics::RulePack>& rules);
    void setAnswer(const items::OverviewAnswer& answer, items::Language language);
    void setAges(const items::FindingAges& ages);
    void retranslate(items::Language language);

Q_SIGNALS:
    void linkActivated(const QUrl& link);

private:
    enum Part { ByRule, Trend, Ages, PartCount };
    QWidget* buildRules();
    QWidget* buildTrend();
    QWidget* buildAges();
    void buildParts();
    void choose(int part);
    void nameParts();
    void fillTrend();
    void lead(const QString& query); ///< To the findings.

    items::RuleCountModel* m_ruleModel;
    ChartTableModel* m_trendModel;
    SectionHeader* m_header;
    SeverityStrip* m_severities;
    QStackedWidget* m_stack;
    QButtonGroup* m_parts;
    DataTable* m_rules = nullptr;
    StateStack* m_ruleState = nullptr;
    FindingTrendView* m_trend = nullptr;
    ChartPanel* m_trendPanel = nullptr;
    AgeingView* m_ages = nullptr;
    ChartPanel* m_agesPanel = nullptr;
    std::vector<store::FindingDay> m_findingDays;
    std::vector<std::int64_t> m_days; ///< When each begins, UTC seconds.
    std::int64_t m_end = 0; ///< When the last one ends.
};

} // namespace guanlan::ui
