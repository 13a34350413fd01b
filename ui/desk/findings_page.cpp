// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/findings_page.h"

#include "models/items/case_desk.h"
#include "models/items/data_hub.h"
#include "models/items/directory.h"
#include "models/items/finding_table_model.h"
#include "models/items/labels.h"
#include "models/items/text.h"
#include "ui/desk/decision_box.h"
#include "ui/desk/finding_pane.h"
#include "ui/desk/queue_list.h"
#include "ui/desk/rule_record_dialog.h"
#include "ui/desk/triage.h"
#include "ui/theme/fonts.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/card.h"
#include "ui/widgets/checklist_button.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/plain_label.h"
#include "ui/widgets/state_stack.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QSettings>
#include <QSplitter>
#include <QToolButton>
#include <QUrlQuery>

#include <map>

namespace guanlan::ui {
namespace {

constexpr int queueWidth = 164;
constexpr int paneWidth = 384, widestPane = 480;
const QString queueKey = QStringLiteral("findings/queue");

} // namespace

using items::FindingTableModel;

FindingsPage::FindingsPage(items::DataHub& hub, items::CaseDesk& cases, QWidget* parent)
    : Page{hub, parent}
    , m_cases{cases}
    , m_model{new FindingTableModel{hub, cases}}
    , m_queues{new QueueList}
    , m_severity{new QComboBox}
    , m_rules{new ChecklistButton{QStringLiteral("filter")}}
    , m_narrowed{new QToolButton}
    , m_records{new QToolButton}
    , m_count{new PlainLabel{TextRole::Small}}
    , m_table{new DataTable{QStringLiteral("finding-queue")}}
    , m_pane{new FindingPane{hub}}
    , m_box{new DecisionBox}
    , m_triage{new Triage{cases, *m_box, this}}
    , m_states{nullptr}
{
    layOut();
    setUpTable();
    connectParts();
    connectCases();
    m_queues->setQueue(QueueList::queueOfCode(QSettings{}.value(queueKey).toString()).value_or(store::CaseQueue::Open));
    retranslate();
}

void FindingsPage::layOut()
{
    auto* column = new QVBoxLayout{this};
    column->setContentsMargins(metrics::pageMargin, metrics::pageMargin, metrics::pageMargin, metrics::pageMargin);
    column->setSpacing(metrics::gap);
    auto* filter = new QHBoxLayout;
    filter->addWidget(m_severity);
    filter->addWidget(m_rules);
    filter->addWidget(m_narrowed);
    filter->addWidget(m_records);
    filter->addStretch();
    filter->addWidget(m_count);
    m_count->setObjectName(QStringLiteral("rowCount"));
    column->addLayout(filter);
    auto* row = new QHBoxLayout;
    row->setSpacing(metrics::gap);
    auto* queues = new Card;
    auto* list = new QVBoxLayout{queues};
    list->setContentsMargins(1, metrics::radius, 1, metrics::radius);
    list->addWidget(m_queues);
    queues->setFixedWidth(queueWidth);
    row->addWidget(queues);
    m_states = new StateStack{makeColumns()};
    auto* card = new Card;
    auto* inner = new QVBoxLayout{card};
    inner->setContentsMargins(1, 1, 1, metrics::radius);
    inner->addWidget(m_states);
    row->addWidget(card, 1);
    column->addLayout(row, 1);
}

/// The findings, and beside them the chosen one above what can be done about it.
QWidget* FindingsPage::makeColumns()
{
    auto* side = new QWidget;
    auto* column = new QVBoxLayout{side};
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_pane, 1);
    column->addWidget(m_box);
    side->setMinimumWidth(std::min(textPx(paneWidth), widestPane));
    auto* splitter = new QSplitter;
    splitter->addWidget(m_table);
    splitter->addWidget(side);
    splitter->setSizes({820, paneWidth});
    splitter->setStretchFactor(0, 1);
    splitter->setChildrenCollapsible(false);
    return splitter;
}

void FindingsPage::setUpTable()
{
    m_severity->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_severity->addItems({QString{}, QString{}, QString{}, QString{}, QString{}});
    m_model->setParent(m_table);
    m_table->setModel(m_model);
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->cells().setSeverityColumn(FindingTableModel::SeverityColumn, FindingTableModel::SeverityRole);
    m_table->cells().setMutedRole(FindingTableModel::MutedRole);
    m_table->setColumnHidden(FindingTableModel::Summary, true); // It stands beside the table; whoever wants it here chooses it.
    m_table->setWidths({78, 104, 146, 104, 120, 76, 240});
    m_table->setObjectName(QStringLiteral("findingsTable"));
    m_narrowed->setObjectName(QStringLiteral("findingsNarrowing"));
}

