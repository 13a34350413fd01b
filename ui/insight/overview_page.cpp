// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/insight/overview_page.h"

#include "models/domain/time.h"
#include "models/items/data_hub.h"
#include "models/items/directory.h"
#include "models/items/institution_table_model.h"
#include "models/items/labels.h"
#include "models/items/text.h"
#include "ui/charts/chart_panel.h"
#include "ui/charts/chart_table_model.h"
#include "ui/charts/legend.h"
#include "ui/charts/time_chart.h"
#include "ui/insight/findings_card.h"
#include "ui/insight/freshness_view.h"
#include "ui/insight/insight_delegate.h"
#include "ui/insight/links.h"
#include "ui/insight/page_card.h"
#include "ui/theme/fonts.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/card.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/key_figure.h"
#include "ui/widgets/page_room.h"
#include "ui/widgets/section_header.h"
#include "ui/widgets/state_stack.h"

#include <QHeaderView>
#include <QToolButton>

namespace guanlan::ui {

using items::InstitutionTableModel;

OverviewPage::OverviewPage(items::DataHub& hub, QWidget* parent)
    : Page{hub, parent}
    , m_leagueModel{new InstitutionTableModel{this}}
    , m_chartModel{new ChartTableModel{ChartTableModel::Sum::Column, this}}
{
    setObjectName(id());
    m_state = new StateStack{new PageRoom{buildContent()}};
    auto* column = new QVBoxLayout{this};
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_state);
    connect(m_state, &StateStack::retryRequested, this, &OverviewPage::ask);
    connect(m_state, &StateStack::actionTriggered, this, [this] { lead(QStringLiteral("guanlan://sources")); });
    connect(&hub.directory(), &items::Directory::changed, this, &OverviewPage::fill);
    retranslate();
    m_state->showLoading();
}

QString OverviewPage::title() const { return tr("Overview"); }

QWidget* OverviewPage::buildContent()
{
    auto* content = new QWidget;
    auto* column = new QVBoxLayout{content};
    column->setContentsMargins(metrics::pageMargin, metrics::pageMargin, metrics::pageMargin, metrics::pageMargin);
    column->setSpacing(metrics::gap);
    auto* figures = new QHBoxLayout;
    figures->setSpacing(metrics::gap);
    static const std::array<QString, figureCount> links{
        QStringLiteral("guanlan://events?type=credential.issued"), QStringLiteral("guanlan://events?type=credential.presented"),
        QStringLiteral("guanlan://events?type=credential.verified"), QStringLiteral("guanlan://events?type=credential.revoked"),
        QStringLiteral("guanlan://institutions?active=1"), QStringLiteral("guanlan://findings?verdict=violation")};
    for (std::size_t i = 0; i < m_figures.size(); ++i) {
        m_figures[i] = new KeyFigure;
        figures->addWidget(m_figures[i], 1);
        connect(m_figures[i], &KeyFigure::clicked, this, [this, i] { lead(links[i]); });
    }
    column->addLayout(figures);
    auto* left = new QVBoxLayout;
    left->setSpacing(metrics::gap);
    left->addWidget(buildChart(), 12);
    left->addWidget(buildLeague(), 10);
    auto* right = new QVBoxLayout;
    right->setSpacing(metrics::gap);
    m_findings = new FindingsCard;
    connect(m_findings, &FindingsCard::linkActivated, this, &Page::linkActivated);
    right->addWidget(m_findings, 1);
    right->addWidget(buildFreshness());
    auto* body = new QHBoxLayout;
    body->setSpacing(metrics::gap);
    body->addLayout(left, 2);
    body->addLayout(right, 1);
    column->addLayout(body, 1);
    return content;
}

QWidget* OverviewPage::buildChart()
{
    m_chart = new TimeChart{ChartForm::StackedBars};
    m_chart->setObjectName(QStringLiteral("issuance"));
    m_legend = new Legend{ChartForm::StackedBars};
    m_chartPanel = new ChartPanel{m_chart, m_chartModel, m_legend};
    for (QToolButton** button : {&m_showSelected, &m_setPeriod}) {
        *button = new QToolButton;
        (*button)->setAutoRaise(true);
        (*button)->setCursor(Qt::PointingHandCursor);
        (*button)->hide();
        m_chartPanel->header()->addTool(*button);
    }
    connect(m_chart, &TimeChart::rangeSelected, this, &OverviewPage::showSelection);
    connect(m_chart, &TimeChart::rangeCleared, this, &OverviewPage::clearSelection);
    connect(m_chart, &TimeChart::bucketChanged, this, &OverviewPage::nameChart);
    connect(m_chart, &TimeChart::bucketActivated, this, [this](qint64 from, qint64 to) {
        Q_EMIT linkActivated(eventsLink({}, from, to, EventType::CredentialIssued));
    });
    connect(m_showSelected, &QToolButton::clicked, this, [this] {
        Q_EMIT linkActivated(eventsLink({}, m_selected.first, m_selected.second, EventType::CredentialIssued));
    });
    connect(m_setPeriod, &QToolButton::clicked, this, [this] {
        lead(QStringLiteral("guanlan://overview?from=%1&to=%2").arg(m_selected.first).arg(m_selected.second));
    });
    return pageCard({m_chartPanel});
}

