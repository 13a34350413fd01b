// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/insight/institution_profile_view.h"

#include "models/analytics/rule_pack.h"
#include "models/domain/time.h"
#include "models/items/data_hub.h"
#include "models/items/directory.h"
#include "models/items/insight_labels.h"
#include "models/items/labels.h"
#include "models/items/profile_finding_model.h"
#include "models/items/risk_text.h"
#include "models/items/text.h"
#include "ui/charts/chart_panel.h"
#include "ui/charts/chart_table_model.h"
#include "ui/charts/legend.h"
#include "ui/charts/time_chart.h"
#include "ui/insight/insight_delegate.h"
#include "ui/insight/links.h"
#include "ui/insight/page_card.h"
#include "ui/insight/standing_card.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/card.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/id_label.h"
#include "ui/widgets/page_room.h"
#include "ui/widgets/plain_label.h"
#include "ui/widgets/section_header.h"
#include "ui/widgets/split_layout.h"
#include "ui/widgets/state_stack.h"

#include <QButtonGroup>
#include <QToolButton>

#include <algorithm>

namespace guanlan::ui {

using items::ProfileFindingModel;

namespace {

constexpr std::int64_t daysDrawnSingly = 62;
constexpr int leastName = 120;
constexpr std::array buckets{analytics::Bucket::Day, analytics::Bucket::Week, analytics::Bucket::Month};

struct ShownType {
    EventType type;
    int colour;
};
/// Presentations and answers are nearly as many: the dotted line is drawn first, to show through the gaps of the dashed one.
constexpr std::array shownTypes{ShownType{EventType::CredentialIssued, 0}, ShownType{EventType::CredentialVerified, 2},
                                ShownType{EventType::CredentialPresented, 1}, ShownType{EventType::CredentialRevoked, 3}};

QToolButton* linkButton()
{
    auto* button = new QToolButton;
    button->setCursor(Qt::PointingHandCursor);
    return button;
}

} // namespace

InstitutionProfileView::InstitutionProfileView(items::DataHub& hub, QWidget* parent)
    : QWidget{parent}
    , m_hub{hub}
    , m_chartModel{new ChartTableModel{ChartTableModel::Sum::None, this}}
    , m_findingModel{new ProfileFindingModel{this}}
{
    m_state = new StateStack{new PageRoom{buildContent()}};
    auto* column = new QVBoxLayout{this};
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_state);
    connect(m_state, &StateStack::retryRequested, this, &InstitutionProfileView::ask);
    retranslate();
}

QWidget* InstitutionProfileView::buildContent()
{
    auto* content = new QWidget;
    auto* column = new QVBoxLayout{content};
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(metrics::gap);
    column->addWidget(buildHeader());
    column->addWidget(buildChart(), 11);
    column->addWidget(buildFindings(), 10);
    return content;
}

QWidget* InstitutionProfileView::buildHeader()
{
    auto* head = new Card;
    m_name = new PlainLabel{TextRole::Title};
    m_name->setElided(Qt::ElideRight);
    m_about = new PlainLabel{TextRole::Muted};
    m_riskLabel = new PlainLabel{TextRole::Body};
    m_riskLabel->setObjectName(QStringLiteral("profileRisk"));
    m_id = new IdLabel;
    m_controller = new IdLabel;
    m_controllerCaption = new PlainLabel{TextRole::Muted};
    m_events = linkButton();
    m_records = linkButton();
    m_report = linkButton();
    m_close = linkButton();
    m_name->setMinimumWidth(leastName);
    auto* first = new SplitLayout;
    first->names().addWidget(m_name, 1);
    for (QToolButton* button : {m_events, m_records, m_report, m_close}) first->addWidget(button);
    auto* facts = new QWidget;
    auto* second = new FlowLayout{facts};
    second->setContentsMargins(0, 0, 0, 0);
    second->setSpacing(metrics::gap);
    for (QWidget* each : QList<QWidget*>{m_about, m_riskLabel, m_id, m_controllerCaption, m_controller}) second->addWidget(each);
    auto* column = new QVBoxLayout{head};
    column->setContentsMargins(metrics::pageMargin, metrics::gap, metrics::gap, metrics::gap);
    column->setSpacing(metrics::grid);
    column->addLayout(first);
    column->addWidget(facts);
    connect(m_events, &QToolButton::clicked, this, [this] { Q_EMIT linkActivated(eventsLink(m_institution, {}, {}, {})); });
    connect(m_records, &QToolButton::clicked, this, [this] {
        Q_EMIT linkActivated(recordsLink(m_institution));
    });
    connect(m_report, &QToolButton::clicked, this, [this] {
        Q_EMIT linkActivated(QUrl{QStringLiteral("guanlan://reports?institution=%1").arg(QString::fromStdString(toText(m_institution)))});
    });
    connect(m_close, &QToolButton::clicked, this, &InstitutionProfileView::closeRequested);
    connect(m_id, &IdLabel::linkActivated, this, &InstitutionProfileView::linkActivated);
    return head;
}