void FindingsPage::connectParts()
{
    connect(m_severity, &QComboBox::activated, this, [this] { applyFilter(); });
    connect(m_rules, &ChecklistButton::chosenChanged, this, [this] { applyFilter(); });
    connect(m_narrowed, &QToolButton::clicked, this, [this] {
        setNarrowing({});
        applyFilter();
    });
    connect(m_model, &FindingTableModel::stateChanged, this, &FindingsPage::showState);
    connect(m_table, &DataTable::currentRowChanged, this, &FindingsPage::showRow);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &FindingsPage::takeSelection);
    connect(m_table, &DataTable::rowActivated, this, [this](int row) {
        if (const auto& credential = m_model->finding(row).credential)
            Q_EMIT linkActivated(QUrl{QStringLiteral("guanlan://credential/") + items::fullId(*credential)});
    });
    connect(m_pane, &FindingPane::linkActivated, this, &Page::linkActivated);
    connect(m_states, &StateStack::retryRequested, m_model, &FindingTableModel::reload);
    connect(m_states, &StateStack::actionTriggered, this, [this] {
        if (isNarrowed() || !m_wanted.empty()) showAll();
        else Q_EMIT linkActivated(QUrl{QStringLiteral("guanlan://sources")}); // Whether anything was read at all.
    });
}

void FindingsPage::connectCases()
{
    connect(m_queues, &QueueList::queueChosen, this, [this] {
        QSettings{}.setValue(queueKey, QueueList::code(m_queues->queue()));
        applyFilter();
    });
    connect(m_records, &QToolButton::clicked, this, &FindingsPage::openRecords);
    connect(m_box, &DecisionBox::asked, m_table, [this] { m_table->setFocus(Qt::OtherFocusReason); });
    connect(m_pane, &FindingPane::revealRequested, m_triage, &Triage::reveal);
    connect(m_triage, &Triage::revealed, m_pane, &FindingPane::revealSubject);
    connect(m_triage, &Triage::nextRequested, this, [this] { step(1); });
    connect(m_triage, &Triage::previousRequested, this, [this] { step(-1); });
    connect(m_triage, &Triage::recordsRequested, this, &FindingsPage::openRecords);
    connect(m_triage, &Triage::told, this, &FindingsPage::told);
    connect(&m_cases, &items::CaseDesk::changed, this, &FindingsPage::askHistory);
}

void FindingsPage::addActions(ActionRegistry& registry) { m_triage->addActions(registry, *m_table, *this); }

void FindingsPage::setRules(std::shared_ptr<const analytics::RulePack> rules)
{
    m_packRules = rules;
    m_model->setRules(rules);
    m_pane->setRules(std::move(rules));
    fillRuleChoices();
}

void FindingsPage::rangeChosen()
{
    m_narrowing.hasTimes = false; // Another time is wanted now.
    m_narrowing.since = m_narrowing.before = std::nullopt;
}

void FindingsPage::setScope(const items::ViewScope& scope)
{
    m_scope = scope;
    setNarrowing(m_narrowing);
    m_model->setZone(scope.zone);
    if (isVisible()) applyFilter();
    else m_stale = true;
}

void FindingsPage::open(const QUrl& link)
{
    const QString id = link.path().section(QChar{u'/'}, 1, 1);
    const QUrlQuery query{link};
    m_rules->setChosen(query.queryItemValue(QStringLiteral("rule")).split(QChar{u','}, Qt::SkipEmptyParts));
    const auto severity = parseSeverity(query.queryItemValue(QStringLiteral("severity")).toStdString());
    m_severity->setCurrentIndex(severity ? int(*severity) + 1 : 0);
    // A figure elsewhere counts findings, whatever became of them.
    m_queues->setQueue(QueueList::queueOfCode(query.queryItemValue(QStringLiteral("queue"))).value_or(store::CaseQueue::Everything));
    setNarrowing(FindingNarrowing::of(query));
    m_selected = (id.isEmpty() ? query.queryItemValue(QStringLiteral("selected")) : id).toStdString();
    m_chosen.assign(m_selected.empty() ? 0 : 1, m_selected);
    m_firstChosen = 0;
    applyFilter(id.toStdString());
}

