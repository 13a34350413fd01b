// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/events_page.h"

#include "models/items/desk_questions.h"
#include "models/items/data_hub.h"
#include "models/items/directory.h"
#include "models/items/event_table_model.h"
#include "models/items/text.h"
#include "models/reporting/event_json.h"
#include "models/analytics/rule_pack.h"
#include "ui/desk/event_chart.h"
#include "ui/desk/event_drawer.h"
#include "ui/desk/event_export_line.h"
#include "ui/desk/event_filter_bar.h"
#include "ui/desk/event_link.h"
#include "ui/desk/event_menu.h"
#include "ui/desk/event_scroll_bar.h"
#include "ui/theme/icon.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/card.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/plain_label.h"
#include "ui/widgets/state_stack.h"

#include <nlohmann/json.hpp>

#include <QClipboard>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QMenu>
#include <QPushButton>
#include <QScrollBar>
#include <QSplitter>
#include <QToolButton>
#include <QVBoxLayout>

namespace guanlan::ui {

using items::EventTableModel;

namespace {
constexpr int refreshMs = 5000;
}

EventsPage::EventsPage(items::DataHub& hub, QWidget* parent)
    : Page{hub, parent}
    , m_model{new EventTableModel{hub}}
    , m_filter{new EventFilterBar{hub}}
    , m_chart{new EventChart{hub}}
    , m_table{new DataTable{QStringLiteral("events")}}
    , m_states{new StateStack{m_table}}
    , m_drawer{new EventDrawer{hub.directory()}}
    , m_newer{new QToolButton}
    , m_count{new PlainLabel{TextRole::Small}}
    , m_exportButton{new QPushButton}
    , m_export{new EventExportLine}
{
    setUpTable();
    layOut();
    connectParts();
    askChainNames();
    retranslate();
}

void EventsPage::layOut()
{
    auto* column = new QVBoxLayout{this};
    column->setContentsMargins(metrics::pageMargin, metrics::pageMargin, metrics::pageMargin, metrics::pageMargin);
    column->setSpacing(metrics::gap);
    column->addWidget(m_filter);
    auto* over = new Card;
    (new QVBoxLayout{over})->setContentsMargins(0, 0, 0, 0);
    over->layout()->addWidget(m_chart);
    column->addWidget(over);
    auto* card = new Card;
    auto* inner = new QVBoxLayout{card};
    inner->setContentsMargins(1, 1, 1, metrics::radius);
    inner->setSpacing(0);
    auto* splitter = new QSplitter;
    auto* rows = new QWidget;
    auto* beside = new QHBoxLayout{rows};
    beside->setContentsMargins(0, 0, 0, 0);
    beside->setSpacing(0);
    beside->addWidget(m_states, 1);
    beside->addWidget(m_bar);
    splitter->addWidget(rows);
    splitter->addWidget(m_drawer);
    splitter->setStretchFactor(0, 1);
    splitter->setSizes({900, 400});
    splitter->setChildrenCollapsible(false);
    m_drawer->setMinimumWidth(320);
    inner->addWidget(m_newer);
    inner->addWidget(splitter, 1);
    column->addWidget(card, 1);
    column->addLayout(foot());
    m_drawer->hide();
    m_newer->hide();
    m_newer->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_newer->setAutoRaise(true);
    m_newer->setIcon(lineIcon(QStringLiteral("refresh")));
    m_newer->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_newer->setMinimumHeight(metrics::rowHeight);
}

QLayout* EventsPage::foot()
{
    m_count->setObjectName(QStringLiteral("rowCount"));
    m_exportButton->setObjectName(QStringLiteral("exportEvents"));
    m_exportButton->setIcon(lineIcon(QStringLiteral("export")));
    auto* row = new QHBoxLayout;
    row->setSpacing(metrics::gap);
    row->addWidget(m_count);
    row->addWidget(m_export, 1);
    row->addWidget(m_exportButton, 0, Qt::AlignTop);
    return row;
}

void EventsPage::setUpTable()
{
    m_model->setParent(m_table);
    m_table->setModel(m_model);
    m_bar = new EventScrollBar{hub(), *m_model, *m_table};
    m_table->setCopyRole(EventTableModel::FullText);
    m_table->cells().setIdColumns({EventTableModel::Subject, EventTableModel::Credential, EventTableModel::Sender});
    m_table->cells().setLevelColumn(EventTableModel::Level, EventTableModel::LevelValue);
    m_table->setWidths({148, 64, 44, 150, 184, 184, 104, 104, 104, 80});
    m_table->setContextMenuPolicy(Qt::CustomContextMenu);
    m_table->setObjectName(QStringLiteral("eventsTable"));
}

void EventsPage::connectParts()
{
    connect(m_filter, &EventFilterBar::filterChanged, this, [this] { applyFilter(); });
    connect(m_model, &EventTableModel::stateChanged, this, &EventsPage::showState);
    connect(m_chart, &EventChart::rangeChosen, this, [this](qint64 from, qint64 to) {
        QUrl link = writeEventLink({{}, m_filter->line(), m_filter->order(), {}, {}});
        link.setQuery(link.query() + QStringLiteral("&from=%1&to=%2").arg(from).arg(to));
        Q_EMIT linkActivated(link);
    });
    connect(m_filter, &EventFilterBar::filterChanged, this, &Page::placeChanged);
    connect(m_model, &EventTableModel::newerAvailable, this, [this] {
        const bool reading = m_table->verticalScrollBar()->value() > 0 || m_table->currentIndex().isValid();
        if (reading) m_newer->show();
        else m_model->reload();
    });
    connect(m_newer, &QToolButton::clicked, this, [this] {
        m_newer->hide();
        m_model->reload();
    });
    connect(m_table, &DataTable::currentRowChanged, this, &EventsPage::showRow);
    connect(m_table, &DataTable::currentRowChanged, this, &Page::placeChanged);
    connect(m_table, &DataTable::rowActivated, this, &EventsPage::openRow);
    connect(m_table, &QWidget::customContextMenuRequested, this, &EventsPage::showMenu);
    connect(m_drawer, &EventDrawer::closeRequested, m_table, &QTableView::clearSelection);
    connect(m_drawer, &EventDrawer::closeRequested, this, [this] {
        showDrawer(false);
        Q_EMIT placeChanged();
    });
    connect(m_drawer, &EventDrawer::copyRequested, this, &EventsPage::copyJson);
    connect(m_drawer, &EventDrawer::linkActivated, this, &Page::linkActivated);
    connect(m_drawer, &EventDrawer::revealRequested, this, &Page::revealRequested);
    connect(m_exportButton, &QPushButton::clicked, this, &EventsPage::exportRows);
    connect(m_export, &EventExportLine::stateChanged, this, &EventsPage::showState);
    connect(m_states, &StateStack::retryRequested, m_model, &EventTableModel::reload);
    connect(m_states, &StateStack::actionTriggered, this, [this] {
        if (m_filter->isNarrowed()) {
            m_filter->clear();
            applyFilter();
        } else {
            Q_EMIT linkActivated(QUrl{QStringLiteral("guanlan://sources")});
        }
    });
}

void EventsPage::setRules(std::shared_ptr<const analytics::RulePack> rules)
{
    m_rules = rules;
    m_drawer->setRules(std::move(rules));
    nameRules();
}

void EventsPage::nameRules()
{
    QStringList ids;
    QMap<QString, QString> names;
    for (const auto& rule : m_rules ? m_rules->rules : std::vector<analytics::RuleSettings>{}) {
        const QString id = QString::fromStdString(rule.id);
        if (!ids.contains(id)) ids.append(id);
        names[id] = items::localText(rule.title, hub().directory().language());
    }
    m_filter->setRules(ids, names);
}

/// What the drawer tells in full need not stand beside it in short.
void EventsPage::showDrawer(bool shown)
{
    m_drawer->setVisible(shown);
    m_table->coverColumns({EventTableModel::Subject, EventTableModel::Credential, EventTableModel::Sender, EventTableModel::Level}, shown);
}

void EventsPage::setScope(const items::ViewScope& scope)
{
    items::ViewScope before = std::exchange(m_scope, scope);
    m_filter->setZone(scope.zone);
    m_model->setZone(scope.zone);
    before.zone = scope.zone;
    const int row = m_table->currentIndex().row();
    if (row >= 0 && m_drawer->isVisible()) m_drawer->setEvent(m_model->event(row), scope.zone);
    if (before == scope && !m_stale) return; // The same events: the list keeps its place.
    if (isVisible()) applyFilter();
    else m_stale = true;
}

QUrl EventsPage::linkTo(EventKey key) { return writeEventLink({key, {}, {}, {}, {}}); }

void EventsPage::open(const QUrl& link)
{
    const EventLink wanted = readEventLink(link);
    m_filter->setLine(wanted.event ? QString{} : wanted.line);
    if (wanted.order) m_filter->setOrder(*wanted.order);
    m_wanted = wanted.event ? wanted.event : wanted.selected;
    applyFilter(wanted.event ? wanted.event : wanted.top, wanted.event ? Among::All : Among::Scope);
}

QUrl EventsPage::place() const
{
    EventLink here{{}, m_filter->line(), m_filter->order(), {}, {}};
    const int top = m_table->rowAt(0), current = m_table->currentIndex().row();
    if (top > 0 || !m_model->holdsTop()) here.top = m_model->rowCount() > 0 ? std::optional{m_model->event(std::max(top, 0)).key} : std::nullopt;
    if (current >= 0 && !m_drawer->isHidden()) here.selected = m_model->event(current).key;
    return writeEventLink(here);
}

void EventsPage::refresh()
{
    askChainNames();
    if (m_stale) applyFilter();
    else m_model->checkForNewer();
    if (m_sinceRefreshed.isValid() && m_sinceRefreshed.elapsed() < refreshMs) return;
    m_sinceRefreshed.start(); // A sync tells several times a second; counting may take longer.
    m_chart->refresh();
    m_bar->refresh();
}

void EventsPage::retranslate()
{
    nameRules();
    m_filter->retranslate();
    m_chart->retranslate();
    m_drawer->retranslate();
    m_model->retranslate();
    m_export->retranslate();
    m_exportButton->setText(tr("Export…"));
    m_exportButton->setToolTip(tr("Writes all events of the filter, in the columns shown, as a workbook, CSV or JSON Lines"));
    m_newer->setText(tr("There are newer events: show them"));
    m_table->setAccessibleName(tr("Events"));
    showState();
}

void EventsPage::showEvent(QShowEvent* event)
{
    Page::showEvent(event);
    if (m_stale) applyFilter();
}

void EventsPage::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape && m_drawer->isVisible()) {
        showDrawer(false);
        m_table->setFocus();
        return;
    }
    Page::keyPressEvent(event);
}

