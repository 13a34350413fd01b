// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/insight/credential_story_view.h"

#include "models/items/conformance_model.h"
#include "models/items/credential_history_model.h"
#include "models/items/credential_list_model.h"
#include "models/items/data_hub.h"
#include "models/items/directory.h"
#include "models/items/error_text.h"
#include "models/items/profile_finding_model.h"
#include "models/items/text.h"
#include "ui/charts/chart_panel.h"
#include "ui/insight/credential_header.h"
#include "ui/insight/evidence_graph_view.h"
#include "ui/insight/graph_export.h"
#include "ui/insight/insight_delegate.h"
#include "ui/insight/links.h"
#include "ui/insight/page_card.h"
#include "ui/insight/proof_panel.h"
#include "ui/insight/swim_lane_view.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/card.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/least_column.h"
#include "ui/widgets/page_room.h"
#include "ui/widgets/section_header.h"

#include <QDir>
#include <QFileDialog>
#include <QHeaderView>
#include <QKeyEvent>
#include <QStackedWidget>
#include <QStandardPaths>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace guanlan::ui {

using items::ConformanceModel;
using items::CredentialHistoryModel;
using items::CredentialListModel;

namespace {

constexpr int sideWidth = 416;

QToolButton* flatTool(const char* name, SectionHeader& header)
{
    auto* button = new QToolButton;
    button->setObjectName(QLatin1String{name});
    button->setAutoRaise(true);
    header.addTool(button);
    return button;
}

} // namespace

CredentialStoryView::CredentialStoryView(items::DataHub& hub, QWidget* parent)
    : QWidget{parent}
    , m_hub{hub}
    , m_listModel{new CredentialListModel{this}}
    , m_historyModel{new CredentialHistoryModel{this}}
    , m_findingModel{new items::ProfileFindingModel{this}}
    , m_expectedModel{new ConformanceModel{this}}
    , m_header{new CredentialHeader{hub}}
    , m_proof{new ProofPanel{hub}}
{
    auto* main = new QVBoxLayout;
    main->setSpacing(metrics::gap);
    main->addWidget(buildGraph(), 8);
    main->addWidget(buildLanes(), 12);
    auto* judged = new QWidget;
    auto* judgedColumn = new LeastColumn{judged};
    judgedColumn->setContentsMargins(0, 0, 0, 0);
    judgedColumn->setSpacing(metrics::gap);
    judgedColumn->addWidget(buildFindings(), 8);
    judgedColumn->addWidget(buildExpected(), 12);
    m_side = new QStackedWidget;
    m_side->addWidget(judged);
    m_side->addWidget(m_proof);
    m_side->setFixedWidth(sideWidth);
    auto* lower = new QHBoxLayout;
    lower->setSpacing(metrics::gap);
    lower->addLayout(main, 1);
    lower->addWidget(m_side);
    auto* content = new QWidget;
    auto* column = new QVBoxLayout{content};
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(metrics::gap);
    column->addWidget(m_header);
    column->addLayout(lower, 1);
    auto* whole = new QVBoxLayout{this};
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(new PageRoom{content});
    connect(m_header, &CredentialHeader::linkActivated, this, &CredentialStoryView::linkActivated);
    connect(m_header, &CredentialHeader::revealRequested, this, &CredentialStoryView::revealRequested);
    connect(m_proof, &ProofPanel::linkActivated, this, &CredentialStoryView::linkActivated);
    connect(m_proof, &ProofPanel::closeRequested, this, &CredentialStoryView::closeProof);
}

QWidget* CredentialStoryView::buildGraph()
{
    m_graph = new EvidenceGraphView;
    m_graph->setObjectName(QStringLiteral("evidenceGraph"));
    m_graphPanel = new ChartPanel{m_graph, m_listModel};
    m_graphPanel->setTwinWords(ChartPanel::Twin::List);
    m_unfold = flatTool("unfoldGraph", *m_graphPanel->header());
    m_fit = flatTool("fitGraph", *m_graphPanel->header());
    m_export = flatTool("exportGraph", *m_graphPanel->header());
    DataTable* list = m_graphPanel->table();
    list->setSelectionBehavior(QAbstractItemView::SelectRows);
    list->cells().setIdColumns({CredentialListModel::Credential});
    for (const int column : {CredentialListModel::Then, CredentialListModel::Now, CredentialListModel::Findings})
        list->setItemDelegateForColumn(column, new InsightDelegate{list});
    list->setWidths({110, 56, 140, 150, 120, 130, 100, 100, 190, 90, 90});
    connect(m_fit, &QToolButton::clicked, m_graph, &EvidenceGraphView::fit);
    connect(m_unfold, &QToolButton::clicked, m_graph, &EvidenceGraphView::unfoldAll);
    connect(m_export, &QToolButton::clicked, this, &CredentialStoryView::exportGraph);
    connect(m_graph, &EvidenceGraphView::foldingChanged, this, &CredentialStoryView::fillNotes);
    const auto recentre = [this](const CredentialId& credential) { Q_EMIT linkActivated(credentialLink(credential)); };
    connect(m_graph, &EvidenceGraphView::credentialActivated, this, recentre);
    connect(list, &QTableView::activated, this,
            [this, recentre](const QModelIndex& index) { recentre(m_listModel->at(index.row()).id); });
    return pageCard({m_graphPanel});
}