QUrl FindingsPage::place() const
{
    QUrl link{QStringLiteral("guanlan://findings")};
    if (!m_wanted.empty()) link.setPath(QChar{u'/'} + QString::fromStdString(m_wanted));
    QUrlQuery query;
    if (const QStringList rules = m_rules->chosen(); !rules.isEmpty()) query.addQueryItem(QStringLiteral("rule"), rules.join(QChar{u','}));
    if (const int severity = m_severity->currentIndex(); severity > 0)
        query.addQueryItem(QStringLiteral("severity"), QString::fromUtf8(severityName(Severity(severity - 1)).data()));
    query.addQueryItem(QStringLiteral("queue"), QueueList::code(m_queues->queue()));
    m_narrowing.addTo(query);
    if (!m_selected.empty() && m_selected != m_wanted) query.addQueryItem(QStringLiteral("selected"), QString::fromStdString(m_selected));
    link.setQuery(query);
    return link;
}

void FindingsPage::refresh()
{
    if (m_stale) applyFilter();
    else m_model->reload();
}

void FindingsPage::retranslate()
{
    m_severity->setItemText(0, tr("All severities"));
    for (int i = 0; i < 4; ++i)
        m_severity->setItemText(i + 1, items::severityShape(Severity(i)) + QChar{u' '} + items::severityLabel(Severity(i)));
    m_severity->setAccessibleName(tr("Severity"));
    m_rules->setTexts(tr("All rules"), tr("%1 rules"));
    m_records->setText(tr("Record of the rules…"));
    m_records->setToolTip(tr("What became of each rule's findings"));
    m_table->setAccessibleName(tr("Findings"));
    setNarrowing(m_narrowing);
    m_queues->retranslate();
    m_pane->retranslate();
    m_triage->retranslate();
    m_box->retranslate();
    m_model->retranslate();
    fillRuleChoices();
    showState();
}

void FindingsPage::showEvent(QShowEvent* event)
{
    Page::showEvent(event);
    m_triage->setAvailable(true);
    m_table->setFocus(Qt::OtherFocusReason); // Keys act at once.
    if (m_stale) applyFilter();
}

void FindingsPage::hideEvent(QHideEvent* event)
{
    m_triage->setAvailable(false);
    Page::hideEvent(event);
}

store::FindingFilter FindingsPage::scopeFilter() const
{
    store::FindingFilter filter;
    filter.institutions = m_scope.institutions;
    filter.from = m_scope.from;
    filter.to = m_scope.to;
    return filter;
}

void FindingsPage::setNarrowing(const FindingNarrowing& narrowing)
{
    m_narrowing = narrowing;
    m_narrowed->setText(narrowing.text(m_scope.zone) + QStringLiteral(" ✕"));
    m_narrowed->setToolTip(tr("Takes this condition away"));
    m_narrowed->setVisible(!narrowing.isEmpty());
}

void FindingsPage::applyFilter(const std::string& wanted)
{
    m_wanted = wanted;
    Q_EMIT placeChanged();
    store::FindingFilter filter = wanted.empty() ? scopeFilter() : store::FindingFilter{}; // One finding among all: the scope must not hide it.
    if (wanted.empty()) m_narrowing.applyTo(filter);
    if (m_severity->currentIndex() > 0) filter.severity = Severity(m_severity->currentIndex() - 1);
    for (const QString& rule : m_rules->chosen()) filter.rules.push_back(rule.toStdString());
    m_stale = false;
    if (m_model->rowCount() == 0) m_states->showLoading();
    m_model->setFilter(filter, m_queues->queue(), wanted);
}

void FindingsPage::showAll()
{
    m_severity->setCurrentIndex(0);
    m_rules->setChosen({});
    setNarrowing({});
    m_queues->setQueue(store::CaseQueue::Everything);
    applyFilter();
}

void FindingsPage::showState()
{
    if (m_model->error()) return m_states->showError(*m_model->error());
    const int rows = m_model->rowCount();
    if (!m_model->isWaiting() && !m_stale) {
        fillRuleChoices();
        m_queues->setCounts(m_model->queues());
        showRows();
    }
    const QString shown = items::formatCount(rows);
    if (rows == m_model->total()) m_count->setText(rows == 0 ? QString{} : tr("All %1 shown").arg(shown));
    else m_count->setText(tr("%1 shown of %2").arg(shown, items::formatCount(m_model->total())));
}