QWidget* OverviewPage::buildLeague()
{
    m_leagueHeader = new SectionHeader;
    connect(m_leagueHeader, &SectionHeader::activated, this, [this] { lead(QStringLiteral("guanlan://institutions?active=0")); });
    m_league = new DataTable{{}};
    m_league->setObjectName(QStringLiteral("league"));
    m_league->setModel(m_leagueModel);
    for (const int column : {InstitutionTableModel::Activity, InstitutionTableModel::Findings})
        m_league->setItemDelegateForColumn(column, new InsightDelegate{m_league});
    for (const int column : {InstitutionTableModel::Kind, InstitutionTableModel::Status, InstitutionTableModel::Risk, InstitutionTableModel::LastActivity})
        m_league->setColumnHidden(column, true);
    m_league->horizontalHeader()->setSectionsMovable(false);
    m_league->horizontalHeader()->setStretchLastSection(false);
    m_league->horizontalHeader()->setSectionResizeMode(InstitutionTableModel::Name, QHeaderView::Stretch);
    m_league->setWidths({160, 0, 0, 68, 76, 68, 72, 128, 160});
    if (textScale() > 1.2) { // Names and figures before lines.
        m_league->setColumnHidden(InstitutionTableModel::Activity, true);
        m_league->setColumnWidth(InstitutionTableModel::Findings, 140);
    }
    const auto open = [this](const QModelIndex& index) { Q_EMIT linkActivated(institutionLink(m_leagueModel->at(index.row()).id)); };
    connect(m_league, &QTableView::clicked, this, open);
    connect(m_league, &QTableView::activated, this, open);
    return pageCard({m_leagueHeader, m_league});
}

QWidget* OverviewPage::buildFreshness()
{
    m_freshHeader = new SectionHeader;
    m_fresh = new FreshnessView;
    const auto open = [this] { lead(QStringLiteral("guanlan://sources")); };
    connect(m_freshHeader, &SectionHeader::activated, this, open);
    connect(m_fresh, &FreshnessView::clicked, this, open);
    return pageCard({m_freshHeader, m_fresh});
}

void OverviewPage::setScope(const items::ViewScope& scope)
{
    if (scope == m_scope && m_answered) return;
    m_scope = scope;
    m_stale = true;
    if (isVisible()) ask();
}

void OverviewPage::showEvent(QShowEvent* event)
{
    Page::showEvent(event);
    if (m_stale) ask();
}

void OverviewPage::setRules(const std::shared_ptr<const analytics::RulePack>& rules) { m_findings->setRules(rules); }

void OverviewPage::refresh() { ask(); }

void OverviewPage::ask()
{
    m_stale = false;
    m_question.cancel(); // an answer to an older question never arrives
    m_question = items::askOverview(hub(), m_scope);
    m_agesQuestion.cancel();
    m_agesQuestion = items::askFindingAges(hub(), m_scope.institutions);
    items::whenAnswered(m_agesQuestion, this, [this](const Result<items::FindingAges>& ages) {
        if (ages) m_findings->setAges(*ages);
    });
    if (!m_answered) m_state->showLoading();
    items::whenAnswered(m_question, this, [this](const Result<items::OverviewAnswer>& answer) { take(answer); });
}

void OverviewPage::take(const Result<items::OverviewAnswer>& answer)
{
    if (!answer) {
        m_answered = false;
        return m_state->showError(answer.error());
    }
    m_answered = true;
    m_answer = *answer;
    fill();
}

void OverviewPage::fill()
{
    if (!m_answered) return;
    if (m_answer.events == 0) {
        m_state->showEmpty(tr("No events yet"), tr("This workspace has read nothing from a chain so far. Connect a node or open a chain archive to begin."),
                           tr("Open data sources"));
        return;
    }
    m_leagueModel->setDisplay(hub().directory().language(), m_scope.zone);
    m_leagueModel->setRows(m_answer.overview.league);
    m_findings->setAnswer(m_answer, hub().directory().language());
    m_fresh->setChains(m_answer.chains, m_scope.zone);
    fillFigures();
    fillChart();
    m_state->showContent();
}