QWidget* CredentialStoryView::buildLanes()
{
    m_lanes = new SwimLaneView;
    m_lanes->setObjectName(QStringLiteral("swimLanes"));
    m_lanesPanel = new ChartPanel{m_lanes, m_historyModel};
    DataTable* table = m_lanesPanel->table();
    table->setObjectName(QStringLiteral("credentialHistory"));
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    for (const int column : {CredentialHistoryModel::Condition, CredentialHistoryModel::Findings})
        table->setItemDelegateForColumn(column, new InsightDelegate{table});
    table->setWidths({148, 130, 150, 150, 220, 110, 90, 90, 100});
    connect(m_lanes, &SwimLaneView::actActivated, this, [this](int act) { showProof(m_historyModel->at(act).key); });
    connect(table, &QTableView::activated, this, [this](const QModelIndex& index) { showProof(m_historyModel->at(index.row()).key); });
    return pageCard({m_lanesPanel});
}

QWidget* CredentialStoryView::buildFindings()
{
    m_findingsHeader = new SectionHeader;
    m_findings = new DataTable{{}};
    m_findings->setObjectName(QStringLiteral("credentialFindings"));
    m_findings->setModel(m_findingModel);
    m_findings->setItemDelegateForColumn(items::ProfileFindingModel::Rule, new InsightDelegate{m_findings});
    m_findings->setColumnHidden(items::ProfileFindingModel::Time, true); // The lanes beside it tell when.
    m_findings->setWidths({180, 0});
    const auto open = [this](const QModelIndex& index) { Q_EMIT linkActivated(findingLink(m_findingModel->at(index.row()).id)); };
    connect(m_findings, &QTableView::clicked, this, open);
    connect(m_findings, &QTableView::activated, this, open);
    m_findingsCard = pageCard({m_findingsHeader, m_findings});
    return m_findingsCard;
}

QWidget* CredentialStoryView::buildExpected()
{
    m_expectedHeader = new SectionHeader;
    m_expected = new DataTable{{}};
    m_expected->setObjectName(QStringLiteral("expectedSequence"));
    m_expected->setModel(m_expectedModel);
    m_expected->cells().setLevelColumn(ConformanceModel::State, ConformanceModel::ToneRole);
    m_expected->horizontalHeader()->setStretchLastSection(false);
    m_expected->horizontalHeader()->setSectionResizeMode(ConformanceModel::Expectation, QHeaderView::Stretch);
    m_expected->setWidths({88, 200, 52, 44});
    m_expected->setColumnHidden(ConformanceModel::Cases, true); // The hint tells them apart.
    connect(m_expected, &QTableView::clicked, this, [this](const QModelIndex& index) { openConstraint(index.row()); });
    connect(m_expected, &QTableView::activated, this, [this](const QModelIndex& index) { openConstraint(index.row()); });
    return pageCard({m_expectedHeader, m_expected});
}

void CredentialStoryView::setRules(const std::shared_ptr<const analytics::RulePack>& rules)
{
    m_historyModel->setRules(rules);
    m_findingModel->setRules(rules);
}

void CredentialStoryView::show(const items::CredentialView& view, items::DisplayZone zone)
{
    const bool isSame = m_view && m_view->graph.nodes.front().id == view.graph.nodes.front().id;
    m_view = view;
    m_zone = zone;
    if (!isSame) {
        m_told.clear();
        m_lanes->setCurrentAct(-1);
        closeProof();
    }
    const items::Language language = m_hub.directory().language();
    items::CredentialLanes lanes = items::credentialLanes(view);
    m_actsLeftOut = lanes.actsLeftOut;
    m_listModel->setDisplay(language, zone);
    m_historyModel->setDisplay(language, zone);
    m_findingModel->setDisplay(language, zone);
    m_expectedModel->setDisplay(language, zone);
    m_header->show(view, zone);
    m_listModel->setView(view);
    m_historyModel->setView(view, lanes.acts);
    m_lanes->setDisplay(language, zone);
    m_lanes->setView(view, std::move(lanes));
    m_graph->setView(view, language);
    m_findingModel->setRows(view.findings);
    m_findingsCard->setVisible(!view.findings.empty());
    m_expectedModel->setConformance(view.conformance);
    m_proof->setZone(zone);
    if (isSame) m_proof->refresh();
    fillNotes();
}

void CredentialStoryView::showProof(EventKey key)
{
    const int row = m_historyModel->rowOf(key);
    if (row < 0) return;
    m_lanes->setCurrentAct(row);
    m_proof->show(key, m_zone);
    m_side->setCurrentWidget(m_proof);
    Q_EMIT proofChanged();
}

void CredentialStoryView::closeProof()
{
    m_side->setCurrentIndex(0);
    Q_EMIT proofChanged();
}

bool CredentialStoryView::showsProof() const { return m_side->currentWidget() == m_proof; }