void EventsPage::applyFilter(std::optional<EventKey> anchor, Among among)
{
    items::EventFilter filter = m_filter->filter();
    if (filter.institutions.empty()) filter.institutions = m_scope.institutions;
    if (m_scope.from) filter.from = std::max(filter.from.value_or(*m_scope.from), *m_scope.from);
    if (m_scope.to) filter.to = std::min(filter.to.value_or(*m_scope.to), *m_scope.to);
    if (among == Among::All) filter = {};
    m_stale = false;
    m_newer->hide();
    m_states->showLoading();
    m_model->setFilter(filter, m_filter->order(), anchor);
    m_chart->setFilter(filter);
}

void EventsPage::showState()
{
    if (m_model->error()) return m_states->showError(*m_model->error());
    if (m_model->rowCount() > 0) {
        m_states->showContent();
        if (m_wanted) {
            if (const int row = m_model->rowOf(*m_wanted); row >= 0) m_table->selectRow(row);
            m_wanted.reset();
        }
    } else if (!m_model->isWaiting() && !m_stale) {
        if (m_model->filter() == items::EventFilter{})
            m_states->showEmpty(tr("No events yet"), tr("Nothing has been read from a chain so far."), tr("Open data sources"));
        else
            m_states->showEmpty(tr("No event matches"), tr("The filter, the time range and the institutions above leave none."),
                m_filter->isNarrowed() ? tr("Clear filter") : QString{});
    }
    m_bar->setVisible(m_model->rowCount() > 0);
    m_exportFocus.setEnabled(*m_exportButton, m_export->canStart());
    countRows();
}

