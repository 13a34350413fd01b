// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/records/records_page.h"

#include "models/items/case_desk.h"
#include "models/items/data_hub.h"
#include "models/items/directory.h"
#include "models/items/reconciliation_model.h"
#include "models/items/reconciliation_text.h"
#include "models/items/text.h"
#include "ui/frame/action_registry.h"
#include "ui/records/import_dialog.h"
#include "ui/records/record_files_card.h"
#include "ui/records/reply_dialog.h"
#include "ui/theme/fonts.h"
#include "ui/theme/icon.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/card.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/plain_label.h"
#include "ui/widgets/state_stack.h"

#include <QAction>
#include <QComboBox>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QMimeData>
#include <QPushButton>
#include <QToolButton>
#include <QToolTip>
#include <QUrlQuery>
#include <QVBoxLayout>

#include <set>

namespace guanlan::ui {
namespace {

using items::ReconciliationModel;

constexpr int filesWidth = 320;
constexpr const char* fileKinds = "*.csv *.tsv *.txt *.xlsx *.jsonl *.ndjson";

QString hexOf(const InstitutionId& id) { return QString::fromStdString(toText(id)); }

QString localFile(const QMimeData& data)
{
    const auto urls = data.urls();
    return urls.size() == 1 ? urls.first().toLocalFile() : QString{};
}

} // namespace

RecordsPage::RecordsPage(items::DataHub& hub, items::CaseDesk& cases, items::RecordImporter* importer, QWidget* parent)
    : Page{hub, parent}
    , m_cases{cases}
    , m_importer{importer}
    , m_model{new ReconciliationModel{hub, this}}
    , m_institution{new QComboBox}
    , m_reply{new QPushButton}
    , m_import{new QPushButton{lineIcon(QStringLiteral("plus")), {}}}
    , m_table{new DataTable{QStringLiteral("reconciliation")}}
    , m_stack{new StateStack{m_table}}
    , m_count{new PlainLabel{TextRole::Small}}
    , m_files{new RecordFilesCard{hub, cases, importer}}
{
    setAcceptDrops(true);
    auto* column = new QVBoxLayout{this};
    column->setContentsMargins(metrics::pageMargin, metrics::pageMargin, metrics::pageMargin, metrics::pageMargin);
    column->setSpacing(metrics::gap);
    column->addWidget(buildHead());
    column->addWidget(buildStates());
    column->addWidget(buildContent(), 1);
    column->addWidget(m_count);
    m_table->setModel(m_model);
    m_table->setWidths({112, 116, 136, 124, 140, 124, 72, 240});
    m_table->cells().setMiddleElided({ReconciliationModel::Reference});
    m_table->setObjectName(QStringLiteral("reconciliationTable"));
    m_table->cells().setMutedRole(ReconciliationModel::SettledRole);
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(ReconciliationModel::Time, Qt::AscendingOrder);
    connectParts();
    retranslate();
}

QWidget* RecordsPage::buildHead()
{
    auto* head = new QWidget;
    auto* row = new QHBoxLayout{head};
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(metrics::gap);
    m_institution->setMinimumWidth(280);
    m_institution->setObjectName(QStringLiteral("recordsInstitution"));
    m_import->setObjectName(QStringLiteral("recordsImport"));
    row->addWidget(m_institution);
    m_reply->setObjectName(QStringLiteral("recordsReply"));
    m_reply->setEnabled(false);
    row->addStretch();
    row->addWidget(m_reply);
    row->addWidget(m_import);
    return head;
}

/// Each state is a filter, and says how many there are.
QWidget* RecordsPage::buildStates()
{
    auto* line = new QWidget;
    auto* row = new FlowLayout{line};
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(metrics::grid * 2);
    for (std::size_t i = 0; i < m_states.size(); ++i) {
        m_states[i] = new QToolButton;
        m_states[i]->setCheckable(true);
        m_states[i]->setCursor(Qt::PointingHandCursor);
        m_states[i]->setObjectName(QStringLiteral("state_") + QString::fromUtf8(reconciliationStateName(ReconciliationState(i)).data()));
        connect(m_states[i], &QToolButton::clicked, this, &RecordsPage::applyFilter);
        connect(m_states[i], &QToolButton::clicked, this, &Page::placeChanged);
        row->addWidget(m_states[i]);
    }
    return line;
}

/// As wide as text is large.
void RecordsPage::makeRoom() { m_files->setFixedWidth(qRound(filesWidth * textScale())); }

void RecordsPage::changeEvent(QEvent* event)
{
    Page::changeEvent(event);
    if (event->type() == QEvent::FontChange) makeRoom();
}

QWidget* RecordsPage::buildContent()
{
    auto* rows = new Card;
    auto* inner = new QVBoxLayout{rows};
    inner->setContentsMargins(1, 1, 1, metrics::radius);
    inner->addWidget(m_stack);
    makeRoom();
    auto* content = new QWidget;
    auto* across = new QHBoxLayout{content};
    across->setContentsMargins(0, 0, 0, 0);
    across->setSpacing(metrics::gap);
    across->addWidget(rows, 1);
    across->addWidget(m_files);
    return content;
}

void RecordsPage::connectParts()
{
    connect(m_institution, &QComboBox::activated, this, [this] {
        choose(parseId<InstitutionId>(m_institution->currentData().toString().toStdString()));
        applyFilter();
    });
    connect(m_institution, &QComboBox::activated, this, &Page::placeChanged);
    connect(m_files, &RecordFilesCard::changed, this, &RecordsPage::showState);
    connect(m_files, &RecordFilesCard::told, this, &RecordsPage::told);
    connect(m_files, &RecordFilesCard::withdrawn, &hub(), &items::DataHub::noteChange);
    connect(m_reply, &QPushButton::clicked, this, &RecordsPage::noteReply);
    keepChoice();
    const auto offerReply = [this] {
        const auto isFlagged = [this](int row) { return !m_model->at(row).findings.empty(); };
        const bool may = m_cases.takesCases() && std::ranges::any_of(m_table->selectedRows(), isFlagged);
        m_reply->setEnabled(may);
        if (m_replyAction) m_replyAction->setEnabled(may);
    };
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, offerReply);
    connect(m_model, &QAbstractItemModel::modelReset, this, offerReply);
    connect(m_import, &QPushButton::clicked, this, qOverload<>(&RecordsPage::importFile));
    connect(m_model, &ReconciliationModel::stateChanged, this, &RecordsPage::showState);
    connect(m_table, &DataTable::rowActivated, this, &RecordsPage::openRow);
    connect(m_stack, &StateStack::retryRequested, m_model, &ReconciliationModel::reload);
    connect(m_stack, &StateStack::actionTriggered, this, [this] {
        const bool isNarrowed = std::ranges::any_of(m_states, &QToolButton::isChecked);
        if (!isNarrowed) return importFile();
        for (QToolButton* state : m_states) state->setChecked(false);
        applyFilter();
    });
    connect(&hub().directory(), &items::Directory::changed, this, &RecordsPage::fillInstitutions);
    connect(&m_cases, &items::CaseDesk::changed, m_model, &ReconciliationModel::reload); // Rows count their notes.
}

