// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/insight/credential_page.h"

#include "models/items/credential_history_model.h"
#include "models/items/credential_list_model.h"
#include "models/items/credential_match_model.h"
#include "models/items/profile_finding_model.h"
#include "models/items/text.h"
#include "ui/charts/chart_panel.h"
#include "ui/desk/events_page.h"
#include "ui/insight/credential_header.h"
#include "ui/insight/evidence_graph_view.h"
#include "ui/insight/insight_delegate.h"
#include "ui/insight/links.h"
#include "ui/insight/page_card.h"
#include "ui/theme/fonts.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/card.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/plain_label.h"
#include "ui/widgets/section_header.h"
#include "ui/widgets/state_stack.h"

#include <QHeaderView>
#include <QLineEdit>
#include <QPushButton>
#include <QToolButton>

#include <algorithm>

namespace guanlan::ui {

using items::CredentialHistoryModel;
using items::CredentialListModel;
using items::CredentialMatchModel;

CredentialPage::CredentialPage(items::DataHub& hub, QWidget* parent)
    : Page{hub, parent}
    , m_listModel{new CredentialListModel{this}}
    , m_historyModel{new CredentialHistoryModel{this}}
    , m_matchModel{new CredentialMatchModel{this}}
    , m_findingModel{new items::ProfileFindingModel{this}}
{
    setObjectName(id());
    m_stack = new QStackedWidget;
    m_view = buildView();
    m_matches = buildMatches();
    m_stack->addWidget(m_view);
    m_stack->addWidget(m_matches);
    m_state = new StateStack{m_stack};
    auto* column = new QVBoxLayout{this};
    column->setContentsMargins(metrics::pageMargin, metrics::pageMargin, metrics::pageMargin, metrics::pageMargin);
    column->setSpacing(metrics::gap);
    column->addWidget(buildInput());
    column->addWidget(m_state, 1);
    connect(m_state, &StateStack::retryRequested, this, &CredentialPage::refresh);
    connect(m_state, &StateStack::actionTriggered, this, [this] { m_input->setFocus(); });
    connect(&hub.directory(), &items::Directory::changed, this, &CredentialPage::fill);
    retranslate();
}

QString CredentialPage::title() const { return tr("Credential"); }

QWidget* CredentialPage::buildInput()
{
    m_input = new QLineEdit;
    m_input->setObjectName(QStringLiteral("credentialInput"));
    m_input->setFont(idFont());
    m_input->setClearButtonEnabled(true);
    m_input->setMinimumHeight(metrics::controlHeight + metrics::grid);
    m_go = new QPushButton;
    m_go->setMinimumHeight(metrics::controlHeight + metrics::grid);
    auto* row = new QWidget;
    auto* across = new QHBoxLayout{row};
    across->setContentsMargins(0, 0, 0, 0);
    across->addWidget(m_input, 1);
    across->addWidget(m_go);
    connect(m_input, &QLineEdit::returnPressed, this, &CredentialPage::submit);
    connect(m_go, &QPushButton::clicked, this, &CredentialPage::submit);
    return row;
}

QWidget* CredentialPage::buildView()
{
    m_header = new CredentialHeader{hub()};
    connect(m_header, &CredentialHeader::linkActivated, this, &Page::linkActivated);
    auto* view = new QWidget;
    auto* column = new QVBoxLayout{view};
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(metrics::gap);
    column->addWidget(m_header);
    auto* upper = new QHBoxLayout;
    upper->setSpacing(metrics::gap);
    upper->addWidget(buildGraph(), 2);
    upper->addWidget(buildFindings(), 1);
    column->addLayout(upper, 11);
    column->addWidget(buildHistory(), 9);
    return view;
}

QWidget* CredentialPage::buildGraph()
{
    m_graph = new EvidenceGraphView;
    m_graph->setObjectName(QStringLiteral("evidenceGraph"));
    m_graphPanel = new ChartPanel{m_graph, m_listModel};
    m_graphPanel->setTwinWords(ChartPanel::Twin::List);
    m_fit = new QToolButton;
    m_fit->setAutoRaise(true);
    m_graphPanel->header()->addTool(m_fit);
    DataTable* list = m_graphPanel->table();
    list->setSelectionBehavior(QAbstractItemView::SelectRows);
    list->cells().setIdColumns({CredentialListModel::Credential});
    for (const int column : {CredentialListModel::Then, CredentialListModel::Now, CredentialListModel::Findings})
        list->setItemDelegateForColumn(column, new InsightDelegate{list});
    list->setWidths({110, 56, 140, 150, 120, 130, 100, 100, 190, 90, 90});
    connect(m_fit, &QToolButton::clicked, m_graph, &EvidenceGraphView::fit);
    const auto recentre = [this](const CredentialId& credential) { Q_EMIT linkActivated(credentialLink(credential)); };
    connect(m_graph, &EvidenceGraphView::credentialActivated, this, recentre);
    connect(list, &QTableView::activated, this,
            [this, recentre](const QModelIndex& index) { recentre(m_listModel->at(index.row()).id); });
    return pageCard({m_graphPanel});
}

QWidget* CredentialPage::buildHistory()
{
    m_historyHeader = new SectionHeader;
    m_history = new DataTable{{}};
    m_history->setObjectName(QStringLiteral("credentialHistory"));
    m_history->setModel(m_historyModel);
    for (const int column : {CredentialHistoryModel::Condition, CredentialHistoryModel::Findings})
        m_history->setItemDelegateForColumn(column, new InsightDelegate{m_history});
    m_history->horizontalHeader()->setStretchLastSection(false);
    m_history->horizontalHeader()->setSectionResizeMode(CredentialHistoryModel::Details, QHeaderView::Stretch);
    m_history->setWidths({148, 150, 180, 240, 120, 110, 100, 100});
    connect(m_history, &QTableView::activated, this, [this](const QModelIndex& index) {
        const std::vector<Finding> findings = m_historyModel->findingsAt(index.row());
        if (!findings.empty()) return Q_EMIT linkActivated(findingLink(findings.front().id));
        Q_EMIT linkActivated(EventsPage::linkTo(m_historyModel->at(index.row()).key));
    });
    return pageCard({m_historyHeader, m_history});
}

QWidget* CredentialPage::buildFindings()
{
    m_findingsHeader = new SectionHeader;
    m_findings = new DataTable{{}};
    m_findings->setModel(m_findingModel);
    m_findings->setItemDelegateForColumn(items::ProfileFindingModel::Rule, new InsightDelegate{m_findings});
    m_findings->setColumnHidden(items::ProfileFindingModel::Time, true); // The history below tells when.
    m_findings->setWidths({180, 0});
    const auto open = [this](const QModelIndex& index) { Q_EMIT linkActivated(findingLink(m_findingModel->at(index.row()).id)); };
    connect(m_findings, &QTableView::clicked, this, open);
    connect(m_findings, &QTableView::activated, this, open);
    m_findingsCard = pageCard({m_findingsHeader, m_findings});
    return m_findingsCard;
}

QWidget* CredentialPage::buildMatches()
{
    m_matchHeader = new SectionHeader;
    m_matchTable = new DataTable{{}};
    m_matchTable->setModel(m_matchModel);
    m_matchTable->cells().setIdColumns({CredentialMatchModel::Credential});
    m_matchTable->setWidths({140, 260, 260, 160});
    const auto choose = [this](const QModelIndex& index) { Q_EMIT linkActivated(credentialLink(m_matchModel->at(index.row()).id)); };
    connect(m_matchTable, &QTableView::clicked, this, choose);
    connect(m_matchTable, &QTableView::activated, this, choose);
    return pageCard({m_matchHeader, m_matchTable});
}

void CredentialPage::setRules(const std::shared_ptr<const analytics::RulePack>& rules)
{
    m_historyModel->setRules(rules);
    m_findingModel->setRules(rules);
}

void CredentialPage::setScope(const items::ViewScope& scope)
{
    if (scope.zone == m_scope.zone) return;
    m_scope = scope;
    fill();
}

void CredentialPage::submit()
{
    if (m_input->text().trimmed().isEmpty()) return showStart();
    const auto word = items::parseCredentialWord(m_input->text());
    if (!word) {
        m_showing = Showing::Wrong;
        m_question.reset();
        return m_state->showEmpty(tr("Not an id"),
                                  tr("An id, digest or subject has 64 hexadecimal digits, an address 40, with or without 0x in front."));
    }
    ask({*word, false});
}

void CredentialPage::open(const QUrl& link)
{
    const auto word = items::parseCredentialWord(link.path().mid(1));
    if (!word) {
        m_input->clear();
        return showStart();
    }
    m_input->setText(QString::fromStdString(toPrefixedHex(*word)));
    ask({*word, true});
}

void CredentialPage::refresh()
{
    if (m_question) ask(*m_question);
}

void CredentialPage::ask(const Question& question)
{
    if (m_question != question) m_answer.reset();
    m_question = question;
    m_pending.cancel();
    m_pending = question.exact ? items::askCredential(hub(), CredentialId{question.word}) : items::askCredential(hub(), question.word);
    if (!m_answer) m_state->showLoading();
    items::whenAnswered(m_pending, this, [this](const Result<items::CredentialAnswer>& answer) { take(answer); });
}

void CredentialPage::take(const Result<items::CredentialAnswer>& answer)
{
    if (!answer && answer.error().kind == ErrorKind::NotFound && m_question->exact) {
        // The link may name a digest or a subject after all.
        return ask({m_question->word, false});
    }
    if (!answer) {
        m_answer.reset();
        if (answer.error().kind == ErrorKind::NotFound) return showNotFound();
        m_showing = Showing::Error;
        return m_state->showError(answer.error());
    }
    m_answer = *answer;
    m_showing = Showing::Answer;
    fill();
}

void CredentialPage::fill()
{
    if (!m_answer) return;
    const items::Language language = hub().directory().language();
    m_matchModel->setDisplay(language, m_scope.zone);
    m_listModel->setDisplay(language, m_scope.zone);
    m_historyModel->setDisplay(language, m_scope.zone);
    if (!m_answer->view) {
        m_matchModel->setRows(m_answer->matches);
        const QString count = items::formatCount(std::int64_t(m_answer->matches.size()));
        m_matchHeader->setTitle(tr("Several credentials bear this value"));
        m_matchHeader->setNote(m_answer->moreMatches ? tr("showing the first %1").arg(count) : count);
        m_stack->setCurrentWidget(m_matches);
        return m_state->showContent();
    }
    const items::CredentialView& view = *m_answer->view;
    m_header->show(view, m_scope.zone);
    m_listModel->setView(view);
    m_historyModel->setView(view);
    m_graph->setView(view, language);
    m_graphPanel->header()->setNote(graphNote());
    m_findingModel->setDisplay(language, m_scope.zone);
    m_findingModel->setRows(view.findings);
    m_findingsHeader->setNote(items::formatCount(std::int64_t(view.findings.size())));
    m_findingsCard->setVisible(!view.findings.empty());
    m_historyHeader->setNote(view.graph.usesLeftOut == 0 ? items::formatCount(m_historyModel->rowCount())
                             : tr("showing %1; %2 older uses are not listed").arg(items::formatCount(m_historyModel->rowCount()),
                                   (view.graph.usesLeftOutExact ? QString{} : QStringLiteral("≥ ")) + items::formatCount(view.graph.usesLeftOut)));
    m_stack->setCurrentWidget(m_view);
    m_state->showContent();
}

QString CredentialPage::graphNote() const
{
    const analytics::CredentialGraph& graph = m_answer->view->graph;
    QStringList parts;
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

void CredentialPage::showStart()
{
    m_showing = Showing::Start;
    m_question.reset();
    m_answer.reset();
    m_state->showEmpty(tr("Which credential?"),
                       tr("Paste an id, a digest or a subject above and press Enter. Every credential shown elsewhere in the window leads here, too."),
                       tr("Enter an ID"));
}

void CredentialPage::showNotFound()
{
    m_showing = Showing::NotFound;
    m_state->showEmpty(tr("Nothing anchored bears this value"),
                       tr("No event in this workspace names %1 as a credential, digest or subject. It may be on another chain, or not synced yet.")
                           .arg(items::shortened(QString::fromStdString(toPrefixedHex(m_question->word)))));
}

void CredentialPage::retranslate()
{
    m_input->setPlaceholderText(tr("Credential id, digest or subject (0x…)"));
    m_input->setAccessibleName(m_input->placeholderText());
    m_go->setText(tr("Show"));
    m_graphPanel->setTitle(tr("Evidence"));
    m_graphPanel->retranslate();
    m_fit->setText(tr("Fit"));
    m_fit->setToolTip(tr("Shows the whole graph (0)"));
    m_historyHeader->setTitle(tr("Uses and changes of status"));
    m_findingsHeader->setTitle(tr("Findings"));
    m_header->retranslate();
    switch (m_showing) {
    case Showing::Start: return showStart();
    case Showing::Wrong: return submit();
    case Showing::NotFound: return showNotFound();
    case Showing::Answer: return fill();
    case Showing::Error: return;
    }
}

} // namespace guanlan::ui