QString OverviewPage::noteOn(const analytics::KeyFigure& figure) const
{
    if (!figure.previous) return tr("Whole history");
    const std::int64_t before = *figure.previous, change = figure.value - before;
    if (before == 0) return figure.value == 0 ? tr("None in the period before either") : tr("None in the period before");
    const QString sign = change > 0 ? QStringLiteral("+") : change < 0 ? QStringLiteral("−") : QStringLiteral("±");
    const QString percent = QString::number(double(std::abs(change)) * 100.0 / double(before), 'f', before < 100 ? 0 : 1);
    return tr("%1%2 % against %3 before").arg(sign, percent, items::formatCount(before));
}

void OverviewPage::fillFigures()
{
    const analytics::Overview& o = m_answer.overview;
    analytics::KeyFigure findings{0, std::nullopt};
    std::optional<Severity> worst;
    for (std::size_t i = 0; i < o.findings.size(); ++i) {
        findings.value += o.findings[i].value;
        if (o.findings[i].previous) findings.previous = findings.previous.value_or(0) + *o.findings[i].previous;
        if (!worst && o.findings[i].value > 0) worst = Severity(i);
    }
    const std::array<analytics::KeyFigure, figureCount> figures{o.issued, o.presented, o.verified, o.revoked, o.activeInstitutions, findings};
    for (std::size_t i = 0; i < figures.size(); ++i) {
        m_figures[i]->setValue(items::formatCount(figures[i].value));
        m_figures[i]->setNote(noteOn(figures[i]));
    }
    m_figures[Active]->setNote(tr("of %1 known").arg(items::formatCount(std::int64_t(o.league.size()))));
    m_figures[Findings]->setSeverity(worst);
    QStringList more;
    if (worst) more += tr("Worst: %1").arg(items::severityLabel(*worst));
    if (o.undecided > 0) {
        more += noteOn(findings);
        m_figures[Findings]->setNote(tr("%1 more could not be judged").arg(items::formatCount(o.undecided)));
    }
    m_figures[Findings]->setToolTip(more.isEmpty() ? QString{} : items::plainToolTip(more.join(QLatin1Char('\n'))));
}

void OverviewPage::fillChart()
{
    const analytics::Overview& o = m_answer.overview;
    ChartData chart{analytics::Bucket::Day, o.days, o.to, {}};
    constexpr int others = 7; // the quiet colour at the end of the series
    int colour = 0;
    for (const analytics::IssuanceSeries& series : o.issuance) {
        const QString name = series.institution ? hub().directory().institution(*series.institution) : tr("All others");
        chart.series.push_back({name, series.counts, series.institution ? colour++ : others});
    }
    m_chart->setData(chart);
    m_chartModel->setData(chart);
    m_legend->setSeries(chart.series);
    clearSelection();
}

void OverviewPage::showSelection(qint64 from, qint64 to)
{
    m_selected = {from, to};
    const analytics::Overview& o = m_answer.overview;
    std::int64_t issued = 0;
    for (std::size_t day = 0; day < o.days.size(); ++day)
        if (o.days[day] >= from && o.days[day] < to)
            for (const auto& series : o.issuance) issued += series.counts[day];
    const auto zone = items::DisplayZone::Shanghai; // days are Shanghai's, whatever the clock shows
    m_chartPanel->header()->setNote(tr("%1 – %2: %3 issued").arg(items::formatDate(from, zone), items::formatDate(to - 1, zone),
                                                                items::formatCount(issued)));
    m_showSelected->show();
    m_setPeriod->show();
}

/// A long period is shown by week or month: the title must not claim days.
void OverviewPage::nameChart()
{
    switch (m_chart->shown().bucket) {
    case analytics::Bucket::Hour:
    case analytics::Bucket::Day: return m_chartPanel->setTitle(tr("Credentials issued by day"));
    case analytics::Bucket::Week: return m_chartPanel->setTitle(tr("Credentials issued by week"));
    case analytics::Bucket::Month: return m_chartPanel->setTitle(tr("Credentials issued by month"));
    }
}

void OverviewPage::clearSelection()
{
    m_chart->clearSelection();
    m_chartPanel->header()->setNote({});
    m_showSelected->hide();
    m_setPeriod->hide();
}

void OverviewPage::retranslate()
{
    const std::array<QString, figureCount> captions{tr("Credentials issued"), tr("Presentations"), tr("Verifications"),
                                                    tr("Revocations"), tr("Active institutions"), tr("Findings")};
    for (std::size_t i = 0; i < captions.size(); ++i) m_figures[i]->setCaption(captions[i]);
    nameChart();
    m_chartPanel->retranslate();
    m_showSelected->setText(tr("Show events"));
    m_setPeriod->setText(tr("Set as time range"));
    m_findings->retranslate(hub().directory().language());
    m_leagueHeader->setTitle(tr("Institutions by activity"));
    m_league->setAccessibleName(tr("Institutions by activity"));
    m_leagueHeader->setLink(tr("All institutions"));
    m_freshHeader->setTitle(tr("Freshness and proof"));
    m_freshHeader->setLink(tr("Data sources"));
    fill();
}

} // namespace guanlan::ui