void RecordsPage::setRules(const std::shared_ptr<const analytics::RulePack>& rules)
{
    if (rules) m_model->setCalendar(std::shared_ptr<const analytics::TradingCalendar>{rules, &rules->calendar});
}

void RecordsPage::setScope(const items::ViewScope& scope)
{
    const bool isNewInstitution = scope.institutions != m_scope.institutions;
    m_scope = scope;
    m_model->setZone(scope.zone);
    if (isNewInstitution) choose(scope.institutions.size() == 1 ? std::optional{scope.institutions.front()} : std::nullopt);
    if (isVisible()) applyFilter();
    m_files->showOf(m_chosen, m_scope.zone);
}

void RecordsPage::choose(const std::optional<InstitutionId>& institution)
{
    m_chosen = institution;
    m_institution->setCurrentIndex(std::max(0, institution ? m_institution->findData(hexOf(*institution)) : 0));
    m_files->showOf(m_chosen, m_scope.zone);
}

void RecordsPage::fillInstitutions()
{
    m_institution->clear();
    m_institution->addItem(tr("All institutions"), QString{});
    for (const store::InstitutionState& each : hub().directory().institutions())
        m_institution->addItem(hub().directory().institution(each.institution.id), hexOf(each.institution.id));
    choose(m_chosen);
}

