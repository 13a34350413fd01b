// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/insight/institutions_page.h"

#include "models/items/data_hub.h"
#include "models/items/directory.h"
#include "models/items/institution_table_model.h"
#include "models/items/text.h"
#include "ui/charts/chart_panel.h"
#include "ui/charts/heat_map.h"
#include "ui/charts/heat_table_model.h"
#include "ui/insight/insight_delegate.h"
#include "ui/insight/institution_filter.h"
#include "ui/insight/institution_profile_view.h"
#include "ui/insight/links.h"
#include "ui/insight/page_card.h"
#include "ui/theme/fonts.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/card.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/least_column.h"
#include "ui/widgets/page_room.h"
#include "ui/widgets/plain_label.h"
#include "ui/widgets/state_stack.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QLineEdit>
#include <QResizeEvent>
#include <QToolButton>
#include <QUrlQuery>

#include <array>

namespace guanlan::ui {

using items::InstitutionTableModel;

namespace {
constexpr int listWidth = 460, leastName = 140;
/// A page without room for all gives these up first, in this order.
constexpr std::array spareColumns{InstitutionTableModel::LastActivity, InstitutionTableModel::Kind, InstitutionTableModel::Activity, InstitutionTableModel::Presented,
    InstitutionTableModel::Verified, InstitutionTableModel::Revoked};
const QList<int> columnWidths{200, 104, 100, 60, 80, 68, 72, 112, 152, 112, 128};
constexpr int narrowFindings = 132; ///< Beside a profile.
}

InstitutionsPage::InstitutionsPage(items::DataHub& hub, QWidget* parent)
    : Page{hub, parent}
    , m_model{new InstitutionTableModel{this}}
    , m_proxy{new InstitutionFilter{*m_model, this}}
    , m_heatModel{new HeatTableModel{this}}
{
    setObjectName(id());
    m_proxy->setSortRole(items::SortRole);
    m_proxy->setSortLocaleAware(true);
    m_proxy->setFilterKeyColumn(-1);
    m_proxy->setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_state = new StateStack{new PageRoom{buildContent()}};
    auto* column = new QVBoxLayout{this};
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_state);
    connect(m_state, &StateStack::retryRequested, this, &InstitutionsPage::ask);
    connect(m_state, &StateStack::actionTriggered, this, [this] { Q_EMIT linkActivated(QUrl{QStringLiteral("guanlan://sources")}); });
    connect(&hub.directory(), &items::Directory::changed, this, &InstitutionsPage::fill);
    retranslate();
    m_state->showLoading();
}

QString InstitutionsPage::title() const { return tr("Institutions"); }

QWidget* InstitutionsPage::buildContent()
{
    m_profile = new InstitutionProfileView{hub()};
    m_profile->hide();
    connect(m_profile, &InstitutionProfileView::linkActivated, this, &Page::linkActivated);
    connect(m_profile, &InstitutionProfileView::closeRequested, this, &InstitutionsPage::closeProfile);
    m_left = new QWidget;
    auto* left = new LeastColumn{m_left};
    left->setContentsMargins(0, 0, 0, 0);
    left->setSpacing(metrics::gap);
    left->addWidget(buildTable(), 11);
    left->addWidget(buildHeatMap(), 9);
    auto* content = new QWidget;
    auto* row = new QHBoxLayout{content};
    row->setContentsMargins(metrics::pageMargin, metrics::pageMargin, metrics::pageMargin, metrics::pageMargin);
    row->setSpacing(metrics::gap);
    row->addWidget(m_left);
    row->addWidget(m_profile, 1);
    arrangeColumns();
    return content;
}

