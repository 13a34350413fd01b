// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/sources_page.h"

#include "models/domain/incident_name.h"
#include "models/items/data_hub.h"
#include "models/items/directory.h"
#include "models/items/error_text.h"
#include "models/items/source_tables.h"
#include "models/items/text.h"
#include "models/items/validator_history.h"
#include "models/items/validator_rows.h"
#include "ui/charts/chart_panel.h"
#include "ui/desk/incident_dialog.h"
#include "ui/desk/lag_card.h"
#include "ui/desk/sync_panel.h"
#include "ui/desk/validator_chart.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/card.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/least_column.h"
#include "ui/widgets/page_room.h"
#include "ui/widgets/plain_scroll.h"
#include "ui/widgets/section_header.h"
#include "ui/widgets/state_stack.h"

#include <QHBoxLayout>
#include <QItemSelection>
#include <QStandardItemModel>

#include <algorithm>

namespace guanlan::ui {
namespace {

constexpr int shownIncidents = 500;
constexpr int shownChains = 8, shownNodes = 6;
constexpr int inset = metrics::pageMargin / 2; ///< Of a table, whose cells have as much again: their texts stand below the heading.
constexpr int nodeNumbers = 2, validatorNumbers = 0, incidentNumbers = 2; ///< Columns of block heights.

/// Exactly the heading and the rows, up to `most`.
void setRowsShown(QTableView* table, int rows, int most)
{
    table->setFixedHeight(metrics::rowHeight * (1 + qBound(1, rows, most)) + metrics::gap);
}

/// A group: heading and what it is about, on a card.
Card* group(SectionHeader* header, QWidget* content)
{
    auto* card = new Card;
    auto* column = new LeastColumn{card};
    column->setContentsMargins(inset, 6, inset, metrics::radius);
    column->setSpacing(2);
    auto* head = new QHBoxLayout;
    head->setContentsMargins(inset, 0, inset, 0);
    head->addWidget(header);
    column->addLayout(head);
    column->addWidget(content, 1);
    return card;
}

/// A picture with its twin, on a card.
Card* pictured(ChartPanel* panel)
{
    auto* card = new Card;
    auto* column = new LeastColumn{card};
    column->setContentsMargins(2 * inset, 6, 2 * inset, metrics::radius);
    column->addWidget(panel);
    return card;
}

/// A block's height is a number: `numbers` is its column.
void addRow(QStandardItemModel& model, const QStringList& texts, int numbers)
{
    QList<QStandardItem*> row;
    for (const QString& text : texts) {
        auto* item = new QStandardItem{text};
        item->setToolTip(items::plainToolTip(text));
        if (row.size() == numbers) item->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
        row.append(item);
    }
    model.appendRow(row);
}

void setHeadings(QStandardItemModel& model, const QStringList& texts, int numbers)
{
    model.setHorizontalHeaderLabels(texts);
    model.horizontalHeaderItem(numbers)->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
}

} // namespace

SourcesPage::SourcesPage(items::DataHub& hub, items::SyncStatus& status, const SessionInfo& session, QWidget* parent)
    : Page{hub, parent}
    , m_status{status}
    , m_isDemonstration{session.demonstration}
    , m_mayConnect{!session.demonstration && !session.readOnly}
    , m_panel{new SyncPanel}
    , m_chainsHeader{new SectionHeader}
    , m_chains{new items::ChainTableModel}
    , m_chainTable{new DataTable{QStringLiteral("chains")}}
    , m_nodesHeader{new SectionHeader}
    , m_nodes{new QStandardItemModel}
    , m_nodeTable{new DataTable{QStringLiteral("nodes")}}
    , m_validators{new QStandardItemModel}
    , m_validatorChart{new ValidatorChart}
    , m_validatorStates{new StateStack{plainScrollAtTop(m_validatorChart)}}
    , m_validatorPanel{new ChartPanel{m_validatorStates, m_validators}}
    , m_incidentsHeader{new SectionHeader}
    , m_incidentRows{new QStandardItemModel}
    , m_incidentTable{new DataTable{QStringLiteral("incidents")}}
    , m_incidentStates{new StateStack{m_incidentTable}}
    , m_lag{new LagCard{status}}
    , m_states{nullptr}
{
    layOut();
    setUpTables();
    if (session.readOnly) m_panel->forbidReading();
    if (session.demonstration) m_panel->setEnding();
    connectParts();
    retranslate();
    m_nodeTable->setWidths({120, 84, 100, 200});
    m_validatorPanel->table()->setWidths({80, 148, 200, 250});
    m_incidentTable->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_incidentTable->setObjectName(QStringLiteral("incidentsTable"));
    m_incidentTable->setWidths({128, 150, 80, 220});
}

void SourcesPage::layOut()
{
    auto* content = new QWidget;
    auto* column = new QVBoxLayout{content};
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(metrics::gap);
    column->addWidget(group(m_chainsHeader, m_chainTable));
    auto* lower = new QHBoxLayout;
    lower->setSpacing(metrics::gap);
    auto* left = new QVBoxLayout;
    left->setSpacing(metrics::gap);
    left->addWidget(group(m_nodesHeader, m_nodeTable));
    left->addWidget(pictured(m_validatorPanel), 5);
    left->addWidget(m_lag, 4);
    m_validators->setParent(m_validatorPanel);
    lower->addLayout(left, 3);
    lower->addWidget(group(m_incidentsHeader, m_incidentStates), 2);
    column->addLayout(lower, 1);
    m_states = new StateStack{new PageRoom{content}};

    auto* page = new QVBoxLayout{this};
    page->setContentsMargins(metrics::pageMargin, metrics::pageMargin, metrics::pageMargin, metrics::pageMargin);
    page->setSpacing(metrics::gap);
    page->addWidget(m_panel);
    page->addWidget(m_states, 1);
}

void SourcesPage::setUpTables()
{
    for (const auto& [table, model] : {std::pair<DataTable*, QAbstractItemModel*>{m_chainTable, m_chains},
             {m_nodeTable, m_nodes}, {m_incidentTable, m_incidentRows}}) {
        model->setParent(table);
        table->setModel(model);
    }
    m_chainTable->cells().setCoverageColumn(items::ChainTableModel::Verification, items::ChainTableModel::CoverageRole);
    m_chainTable->setWidths({128, 80, 92, 60, 60, 72, 440, 100, 66, 76});
    m_nodeTable->cells().setMiddleElided({3});
}

void SourcesPage::connectParts()
{
    connect(m_panel, &SyncPanel::syncRequested, this, &SourcesPage::syncRequested);
    connect(m_panel, &SyncPanel::stopRequested, this, &SourcesPage::stopRequested);
    connect(&m_status, &items::SyncStatus::changed, this, &SourcesPage::showProgress);
    connect(m_states, &StateStack::retryRequested, this, &SourcesPage::refresh);
    connect(m_states, &StateStack::actionTriggered, this, &SourcesPage::chainRequested);
    connect(m_chainsHeader, &SectionHeader::activated, this, &SourcesPage::chainRequested);
    connect(m_chainTable, &DataTable::currentRowChanged, this, &SourcesPage::fillValidators);
    connect(m_lag, &LagCard::linkActivated, this, &Page::linkActivated);
    connect(m_lag, &LagCard::gapActivated, this, &SourcesPage::showGap);
    connect(m_incidentTable, &DataTable::rowActivated, this, &SourcesPage::showIncident);
    connect(m_incidentsHeader, &SectionHeader::activated, this, [this] { showIncident(std::max(0, m_incidentTable->currentIndex().row())); });
}

void SourcesPage::setScope(const items::ViewScope& scope)
{
    if (m_zone == scope.zone) return;
    m_zone = scope.zone;
    m_lag->setZone(m_zone);
    fillIncidents();
}

void SourcesPage::refresh()
{
    if (m_known.empty()) m_states->showLoading();
    items::whenAnswered(items::askSources(hub(), shownIncidents), this, [this](const Result<items::SourcesData>& answer) {
        if (answer) take(*answer);
        else m_states->showError(answer.error());
    });
}

void SourcesPage::retranslate()
{
    m_panel->retranslate();
    m_lag->retranslate();
    m_chainsHeader->setTitle(tr("Chains"));
    m_chainsHeader->setLink(m_mayConnect ? tr("Connect a chain") : QString{});
    m_nodesHeader->setTitle(tr("Nodes and archives"));
    m_validatorPanel->setTitle(tr("Validators"));
    m_validatorPanel->retranslate();
    m_validatorChart->setAccessibleName(tr("Validators over time"));
    setHeadings(*m_validators, {tr("From block"), tr("Validators"), tr("Change"), tr("Grounds")}, validatorNumbers);
    m_incidentsHeader->setTitle(tr("Incidents"));
    m_chains->retranslate();
    setHeadings(*m_nodes, {tr("Node"), tr("State"), tr("Newest block"), tr("Address or reason")}, nodeNumbers);
    setHeadings(*m_incidentRows, {tr("Noticed"), tr("What"), tr("Block"), tr("Details")}, incidentNumbers);
    m_chainTable->setAccessibleName(tr("Chains"));
    m_nodeTable->setAccessibleName(tr("Nodes and archives"));
    m_incidentTable->setAccessibleName(tr("Incidents"));
    fillNodes();
    fillValidators();
    fillIncidents();
    showProgress();
}

void SourcesPage::take(const items::SourcesData& answer)
{
    m_known = answer.chains;
    m_incidents = answer.incidents;
    if (m_known.empty())
        m_states->showEmpty(tr("No chain yet"), tr("Name your consortium's nodes here, or read an archive with: guanlan sync -w FILE --chain CHAIN.json --archive A.jsonl.gz"),
            m_mayConnect ? tr("Connect a chain") : QString{});
    else m_states->showContent();
    fillNodes();
    fillValidators();
    fillIncidents();
    showProgress();
}

void SourcesPage::showProgress()
{
    const auto progress = m_status.chains();
    m_panel->setProgress(progress);
    m_chains->setChains(m_known, progress);
    setRowsShown(m_chainTable, int(m_known.size()), shownChains);
    fillNodes();
}

void SourcesPage::fillNodes()
{
    m_nodes->setRowCount(0);
    for (const store::ChainState& chain : m_known) {
        const auto live = m_status.chain(QString::fromStdString(chain.identity.name));
        for (const store::NodeState& node : live && !live->nodes.empty() ? live->nodes : chain.nodes)
            addRow(*m_nodes, {items::visibleText(node.name), items::nodeStateLabel(QString::fromStdString(node.state)),
                                 node.head ? items::formatCount(std::int64_t(*node.head)) : QStringLiteral("—"),
                                 addressOf(node)}, nodeNumbers);
    }
    setRowsShown(m_nodeTable, m_nodes->rowCount(), shownNodes);
}

/// The demonstration's archive lies where the program was installed: no address that says anything.
QString SourcesPage::addressOf(const store::NodeState& node) const
{
    if (!node.reason.empty()) return items::messageText(node.reason);
    return m_isDemonstration ? tr("Built-in demonstration") : items::visibleText(node.url);
}

void SourcesPage::fillValidators()
{
    m_validators->setRowCount(0);
    const store::ChainState* chain = chosenChain();
    m_lag->setChain(chain ? QString::fromStdString(chain->identity.name) : QString{});
    for (const items::ValidatorRow& row : chain ? items::validatorRows(*chain) : std::vector<items::ValidatorRow>{}) {
        addRow(*m_validators, {row.from, row.members, row.change, row.reason}, validatorNumbers);
        m_validators->item(m_validators->rowCount() - 1, 1)->setToolTip(items::plainToolTip(row.details));
    }
    m_validatorChart->setHistory(chain ? items::validatorHistory(*chain) : items::ValidatorHistory{});
    m_validatorPanel->header()->setNote(chain && m_known.size() > 1 ? items::visibleText(chain->identity.name) : QString{});
    if (m_validators->rowCount() > 0) m_validatorStates->showContent();
    else m_validatorStates->showEmpty(tr("No validators known"), tr("This chain's blocks carry no seals, or its validators are not pinned."));
}

const store::ChainState* SourcesPage::chosenChain() const
{
    const auto row = std::size_t(std::max(0, m_chainTable->currentIndex().row()));
    return row < m_known.size() ? &m_known[row] : nullptr;
}

void SourcesPage::showIncident(int row)
{
    if (row < 0 || row >= int(m_incidents.size())) return;
    const Incident& incident = m_incidents[std::size_t(row)];
    const auto chain = std::ranges::find(m_known, incident.chain, &store::ChainState::ref);
    auto* dialog = new IncidentDialog{incident, chain == m_known.end() ? store::ChainState{} : *chain, m_zone, window()};
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void SourcesPage::showGap(qint64 from, qint64 to)
{
    const store::ChainState* chain = chosenChain();
    QItemSelection then;
    for (int row = 0; row < int(m_incidents.size()); ++row) {
        const Incident& incident = m_incidents[std::size_t(row)];
        const bool isThen = chain && incident.chain == chain->ref && incident.time >= from && incident.time <= to;
        if (isThen) then.select(m_incidentRows->index(row, 0), m_incidentRows->index(row, m_incidentRows->columnCount() - 1));
    }
    const QString stretch = items::formatTime(from, m_zone).mid(11) + QStringLiteral(" – ") + items::formatTime(to, m_zone).mid(11);
    const auto rows = int(then.size());
    m_incidentsHeader->setNote(rows == 0 ? tr("none from %1").arg(stretch) : tr("%1 from %2").arg(items::formatCount(rows), stretch));
    m_incidentTable->clearSelection();
    if (rows == 0) return;
    m_incidentTable->setCurrentIndex(then.front().topLeft());
    m_incidentTable->selectionModel()->select(then, QItemSelectionModel::ClearAndSelect);
    m_incidentTable->setFocus(Qt::OtherFocusReason);
}

void SourcesPage::fillIncidents()
{
    m_incidentsHeader->setNote({}); // It was of the rows before.
    m_incidentsHeader->setLink(m_incidents.empty() ? QString{} : tr("Evidence"));
    m_incidentRows->setRowCount(0);
    const items::Language language = hub().directory().language();
    for (const Incident& incident : m_incidents) {
        const QString meaning = items::localText(incidentMeaning(incident.kind), language), message = items::messageText(incident.message);
        addRow(*m_incidentRows, {items::formatMinute(incident.time, m_zone), items::localText(incidentName(incident.kind), language),
                                    incident.block ? items::formatCount(std::int64_t(*incident.block)) : QStringLiteral("—"),
                                    language == items::Language::English || meaning.isEmpty() ? message : meaning}, incidentNumbers);
        const int row = m_incidentRows->rowCount() - 1;
        for (const int column : {1, 3})
            m_incidentRows->item(row, column)->setToolTip(items::plainToolTip(meaning.isEmpty() ? message : meaning + QLatin1Char{'\n'} + message));
    }
    if (m_incidents.empty()) m_incidentStates->showEmpty(tr("No incidents"), tr("Every check of what nodes said has held so far."));
    else m_incidentStates->showContent();
}

} // namespace guanlan::ui
