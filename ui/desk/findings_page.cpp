// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/findings_page.h"

#include "models/items/data_hub.h"
#include "models/items/finding_table_model.h"
#include "models/items/labels.h"
#include "models/items/text.h"
#include "ui/desk/finding_pane.h"
#include "ui/theme/icon.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/card.h"
#include "ui/widgets/checklist_button.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/plain_label.h"
#include "ui/widgets/state_stack.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QSplitter>
#include <QUrlQuery>

#include <map>

namespace guanlan::ui {

using items::FindingTableModel;

FindingsPage::FindingsPage(items::DataHub& hub, QWidget* parent)
    : Page{hub, parent}
    , m_model{new FindingTableModel{hub}}
    , m_severity{new QComboBox}
    , m_rules{new ChecklistButton{QStringLiteral("filter")}}
    , m_count{new PlainLabel{TextRole::Small}}
    , m_table{new DataTable{QStringLiteral("findings")}}
    , m_pane{new FindingPane{hub}}
    , m_states{nullptr}
{
    layOut();
    setUpTable();
    connectParts();
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
    filter->addStretch();
    filter->addWidget(m_count);
    column->addLayout(filter);
    auto* splitter = new QSplitter;
    splitter->addWidget(m_table);
    splitter->addWidget(m_pane);
    splitter->setSizes({820, 400});
    splitter->setStretchFactor(0, 1);
    splitter->setChildrenCollapsible(false);
    m_pane->setMinimumWidth(400);
    m_states = new StateStack{splitter};
    auto* card = new Card;
    auto* inner = new QVBoxLayout{card};
    inner->setContentsMargins(1, 1, 1, metrics::radius);
    inner->addWidget(m_states);
    column->addWidget(card, 1);
}

void FindingsPage::setUpTable()
{
    m_severity->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_severity->addItems({QString{}, QString{}, QString{}, QString{}, QString{}});
    m_model->setParent(m_table);
    m_table->setModel(m_model);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->cells().setSeverityColumn(FindingTableModel::SeverityColumn, FindingTableModel::SeverityRole);
    m_table->cells().setMutedRole(FindingTableModel::MutedRole);
    m_table->setWidths({72, 168, 136, 124, 300});
    m_table->setObjectName(QStringLiteral("findingsTable"));
}

void FindingsPage::connectParts()
{
    connect(m_severity, &QComboBox::activated, this, [this] { applyFilter(); });
    connect(m_rules, &ChecklistButton::chosenChanged, this, [this] { applyFilter(); });
    connect(m_model, &FindingTableModel::stateChanged, this, &FindingsPage::showState);
    connect(m_table, &DataTable::currentRowChanged, this, &FindingsPage::showRow);
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

void FindingsPage::setRules(std::shared_ptr<const analytics::RulePack> rules)
{
    m_model->setRules(rules);
    m_pane->setRules(std::move(rules));
    fillRuleChoices();
}

void FindingsPage::setScope(const items::ViewScope& scope)
{
    m_scope = scope;
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
    m_selected = id.toStdString();
    applyFilter(id.toStdString());
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
    m_table->setAccessibleName(tr("Findings"));
    m_pane->retranslate();
    m_model->retranslate();
    fillRuleChoices();
    showState();
}

void FindingsPage::showEvent(QShowEvent* event)
{
    Page::showEvent(event);
    if (m_stale) applyFilter();
}

void FindingsPage::applyFilter(const std::string& wanted)
{
    m_wanted = wanted;
    store::FindingFilter filter;
    if (wanted.empty()) { // One finding among all: the scope must not hide it.
        filter.institutions = m_scope.institutions;
        filter.from = m_scope.from;
        filter.to = m_scope.to;
    }
    if (m_severity->currentIndex() > 0) filter.severity = Severity(m_severity->currentIndex() - 1);
    for (const QString& rule : m_rules->chosen()) filter.rules.push_back(rule.toStdString());
    m_stale = false;
    if (m_model->rowCount() == 0) m_states->showLoading();
    m_model->setFilter(filter, wanted);
}

void FindingsPage::showAll()
{
    m_severity->setCurrentIndex(0);
    m_rules->setChosen({});
    applyFilter();
}

void FindingsPage::showState()
{
    if (m_model->error()) return m_states->showError(*m_model->error());
    const int rows = m_model->rowCount();
    if (!m_model->isWaiting() && !m_stale) {
        fillRuleChoices();
        showRows();
    }
    const QString shown = items::formatCount(rows);
    if (rows == m_model->total()) m_count->setText(rows == 0 ? QString{} : tr("All %1 shown").arg(shown));
    else m_count->setText(tr("%1 shown of %2").arg(shown, items::formatCount(m_model->total())));
}

void FindingsPage::showRows()
{
    if (!m_wanted.empty() && m_selected == m_wanted && m_model->rowOf(m_wanted) < 0) {
        m_states->showEmpty(tr("This finding is not in the workspace"),
            tr("The blocks that it rested on were replaced, or the link is of another workspace."), tr("Show all findings"));
    } else if (m_model->rowCount() > 0) {
        m_states->showContent();
        select(m_selected);
    } else if (isNarrowed()) {
        m_states->showEmpty(tr("No finding matches"), tr("The filter leaves none of the findings."), tr("Clear filter"));
    } else {
        m_states->showEmpty(tr("No findings"), tr("No rule has given a finding on the time range and institutions shown."),
            tr("Open data sources"));
    }
}

void FindingsPage::showRow(int row)
{
    if (row < 0) return;
    m_selected = m_model->finding(row).id;
    m_pane->setFinding(m_model->finding(row), m_scope.zone);
}

void FindingsPage::select(const std::string& id)
{
    const int row = qMax(0, m_model->rowOf(id));
    if (m_table->currentIndex().row() != row) m_table->selectRow(row);
    else showRow(row);
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

bool FindingsPage::isNarrowed() const { return m_severity->currentIndex() > 0 || !m_rules->chosen().isEmpty(); }

} // namespace guanlan::ui