QWidget* InstitutionProfileView::buildChart()
{
    m_chart = new TimeChart{ChartForm::Lines};
    m_chart->setObjectName(QStringLiteral("timeline"));
    m_legend = new Legend{ChartForm::Lines};
    m_chartPanel = new ChartPanel{m_chart, m_chartModel, m_legend};
    m_chartPanel->table()->setWidths({176, 112, 112, 112, 112});
    m_buckets = new QButtonGroup{this};
    for (std::size_t i = 0; i < buckets.size(); ++i) {
        auto* button = new QToolButton;
        button->setCheckable(true);
        button->setAutoRaise(true);
        m_buckets->addButton(button, int(i));
        m_chartPanel->header()->addTool(button);
    }
    connect(m_buckets, &QButtonGroup::idClicked, this, [this](int i) {
        m_chosen = buckets.at(std::size_t(i));
        ask();
    });
    const auto open = [this](qint64 from, qint64 to) { Q_EMIT linkActivated(eventsLink(m_institution, from, to, {})); };
    connect(m_chart, &TimeChart::bucketActivated, this, open);
    connect(m_chart, &TimeChart::rangeSelected, this, open);
    return pageCard({m_chartPanel});
}

QWidget* InstitutionProfileView::buildFindings()
{
    m_standing = new StandingCard{m_hub};
    connect(m_standing, &StandingCard::linkActivated, this, &InstitutionProfileView::linkActivated);
    m_findingsHeader = new SectionHeader;
    m_findings = new DataTable{{}};
    m_findings->setModel(m_findingModel);
    m_findings->setItemDelegateForColumn(ProfileFindingModel::Rule, new InsightDelegate{m_findings});
    m_findings->setWidths({168, 88});
    m_findings->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff); // A summary is shortened, and opens by a click.
    m_findingState = new StateStack{m_findings};
    const auto open = [this](const QModelIndex& index) { Q_EMIT linkActivated(findingLink(m_findingModel->at(index.row()).id)); };
    connect(m_findings, &QTableView::clicked, this, open);
    connect(m_findings, &QTableView::activated, this, open);
    connect(m_findingsHeader, &SectionHeader::activated, this, [this] {
        Q_EMIT linkActivated(QUrl{QStringLiteral("guanlan://findings?institution=%1").arg(QString::fromStdString(toText(m_institution)))});
    });
    auto* row = new QWidget;
    auto* across = new QHBoxLayout{row};
    across->setContentsMargins(0, 0, 0, 0);
    across->setSpacing(metrics::gap);
    across->addWidget(m_standing, 5);
    across->addWidget(pageCard({m_findingsHeader, m_findingState}), 9);
    return row;
}

void InstitutionProfileView::show(const InstitutionId& institution, const items::ViewScope& scope)
{
    if (institution != m_institution) m_profile.reset();
    m_institution = institution;
    m_scope = scope;
    ask();
}

analytics::Bucket InstitutionProfileView::bucket() const
{
    if (m_chosen) return *m_chosen;
    const bool isShort = m_scope.from && m_scope.to && *m_scope.to - *m_scope.from <= daysDrawnSingly * secondsPerDay;
    return isShort ? analytics::Bucket::Day : analytics::Bucket::Week;
}

void InstitutionProfileView::setRules(std::shared_ptr<const analytics::RulePack> rules)
{
    if (rules) m_standing->setLimits(analytics::peerLimits(*rules));
    m_findingModel->setRules(std::move(rules));
}

void InstitutionProfileView::setRisk(const analytics::RiskIndex& risk)
{
    m_risk = risk;
    if (m_profile) fillRisk();
}

void InstitutionProfileView::refresh() { ask(); }

void InstitutionProfileView::ask()
{
    m_question.cancel();
    m_standing->show(m_institution, m_scope);
    m_question = items::askInstitutionProfile(m_hub, {m_institution, m_scope.from, m_scope.to, bucket()});
    if (!m_profile) m_state->showLoading();
    items::whenAnswered(m_question, this, [this](const Result<items::InstitutionProfile>& answer) {
        if (!answer) {
            m_profile.reset();
            if (answer.error().kind == ErrorKind::NotFound)
                return m_state->showEmpty(tr("Institution not known"), tr("Neither the directory nor the chain knows %1.").arg(items::fullId(m_institution)));
            return m_state->showError(answer.error());
        }
        m_profile = *answer;
        fill();
        m_state->showContent();
    });
}

