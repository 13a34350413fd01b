// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/insight/findings_card.h"

#include "models/domain/time.h"
#include "models/items/labels.h"
#include "models/items/rule_count_model.h"
#include "ui/charts/chart_panel.h"
#include "ui/charts/chart_table_model.h"
#include "ui/insight/ageing_view.h"
#include "ui/insight/finding_trend_view.h"
#include "ui/insight/insight_delegate.h"
#include "ui/insight/severity_strip.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/least_column.h"
#include "ui/widgets/section_header.h"
#include "ui/widgets/state_stack.h"

#include <QButtonGroup>
#include <QHeaderView>
#include <QStackedWidget>
#include <QToolButton>

#include <algorithm>

namespace guanlan::ui {

using items::RuleCountModel;

namespace {

QString wordOf(Severity severity)
{
    const std::string_view name = severityName(severity);
    return QString::fromLatin1(name.data(), qsizetype(name.size()));
}

} // namespace

FindingsCard::FindingsCard(QWidget* parent)
    : Card{parent}
    , m_ruleModel{new RuleCountModel{this}}
    , m_trendModel{new ChartTableModel{ChartTableModel::Sum::Column, this}}
    , m_header{new SectionHeader}
    , m_severities{new SeverityStrip}
    , m_stack{new QStackedWidget}
    , m_parts{new QButtonGroup{this}}
{
    auto* column = new LeastColumn{this};
    column->setContentsMargins(metrics::pageMargin, metrics::grid * 2, metrics::pageMargin, metrics::gap);
    column->setSpacing(metrics::grid);
    column->addWidget(m_header);
    column->addWidget(m_severities);
    column->addWidget(m_stack, 1);
    for (QWidget* part : {buildRules(), buildTrend(), buildAges()}) m_stack->addWidget(part);
    buildParts();
    connect(m_header, &SectionHeader::activated, this, [this] { lead(QStringLiteral("severity=")); });
    connect(m_severities, &SeverityStrip::activated, this, [this](Severity severity) { lead(QStringLiteral("severity=%1&verdict=violation").arg(wordOf(severity))); });
    choose(ByRule);
}

void FindingsCard::buildParts()
{
    static const std::array<QString, PartCount> names{QStringLiteral("showRules"), QStringLiteral("showTrend"), QStringLiteral("showAges")};
    for (int part = 0; part < PartCount; ++part) {
        auto* button = new QToolButton;
        button->setObjectName(names[std::size_t(part)]);
        button->setCheckable(true);
        button->setAutoRaise(true);
        m_parts->addButton(button, part);
        m_header->addTool(button);
    }
    connect(m_parts, &QButtonGroup::idClicked, this, &FindingsCard::choose);
}

QWidget* FindingsCard::buildRules()
{
    m_rules = new DataTable{{}};
    m_rules->setObjectName(QStringLiteral("findingsByRule"));
    m_rules->setModel(m_ruleModel);
    m_rules->setItemDelegateForColumn(RuleCountModel::Rule, new InsightDelegate{m_rules});
    m_rules->horizontalHeader()->setSectionsMovable(false);
    m_rules->horizontalHeader()->setStretchLastSection(false);
    m_rules->horizontalHeader()->setSectionResizeMode(RuleCountModel::Title, QHeaderView::Stretch);
    m_rules->setWidths({72, 160, 72});
    const auto open = [this](const QModelIndex& index) {
        lead(QStringLiteral("verdict=violation&rule=") + QString::fromUtf8(QUrl::toPercentEncoding(QString::fromStdString(m_ruleModel->at(index.row()).rule))));
    };
    connect(m_rules, &QTableView::clicked, this, open);
    connect(m_rules, &QTableView::activated, this, open);
    m_ruleState = new StateStack{m_rules};
    return m_ruleState;
}

QWidget* FindingsCard::buildTrend()
{
    m_trend = new FindingTrendView;
    m_trend->setObjectName(QStringLiteral("findingTrend"));
    m_trendPanel = new ChartPanel{m_trend, m_trendModel};
    m_trendPanel->setBare();
    m_trendPanel->table()->setWidths({160, 72, 72, 72, 72, 72});
    connect(m_trend, &FindingTrendView::bucketChanged, this, &FindingsCard::nameParts);
    connect(m_trend, &FindingTrendView::activated, this, [this](qint64 from, qint64 to, std::optional<Severity> severity) {
        lead(QStringLiteral("verdict=violation&from=%1&to=%2").arg(from).arg(to) + (severity ? QStringLiteral("&severity=") + wordOf(*severity) : QString{}));
    });
    return m_trendPanel;
}

QWidget* FindingsCard::buildAges()
{
    m_ages = new AgeingView;
    m_ages->setObjectName(QStringLiteral("ageing"));
    m_agesPanel = new ChartPanel{m_ages, m_ages->twin()};
    m_agesPanel->setBare();
    m_agesPanel->table()->setWidths({140, 64, 64, 64, 64, 64});
    // Whatever time range is chosen: what is open is as old as it is.
    connect(m_ages, &AgeingView::ageActivated, this, [this](std::optional<std::int64_t> since, std::optional<std::int64_t> before) {
        QString query = QStringLiteral("now=violation");
        query += QStringLiteral("&since=") + (since ? QString::number(*since) : QString{});
        query += QStringLiteral("&before=") + (before ? QString::number(*before) : QString{});
        lead(query);
    });
    return m_agesPanel;
}

void FindingsCard::choose(int part)
{
    m_stack->setCurrentIndex(part);
    m_parts->button(part)->setChecked(true);
}

/// A long period is shown by week or month: the title must not claim days.
void FindingsCard::nameParts()
{
    QString trend = tr("Findings by day");
    if (m_trend->shown().bucket == analytics::Bucket::Week) trend = tr("Findings by week");
    if (m_trend->shown().bucket == analytics::Bucket::Month) trend = tr("Findings by month");
    m_trendPanel->setTitle(trend);
    m_agesPanel->setTitle(tr("Open findings by age"));
    m_ages->retranslate(); // Its name says the figures, too.
    m_trendPanel->setFootnote(trend);
    m_agesPanel->setFootnote(tr("Open findings by age"));
}

void FindingsCard::lead(const QString& query)
{
    QUrl link{QStringLiteral("guanlan://findings")};
    if (!query.isEmpty()) link.setQuery(query);
    Q_EMIT linkActivated(link);
}

void FindingsCard::setRules(const std::shared_ptr<const analytics::RulePack>& rules) { m_ruleModel->setRules(rules); }

void FindingsCard::setAnswer(const items::OverviewAnswer& answer, items::Language language)
{
    m_ruleModel->setLanguage(language);
    m_ruleModel->setRows(answer.rules);
    const bool hasActs = std::ranges::any_of(answer.overview.league, [](const analytics::LeagueRow& row) { return row.acts.value > 0; });
    if (answer.rules.empty() && !hasActs) m_ruleState->showEmpty(tr("No acts in this period"), tr("There is nothing to judge."));
    else if (answer.rules.empty()) m_ruleState->showEmpty(tr("No findings in this period"), tr("No rule that could be evaluated so far was broken."));
    else m_ruleState->showContent();
    std::array<std::int64_t, 4> bySeverity{};
    for (std::size_t i = 0; i < bySeverity.size(); ++i) bySeverity[i] = answer.overview.findings[i].value;
    m_severities->setCounts(bySeverity);
    m_findingDays = answer.findingDays;
    m_days = answer.overview.days;
    m_end = answer.overview.to;
    fillTrend();
}

void FindingsCard::fillTrend()
{
    ChartData trend{analytics::Bucket::Day, m_days, m_end, {}};
    for (int severity = 0; severity < 4; ++severity) {
        const QString name = items::severityShape(Severity(severity)) + QLatin1Char(' ') + items::severityLabel(Severity(severity));
        trend.series.push_back({name, std::vector<std::int64_t>(m_days.size()), severity});
    }
    for (const store::FindingDay& day : m_findingDays) {
        const auto place = std::lower_bound(m_days.begin(), m_days.end(), day.start);
        if (place != m_days.end() && *place == day.start) trend.series[std::size_t(day.severity)].values[std::size_t(place - m_days.begin())] += day.count;
    }
    m_trendModel->setData(trend);
    m_trend->setTrend(std::move(trend));
    nameParts();
}

void FindingsCard::setAges(const items::FindingAges& ages) { m_ages->setAges(ages); }

void FindingsCard::retranslate(items::Language language)
{
    m_parts->button(ByRule)->setText(tr("By rule"));
    m_parts->button(Trend)->setText(tr("Over time"));
    m_parts->button(Ages)->setText(tr("By age"));
    m_header->setTitle(tr("Findings"));
    m_header->setLink(tr("All findings"));
    m_rules->setAccessibleName(tr("Findings by rule"));
    m_ruleModel->setLanguage(language);
    m_trendPanel->retranslate();
    m_agesPanel->retranslate();
    fillTrend();
}

} // namespace guanlan::ui