void RecordsPage::open(const QUrl& link)
{
    choose(parseId<InstitutionId>(link.path().mid(1).toStdString()));
    const QStringList states = QUrlQuery{link}.queryItemValue(QStringLiteral("state")).split(QChar{u','}, Qt::SkipEmptyParts);
    for (std::size_t i = 0; i < m_states.size(); ++i)
        m_states[i]->setChecked(states.contains(QString::fromUtf8(reconciliationStateName(ReconciliationState(i)).data())));
    applyFilter();
}

QUrl RecordsPage::place() const
{
    QUrl link{QStringLiteral("guanlan://records")};
    if (m_chosen) link.setPath(QStringLiteral("/") + hexOf(*m_chosen));
    QStringList states;
    for (std::size_t i = 0; i < m_states.size(); ++i)
        if (m_states[i]->isChecked()) states += QString::fromUtf8(reconciliationStateName(ReconciliationState(i)).data());
    if (!states.isEmpty()) link.setQuery(QStringLiteral("state=") + states.join(QChar{u','}));
    return link;
}

ReportSubject RecordsPage::reportSubject() const
{
    ReportSubject subject;
    if (m_chosen) subject.institutions = {*m_chosen};
    return subject;
}

void RecordsPage::refresh()
{
    applyFilter();
    m_files->ask();
}

void RecordsPage::applyFilter()
{
    store::ReconciliationFilter filter{.institutions = m_scope.institutions, .states = {}, .from = m_scope.from, .to = m_scope.to};
    if (m_chosen) filter.institutions = {*m_chosen};
    m_table->coverColumns({ReconciliationModel::Institution}, m_chosen.has_value()); // Every row would say the same.
    for (std::size_t i = 0; i < m_states.size(); ++i)
        if (m_states[i]->isChecked()) filter.states.push_back(ReconciliationState(i));
    if (filter == m_model->filter() && !m_model->error() && m_model->rowCount() > 0) return m_model->reload();
    m_stack->showLoading();
    m_model->setFilter(filter);
}

void RecordsPage::showState()
{
    showCounts();
    if (m_model->error()) return m_stack->showError(*m_model->error());
    if (m_model->rowCount() > 0) return m_stack->showContent();
    if (m_model->isWaiting()) return;
    if (std::ranges::any_of(m_states, &QToolButton::isChecked))
        return m_stack->showEmpty(tr("None of these"), tr("No act and no record stands so in the time range and institutions shown."), tr("Show every state"));
    if (!m_files->isEmpty() && (m_scope.from || m_scope.to)) return m_stack->showEmpty(tr("None in this time range"), tr("The records and acts of the institutions shown lie outside of it; choose a longer one at the top."), {});
    m_stack->showEmpty(tr("No business records yet"),
        tr("Take the file that an institution hands in, as CSV, workbook or JSON lines: each record is then held against what is anchored on chain. A file can be dropped here, too."),
        m_importer ? tr("Import a file…") : QString{});
}

void RecordsPage::showCounts()
{
    std::array<std::int64_t, reconciliationStates> rows{};
    for (const store::ReconciliationSummary& summary : m_model->summaries()) {
        if (m_chosen && summary.institution != *m_chosen) continue;
        for (std::size_t i = 0; i < rows.size(); ++i) rows[i] += summary.rows[i];
    }
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const auto state = ReconciliationState(i);
        m_states[i]->setText(items::reconciliationStateLabel(state) + QStringLiteral("  ") + items::formatCount(rows[i]));
        m_states[i]->setToolTip(items::plainToolTip(items::reconciliationStateExplanation(state)));
    }
    const QString shown = items::formatCount(m_model->rowCount());
    const auto total = m_model->total();
    if (m_model->rowCount() == 0) m_count->setText({});
    else if (total) m_count->setText(tr("%1 loaded of %2").arg(shown, items::formatCount(*total)));
    else if (m_model->canFetchMore({})) m_count->setText(tr("%1 loaded, and more below").arg(shown));
    else m_count->setText(tr("All %1 shown").arg(shown));
}