std::optional<EventKey> CredentialStoryView::shownProof() const { return showsProof() ? m_proof->shown() : std::nullopt; }

void CredentialStoryView::keyPressEvent(QKeyEvent* event)
{
    if (event->key() != Qt::Key_Escape || !showsProof()) return QWidget::keyPressEvent(event);
    closeProof();
}

/// What is broken leads to the finding that says so, all else to the act that put it to the test.
void CredentialStoryView::openConstraint(int row)
{
    const analytics::ConformanceCase* telling = m_expectedModel->tellingCase(row);
    if (!telling) return;
    if (telling->finding.empty()) showProof(telling->event);
    else Q_EMIT linkActivated(findingLink(telling->finding));
}

void CredentialStoryView::exportGraph()
{
    if (!m_view) return;
    const QString name = QStringLiteral("credential-%1.svg").arg(items::fullId(m_view->graph.nodes.front().id).mid(2, 8));
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    QString filter;
    QString path = QFileDialog::getSaveFileName(this, tr("Write the graph to"), QDir{folder}.filePath(name),
        QStringLiteral("SVG (*.svg);;PNG (*.png)"), &filter);
    if (path.isEmpty()) return;
    if (!path.endsWith(QStringLiteral(".svg"), Qt::CaseInsensitive) && !path.endsWith(QStringLiteral(".png"), Qt::CaseInsensitive))
        path += filter.startsWith(QStringLiteral("PNG")) ? QStringLiteral(".png") : QStringLiteral(".svg");
    const Status done = ui::exportGraph(*m_graph, m_zone, path);
    m_told = done ? tr("written to %1").arg(items::visibleText(path)) : items::errorText(done.error());
    fillNotes();
}

void CredentialStoryView::fillNotes()
{
    if (!m_view) return;
    m_graphPanel->header()->setNote(m_told.isEmpty() ? graphNote() : m_told);
    m_unfold->setVisible(m_graph->folding().hidden() > 0);
    m_lanesPanel->header()->setNote(lanesNote());
    m_findingsHeader->setNote(items::formatCount(std::int64_t(m_view->findings.size())));
    const bool isJudged = m_view->conformance.judgedUpTo.has_value();
    m_expectedHeader->setNote(isJudged ? tr("judged up to block %1").arg(items::formatCount(std::int64_t(m_view->conformance.judgedUpTo->block())))
                                       : tr("not judged yet"));
}

QString CredentialStoryView::graphNote() const
{
    const analytics::CredentialGraph& graph = m_view->graph;
    QStringList parts;
    if (const std::size_t hidden = m_graph->folding().hidden(); hidden > 0)
        parts += tr("%1 folded away").arg(items::formatCount(std::int64_t(hidden)));
    if (graph.nodesLeftOut > 0)
        parts += tr("showing %1 credentials; %2 more are grouped as +n").arg(items::formatCount(std::int64_t(graph.nodes.size())),
                                                                            items::formatCount(graph.nodesLeftOut));
    else if (graph.nodes.size() == 1) parts += tr("rests on nothing, and nothing rests on it");
    else parts += tr("evidence at the left, derived at the right");
    const bool unsound = std::any_of(graph.edges.begin(), graph.edges.end(), [](const analytics::CredentialEdge& edge) {
        return edge.then != analytics::CredentialCondition::Active || !edge.sameSubject;
    });
    if (unsound) parts += tr("dashed: not valid then, or of another subject");
    if (graph.cyclic) parts += tr("some evidence forms a circle");
    return parts.join(QStringLiteral(" · "));
}

QString CredentialStoryView::lanesNote() const
{
    const analytics::CredentialGraph& graph = m_view->graph;
    const QString acts = items::formatCount(m_historyModel->rowCount());
    if (m_actsLeftOut > 0) return tr("showing the first %1; %2 later acts are not listed").arg(acts, items::formatCount(std::int64_t(m_actsLeftOut)));
    if (graph.usesLeftOut == 0) return tr("%1 acts").arg(acts);
    return tr("showing %1; %2 older uses are not listed").arg(acts,
        (graph.usesLeftOutExact ? QString{} : QStringLiteral("≥ ")) + items::formatCount(graph.usesLeftOut));
}

void CredentialStoryView::retranslate()
{
    m_graphPanel->setTitle(tr("Evidence"));
    m_graphPanel->retranslate();
    m_unfold->setText(tr("Unfold all"));
    m_fit->setText(tr("Fit"));
    m_fit->setToolTip(tr("Shows the whole graph (0)"));
    m_export->setText(tr("Export…"));
    m_export->setToolTip(tr("Writes the graph as it is drawn, as SVG or PNG"));
    m_lanesPanel->setTitle(tr("Who did what"));
    m_lanesPanel->retranslate();
    m_findingsHeader->setTitle(tr("Findings"));
    m_findings->setAccessibleName(tr("Findings"));
    m_expectedHeader->setTitle(tr("Expected sequence"));
    m_expected->setAccessibleName(tr("Expected sequence"));
    m_header->retranslate();
    m_proof->retranslate();
}

} // namespace guanlan::ui