/// Never a silent cut: what is held, and of how many.
void EventsPage::countRows()
{
    const int rows = m_model->rowCount();
    const QString shown = items::formatCount(rows);
    const auto& count = m_model->count();
    if (rows == 0) m_count->clear(); // The page says why.
    else if (m_model->isComplete()) m_count->setText(tr("All %1 shown").arg(shown));
    else if (!count) m_count->setText(tr("%1 loaded of at least %1").arg(shown));
    else m_count->setText((count->exact ? tr("%1 loaded of %2; the scroll bar reaches all") : tr("%1 loaded of at least %2; the scroll bar reaches all"))
                              .arg(shown, items::formatCount(count->value)));
}

void EventsPage::showRow(int row)
{
    if (row < 0) {
        m_drawer->clear();
        showDrawer(false);
        return;
    }
    const EventKey key = m_model->event(row).key;
    m_drawer->setEvent(m_model->event(row), m_scope.zone);
    showDrawer(true);
    items::whenAnswered(items::askSealedBlock(hub(), key), this,
        [this, key](const Result<std::optional<std::uint64_t>>& block) { if (block) m_drawer->setSealedBlock(key, *block); });
}

void EventsPage::openRow(int row)
{
    const Event& event = m_model->event(row);
    if (event.credential) Q_EMIT linkActivated(QUrl{QStringLiteral("guanlan://credential/") + items::fullId(*event.credential)});
    else if (event.institution) Q_EMIT linkActivated(QUrl{QStringLiteral("guanlan://institutions/") + items::fullId(*event.institution)});
}