QWidget* InstitutionsPage::buildTable()
{
    m_filter = new QLineEdit;
    m_filter->setClearButtonEnabled(true);
    m_filter->setMaximumWidth(320);
    m_counts = new PlainLabel{TextRole::Small};
    m_counts->setObjectName(QStringLiteral("institutionCount"));
    m_activeOnly = new QToolButton;
    m_activeOnly->setObjectName(QStringLiteral("activeOnly"));
    m_activeOnly->hide();
    connect(m_activeOnly, &QToolButton::clicked, this, [this] { setActiveOnly(false); });
    m_table = new DataTable{{}};
    m_table->setModel(m_proxy);
    m_table->setSortingEnabled(true);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    for (const int column : {InstitutionTableModel::Activity, InstitutionTableModel::Findings, InstitutionTableModel::Risk})
        m_table->setItemDelegateForColumn(column, new InsightDelegate{m_table});
    m_table->horizontalHeader()->setSectionsMovable(false);
    m_table->horizontalHeader()->setStretchLastSection(false);
    m_table->horizontalHeader()->setSectionResizeMode(InstitutionTableModel::Name, QHeaderView::Stretch);
    m_table->sortByColumn(InstitutionTableModel::Risk, Qt::DescendingOrder);
    connect(m_filter, &QLineEdit::textChanged, this, [this](const QString& text) {
        m_proxy->setFilterFixedString(text);
        showCounts();
    });
    connect(m_table, &DataTable::currentRowChanged, this, [this](int row) {
        if (m_marking || row < 0) return;
        choose(m_model->at(m_proxy->mapToSource(m_proxy->index(row, 0)).row()).id);
    });
    auto* card = new Card;
    auto* column = new QVBoxLayout{card};
    column->setContentsMargins(metrics::pageMargin, metrics::gap, metrics::pageMargin, metrics::gap);
    column->setSpacing(metrics::grid * 2);
    auto* row = new QHBoxLayout;
    row->addWidget(m_filter, 1);
    row->addWidget(m_activeOnly);
    row->addStretch(0);
    row->addWidget(m_counts);
    column->addLayout(row);
    column->addWidget(m_table, 1);
    return card;
}

QWidget* InstitutionsPage::buildHeatMap()
{
    m_heat = new HeatMap;
    m_heatPanel = new ChartPanel{m_heat, m_heatModel};
    connect(m_heat, &HeatMap::cellActivated, this, [this](const QString& institution, qint64 from, qint64 to) {
        QUrl link = eventsLink(parseId<InstitutionId>(institution.toStdString()), from, to, {});
        link.setQuery(link.query() + QStringLiteral("&type=credential.*")); // What an act is.
        Q_EMIT linkActivated(link);
    });
    m_heatCard = pageCard({m_heatPanel});
    return m_heatCard;
}

void InstitutionsPage::setScope(const items::ViewScope& scope)
{
    if (scope == m_scope && m_answer) return;
    m_scope = scope;
    m_stale = true;
    setActiveOnly(m_proxy->isActive());
    if (!isVisible()) return;
    ask();
    if (m_selected) m_profile->show(*m_selected, m_scope);
}

void InstitutionsPage::showEvent(QShowEvent* event)
{
    Page::showEvent(event);
    if (!m_stale) return;
    ask();
    if (m_selected) m_profile->show(*m_selected, m_scope);
}

void InstitutionsPage::open(const QUrl& link)
{
    setActiveOnly(QUrlQuery{link}.queryItemValue(QStringLiteral("active")) == QStringLiteral("1"));
    const QString word = link.path().mid(1);
    if (const auto id = parseId<InstitutionId>(word.toLower().toStdString())) select(*id);
    else closeProfile();
}

QUrl InstitutionsPage::place() const
{
    return kept(m_selected ? institutionLink(*m_selected) : QUrl{QStringLiteral("guanlan://institutions")});
}

QUrl InstitutionsPage::kept(QUrl link) const
{
    if (m_proxy->isActive()) link.setQuery(QStringLiteral("active=1"));
    return link;
}

ReportSubject InstitutionsPage::reportSubject() const
{
    ReportSubject subject;
    if (m_selected) subject.institutions = {*m_selected};
    return subject;
}

void InstitutionsPage::setActiveOnly(bool active)
{
    m_proxy->setActive(active, m_scope.institutions);
    m_activeOnly->setVisible(active);
    showCounts();
}

void InstitutionsPage::setRules(const std::shared_ptr<const analytics::RulePack>& rules) { m_profile->setRules(rules); }

void InstitutionsPage::refresh()
{
    ask();
    if (m_selected) m_profile->refresh();
}

void InstitutionsPage::ask()
{
    m_stale = false;
    m_question.cancel();
    // The list shows every institution: a filter on one of them would leave nothing to compare with.
    items::ViewScope everybody = m_scope;
    everybody.institutions.clear();
    m_question = items::askOverview(hub(), everybody);
    if (!m_answer) m_state->showLoading();
    items::whenAnswered(m_question, this, [this](const Result<items::OverviewAnswer>& answer) {
        if (!answer) {
            m_answer.reset();
            return m_state->showError(answer.error());
        }
        m_answer = *answer;
        fill();
    });
}