void FindingsPage::showRows()
{
    keepFocus();
    const bool isPart = m_queues->queue() != store::CaseQueue::Everything;
    if (!m_wanted.empty() && m_selected == m_wanted && m_model->rowOf(m_wanted) < 0) {
        m_states->showEmpty(tr("This finding is not in the workspace"),
            tr("The blocks that it rested on were replaced, or the link is of another workspace."), tr("Show all findings"));
    } else if (m_model->rowCount() > 0) {
        restoreSelection(); // Before the table comes to be seen: one without a current row takes its first when it gets the focus.
        m_states->showContent();
    } else if (isNarrowed()) {
        m_states->showEmpty(tr("No finding matches"), tr("The filter leaves none of the findings."), tr("Clear filter"));
    } else if (isPart && m_model->queues()[std::size_t(store::CaseQueue::Everything)] > 0) {
        m_states->showEmpty(tr("Nothing in this queue"), items::queueExplanation(m_queues->queue()), tr("Show all findings"));
    } else {
        m_states->showEmpty(tr("No findings"), tr("No rule has given a finding on the time range and institutions shown."),
            tr("Open data sources"));
    }
    if (m_model->rowCount() == 0) m_triage->setChosen({});
}

/// With the page: what takes back has its key there, and the last act may have emptied the table.
void FindingsPage::keepFocus()
{
    const bool isEmpty = m_model->rowCount() == 0;
    if (isEmpty && m_table->hasFocus()) {
        m_queues->setFocus(Qt::OtherFocusReason);
        m_focusLent = true;
    } else if (!isEmpty && m_focusLent) {
        m_focusLent = false;
        if (m_queues->hasFocus()) m_table->setFocus(Qt::OtherFocusReason);
    }
}

void FindingsPage::showRow(int row)
{
    if (row < 0) return;
    const bool isOther = m_selected != m_model->finding(row).id;
    m_selected = m_model->finding(row).id;
    m_pane->setFinding(m_model->finding(row), m_scope.zone);
    m_box->setCase(m_model->state(row), m_scope.zone, int(m_chosen.size()));
    if (isOther || !m_restoring) askHistory();
    if (isOther) Q_EMIT placeChanged();
}

void FindingsPage::takeSelection()
{
    if (m_restoring) return;
    const QList<int> rows = m_table->selectedRows();
    m_chosen.clear();
    for (const int row : rows) m_chosen.push_back(m_model->finding(row).id);
    if (!rows.isEmpty()) m_firstChosen = rows.front();
    m_triage->setChosen(m_chosen);
    showRow(m_table->currentIndex().row());
}

/// What was chosen before, as far as it is still there; else what has come to stand in its place.
void FindingsPage::restoreSelection()
{
    m_restoring = true;
    QItemSelection selection;
    for (const std::string& id : m_chosen)
        if (const int row = m_model->rowOf(id); row >= 0) selection.select(m_model->index(row, 0), m_model->index(row, 0));
    int current = m_model->rowOf(m_selected);
    if (current < 0) current = selection.isEmpty() ? qMin(m_firstChosen, m_model->rowCount() - 1) : selection.indexes().front().row();
    if (selection.isEmpty()) selection.select(m_model->index(current, 0), m_model->index(current, 0));
    m_table->setCurrentIndex(m_model->index(current, 0));
    m_table->selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    showRow(current);
    m_restoring = false;
    takeSelection();
}

void FindingsPage::step(int rows)
{
    const int row = qBound(0, m_table->currentIndex().row() + rows, m_model->rowCount() - 1);
    if (m_model->rowCount() > 0) m_table->selectRow(row);
}

void FindingsPage::askHistory()
{
    if (m_selected.empty()) return;
    const auto future = m_cases.history(m_selected);
    items::whenAnswered(future, this, [this, finding = m_selected](const Result<std::vector<CaseEntry>>& entries) {
        if (entries) m_pane->setHistory(finding, *entries);
    });
}

void FindingsPage::openRecords()
{
    auto* dialog = new RuleRecordDialog{m_cases, scopeFilter(), m_packRules, hub().directory().language(), window()};
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &RuleRecordDialog::linkActivated, this, &Page::linkActivated);
    dialog->open();
}

void FindingsPage::fillRuleChoices()
{
    std::map<std::string, std::int64_t> byRule;
    for (const store::FindingCount& count : m_model->counts()) byRule[count.rule] += count.count;
    QList<ChecklistButton::Choice> choices;
    for (const auto& [rule, count] : byRule)
        choices.append({QString::fromStdString(rule), m_model->ruleTitle(rule) + QStringLiteral("  (%1)").arg(items::formatCount(count)), {}});
    m_rules->setChoices(choices);
}

bool FindingsPage::isNarrowed() const { return m_severity->currentIndex() > 0 || !m_rules->chosen().isEmpty() || !m_narrowing.isEmpty(); }

} // namespace guanlan::ui