void EventsPage::copyJson()
{
    QString text;
    for (const int row : m_table->selectedRows()) {
        const Event& event = m_model->event(row);
        const auto name = m_chainNames.find(event.key.chain());
        auto json = reporting::eventToJson(event, name == m_chainNames.end() ? std::string_view{} : name->second);
        if (event.subject) json["subject"] = hub().directory().holder(*event.subject).toStdString(); // No more than is shown.
        text += QString::fromStdString(reporting::jsonLine(json)) + QChar{u'\n'};
    }
    QGuiApplication::clipboard()->setText(text);
}

void EventsPage::askChainNames()
{
    items::whenAnswered(items::askChains(hub()), this, [this](const Result<std::vector<store::ChainState>>& chains) {
        if (!chains) return;
        std::map<ChainRef, QString> names;
        for (const store::ChainState& chain : *chains) {
            m_chainNames[chain.ref] = chain.identity.name;
            names[chain.ref] = items::visibleText(chain.identity.name);
        }
        m_filter->setChains(names);
    });
}

void EventsPage::setExporter(items::EventExporter* exporter)
{
    m_export->setExporter(exporter);
    showState();
}

void EventsPage::exportRows()
{
    if (!m_exportButton->isEnabled()) return;
    items::EventExportRequest request{.filter = m_model->filter(), .order = m_model->order(), .columns = {}, .headings = {},
        .words = items::keptWords(hub().directory(), m_scope.zone), .title = tr("Events"), .about = {}, .path = {}};
    for (const int column : m_table->shownColumns()) {
        request.columns.push_back(items::EventColumn(column));
        request.headings.push_back(m_model->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString());
    }
    request.about = aboutEvents(request.filter == items::EventFilter{} ? QString{} : m_filter->appliedLine(), request.filter, request.words);
    m_export->ask(request);
}

void EventsPage::showMenu(const QPoint& at)
{
    const QModelIndex index = m_table->menuCell(at);
    if (!index.isValid()) return;
    QMenu menu{this};
    m_table->addCopyActions(menu);
    menu.addAction(tr("Copy rows as JSON"), this, &EventsPage::copyJson);
    menu.addAction(tr("Copy this cell"), this,
        [index] { QGuiApplication::clipboard()->setText(index.data(EventTableModel::FullText).toString()); });
    menu.addAction(tr("Copy a link to this event"), this,
        [key = m_model->event(index.row()).key] { QGuiApplication::clipboard()->setText(linkTo(key).toString()); });
    menu.addAction(tr("Export all events of the filter…"), this, &EventsPage::exportRows)->setEnabled(m_exportButton->isEnabled());
    addFilterActions(menu, index);
    menu.exec(m_table->viewport()->mapToGlobal(at));
}

void EventsPage::addFilterActions(QMenu& menu, const QModelIndex& index)
{
    const auto terms = cellTerms(*m_model, index, m_scope.zone, hub().directory());
    if (!terms.empty()) menu.addSeparator();
    for (const CellTerm& term : terms) {
        QString words = term.words;
        menu.addAction(words.replace(u'&', QStringLiteral("&&")), this, [this, term] { m_filter->addTerm(term.field, term.operation, term.value); });
    }
}

} // namespace guanlan::ui