/// To the finding, where the row has one; else to the credential.
void RecordsPage::openRow(int row)
{
    const ReconciledRow& at = m_model->at(row);
    if (!at.findings.empty()) return Q_EMIT linkActivated(QUrl{QStringLiteral("guanlan://findings/") + QString::fromStdString(at.findings.front())});
    const auto credential = at.act ? std::optional{at.act->credential} : at.record ? at.record->record.credential : std::nullopt;
    if (credential) Q_EMIT linkActivated(QUrl{QStringLiteral("guanlan://credential/") + QString::fromStdString(toText(*credential))});
}

/// Over a reading anew: rows know who they are.
void RecordsPage::keepChoice()
{
    const auto kept = std::make_shared<std::set<std::int64_t>>();
    connect(m_model, &QAbstractItemModel::modelAboutToBeReset, this, [this, kept] {
        kept->clear();
        for (const int row : m_table->selectedRows()) kept->insert(m_model->at(row).number);
    });
    connect(m_model, &QAbstractItemModel::modelReset, this, [this, kept] {
        QItemSelection chosen;
        for (int row = 0; !kept->empty() && row < m_model->rowCount(); ++row)
            if (kept->erase(m_model->at(row).number) > 0) chosen.select(m_model->index(row, 0), m_model->index(row, m_model->columnCount() - 1));
        m_table->selectionModel()->select(chosen, QItemSelectionModel::Select); // At once: each change is heard.
    });
}

std::vector<std::string> RecordsPage::chosenFindings() const
{
    std::vector<std::string> findings;
    for (const int row : m_table->selectedRows()) findings.insert(findings.end(), m_model->at(row).findings.begin(), m_model->at(row).findings.end());
    return findings;
}

void RecordsPage::addActions(ActionRegistry& registry)
{
    m_replyAction = &registry.add(QStringLiteral("records.reply"), ActionGroup::Work, Qt::Key_R, [] { return tr("Note the institution's reply"); }, [this] { noteReply(); }, m_table);
    m_replyAction->setEnabled(false);
}

void RecordsPage::noteReply()
{
    auto* dialog = new ReplyDialog{m_cases, chosenFindings(), window()};
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this] { Q_EMIT told(tr("The reply is noted on the case")); });
    dialog->open();
}

void RecordsPage::askForInstitution()
{
    const QString sentence = tr("Choose the institution that hands the file in, at the top left.");
    Q_EMIT told(sentence);
    QToolTip::showText(m_institution->mapToGlobal(QPoint{0, m_institution->height()}), sentence, m_institution);
    m_institution->setFocus();
}

void RecordsPage::importFile()
{
    if (!m_chosen) return askForInstitution();
    const QString path = QFileDialog::getOpenFileName(window(), tr("A file of business records"), {}, tr("Tables (%1)").arg(QLatin1String{fileKinds}));
    if (!path.isEmpty()) importFile(path);
}

void RecordsPage::importFile(const QString& path)
{
    if (!m_importer || !m_chosen) return askForInstitution();
    auto* dialog = new ImportDialog{*m_importer, hub().directory(), {path, *m_chosen, {}}, window()};
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        const QString taken = tr("%1 rows were taken").arg(items::formatCount(dialog->reading().good)), remark = items::visibleText(dialog->reading().remark);
        Q_EMIT told(remark.isEmpty() ? taken : tr("%1, but not held against the chain yet: %2").arg(taken, remark));
        m_files->ask();
        hub().noteChange();
    });
    dialog->open();
}

void RecordsPage::dragEnterEvent(QDragEnterEvent* event)
{
    if (m_importer && !localFile(*event->mimeData()).isEmpty()) event->acceptProposedAction();
}

void RecordsPage::dropEvent(QDropEvent* event)
{
    event->acceptProposedAction();
    importFile(localFile(*event->mimeData()));
}

void RecordsPage::retranslate()
{
    m_reply->setText(tr("Note the reply… R"));
    m_reply->setToolTip(tr("What the institution answered to the findings of the chosen rows"));
    m_import->setText(tr("Import a file…"));
    m_import->setEnabled(m_importer != nullptr);
    m_institution->setAccessibleName(tr("Institution"));
    m_table->setAccessibleName(tr("Acts and records"));
    m_files->retranslate();
    m_model->retranslate();
    fillInstitutions();
    showState();
}

} // namespace guanlan::ui