void InstitutionProfileView::fill()
{
    if (!m_profile) return;
    fillHeader();
    fillChart();
    std::vector<MixView::Entry> mix;
    for (const items::SchemaShare& share : m_profile->mix)
        mix.push_back({share.schema ? m_hub.directory().schema(*share.schema) : tr("No schema named"), share.count});
    m_standing->setMix(std::move(mix), tr("No credentials issued in this period."),
        m_profile->mixComplete ? QString{} : tr("of the newest %1").arg(items::formatCount(m_profile->mixOf)));
    m_findingModel->setDisplay(m_hub.directory().language(), m_scope.zone);
    m_findingModel->setRows(m_profile->findings);
    m_findingsHeader->setNote(findingsNote());
    if (m_profile->findings.empty()) m_findingState->showEmpty(tr("No findings in this period"));
    else m_findingState->showContent();
}

QString InstitutionProfileView::findingsNote() const
{
    QStringList parts;
    const auto shown = std::int64_t(m_profile->findings.size()), all = m_profile->findingCount;
    if (shown < all) parts += tr("showing %1 of %2").arg(items::formatCount(shown), items::formatCount(all));
    else if (all > 0) parts += items::formatCount(all);
    if (m_profile->undecided > 0) parts += tr("%1 more could not be judged").arg(items::formatCount(m_profile->undecided));
    return parts.join(QStringLiteral(" · "));
}

void InstitutionProfileView::fillHeader()
{
    const store::InstitutionState& state = m_profile->state;
    m_name->setText(m_hub.directory().institution(m_institution));
    QStringList about{items::institutionKindLabel(state.institution.kind),
                      state.status.empty() ? tr("Not registered on chain") : items::statusLabel(QString::fromStdString(state.status))};
    if (!state.inDirectory) about += tr("Not in the directory");
    m_about->setText(about.join(QStringLiteral(" · ")));
    m_id->setId(items::fullId(m_institution), identityLink(SubjectId{m_institution.value()}));
    m_controllerCaption->setText(state.controller ? tr("Controller") : QString{});
    m_controller->setVisible(state.controller.has_value());
    if (state.controller) m_controller->setId(items::fullId(*state.controller));
    fillRisk();
}

void InstitutionProfileView::fillRisk()
{
    const analytics::InstitutionRisk* risk = m_risk.find(m_institution);
    m_riskLabel->setVisible(risk != nullptr);
    if (!risk) return;
    m_riskLabel->setText(tr("Risk index: %1").arg(items::riskText(risk)));
    m_riskLabel->setToolTip(items::plainToolTip(items::riskExplanation(*risk, m_risk.formula)));
}

void InstitutionProfileView::fillChart()
{
    const analytics::Timeline& timeline = m_profile->timeline;
    ChartData chart{timeline.bucket, timeline.starts, timeline.end, {}};
    for (const auto& [type, colour] : shownTypes) {
        const analytics::TimelineSeries* series = timeline.find(type);
        if (!series || series->total == 0) continue;
        chart.series.push_back({items::eventTypeLabel(type), series->counts, colour});
    }
    m_buckets->button(int(std::find(buckets.begin(), buckets.end(), timeline.bucket) - buckets.begin()))->setChecked(true);
    m_chart->setData(chart);
    m_chartModel->setData(chart);
    m_legend->setSeries(chart.series);
    m_chartPanel->header()->setNote(chart.series.empty() ? tr("No acts in this period") : QString{});
}

void InstitutionProfileView::retranslate()
{
    m_events->setText(tr("Events"));
    m_records->setText(tr("Business records"));
    m_records->setToolTip(tr("What it handed in, held against the chain"));
    m_report->setText(tr("Export report"));
    m_close->setText(tr("Close"));
    m_chartPanel->setTitle(tr("Acts over time"));
    m_chartPanel->retranslate();
    for (std::size_t i = 0; i < buckets.size(); ++i) m_buckets->button(int(i))->setText(items::bucketName(buckets[i]));
    m_standing->retranslate();
    m_findingsHeader->setTitle(tr("Findings"));
    m_findingsHeader->setLink(tr("All findings"));
    m_findings->setAccessibleName(tr("Findings"));
    fill();
}

} // namespace guanlan::ui