void InstitutionsPage::fill()
{
    if (!m_answer) return;
    const analytics::Overview& overview = m_answer->overview;
    if (overview.league.empty()) {
        m_state->showEmpty(tr("No institutions yet"), tr("Institutions appear as the chain registers them or a directory names them."), tr("Open data sources"));
        return;
    }
    m_marking = true;
    m_model->setDisplay(hub().directory().language(), m_scope.zone);
    m_model->setRows(overview.league);
    m_model->setRisk(m_answer->risk);
    m_profile->setRisk(m_answer->risk);
    m_marking = false;
    HeatData heat{overview.days, {}};
    for (const analytics::LeagueRow& row : overview.league)
        if (row.acts.value > 0)
            heat.rows.push_back({QString::fromStdString(toText(row.id)), hub().directory().institution(row.id), row.sparkline});
    m_heatModel->setData(heat);
    m_heat->setData(std::move(heat));
    markSelection();
    showCounts();
    m_state->showContent();
}

/// From the list into a profile is a step that Back takes again; from one profile to the next is none.
void InstitutionsPage::choose(const InstitutionId& institution)
{
    if (!m_selected) Q_EMIT linkActivated(kept(institutionLink(institution)));
    select(institution);
}

void InstitutionsPage::select(const InstitutionId& institution)
{
    if (m_selected == institution && m_profile->isVisible()) return;
    m_selected = institution;
    m_profile->QWidget::show();
    m_profile->show(institution, m_scope);
    m_heatCard->hide();
    m_left->setFixedWidth(listWidth);
    arrangeColumns();
    markSelection();
    Q_EMIT placeChanged();
}

void InstitutionsPage::closeProfile()
{
    m_selected.reset();
    m_profile->hide();
    m_heatCard->show();
    m_left->setMinimumWidth(0);
    m_left->setMaximumWidth(QWIDGETSIZE_MAX);
    arrangeColumns();
    markSelection();
    Q_EMIT placeChanged();
}

void InstitutionsPage::arrangeColumns()
{
    const bool narrow = m_selected.has_value();
    for (int column = 0; column < InstitutionTableModel::columns; ++column) {
        const bool kept = column == InstitutionTableModel::Name || column == InstitutionTableModel::Findings || column == InstitutionTableModel::Risk;
        m_table->setColumnHidden(column, narrow && !kept);
    }
    QList<int> widths = columnWidths;
    if (narrow) widths[InstitutionTableModel::Findings] = narrowFindings;
    m_table->setWidths(widths); // The name has what is left.
    if (narrow) return;
    int others = -m_table->columnWidth(InstitutionTableModel::Name);
    for (int column = 0; column < InstitutionTableModel::columns; ++column) others += m_table->columnWidth(column);
    const int room = width() - 4 * metrics::pageMargin - textPx(leastName);
    for (const int column : spareColumns) {
        if (others <= room) return;
        others -= m_table->columnWidth(column);
        m_table->setColumnHidden(column, true);
    }
}

void InstitutionsPage::markSelection()
{
    m_marking = true;
    const int row = m_selected ? m_model->rowOf(*m_selected) : -1;
    const QModelIndex index = row < 0 ? QModelIndex{} : m_proxy->mapFromSource(m_model->index(row, 0));
    if (index.isValid()) m_table->selectRow(index.row());
    else m_table->setCurrentIndex({});
    m_heat->setCurrent(m_selected ? QString::fromStdString(toText(*m_selected)) : QString{});
    m_marking = false;
}

void InstitutionsPage::showCounts()
{
    const int all = m_model->rowCount(), shown = m_proxy->rowCount();
    m_counts->setText(shown == all ? tr("Institutions: %1").arg(all) : tr("showing %1 of %2").arg(shown).arg(all));
}

void InstitutionsPage::resizeEvent(QResizeEvent* event)
{
    Page::resizeEvent(event);
    if (event->oldSize().width() != width()) arrangeColumns();
}

void InstitutionsPage::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape && m_selected) closeProfile();
    else Page::keyPressEvent(event);
}

void InstitutionsPage::retranslate()
{
    m_filter->setPlaceholderText(tr("Filter by name, kind or status"));
    m_filter->setAccessibleName(m_filter->placeholderText());
    m_activeOnly->setText(tr("Active in the period") + QStringLiteral(" ✕"));
    m_activeOnly->setToolTip(tr("Shows all institutions again"));
    m_table->setAccessibleName(tr("Institutions"));
    m_heatPanel->setTitle(tr("Acts by institution and day"));
    m_heatPanel->retranslate();
    m_profile->retranslate();
    fill();
    arrangeColumns(); // Words of another length.
}

} // namespace guanlan::ui
