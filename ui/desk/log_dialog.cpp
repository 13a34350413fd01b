// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/log_dialog.h"

#include "models/items/case_desk.h"
#include "models/items/error_text.h"
#include "models/items/log_entry_model.h"
#include "models/items/text.h"
#include "ui/theme/icon.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/id_label.h"
#include "ui/widgets/plain_label.h"
#include "ui/widgets/state_stack.h"

#include <QComboBox>
#include <QPushButton>
#include <QVBoxLayout>

namespace guanlan::ui {

LogDialog::LogDialog(items::CaseDesk& cases, items::DisplayZone zone, std::optional<CaseAct> only, QWidget* parent)
    : QDialog{parent}
    , m_cases{cases}
    , m_model{new items::LogEntryModel{cases, zone, this}}
    , m_table{new DataTable{QStringLiteral("caseLog")}}
    , m_states{new StateStack{m_table}}
    , m_count{new PlainLabel{TextRole::Muted}}
    , m_hash{new IdLabel}
    , m_choice{new QComboBox}
    , m_verdict{new PlainLabel{TextRole::Body}}
    , m_check{new QPushButton{lineIcon(QStringLiteral("shield")), tr("Check the whole log")}}
{
    setObjectName(QStringLiteral("logDialog"));
    setWindowTitle(tr("Case log"));
    resize(1120, 600);
    m_table->setModel(m_model);
    m_table->setCopyRole(items::LogEntryModel::FullText);
    m_table->setWidths({64, 148, 120, 200, 112, 260, 104});
    m_table->setObjectName(QStringLiteral("caseLogTable"));
    m_table->setAccessibleName(windowTitle());
    auto* column = new QVBoxLayout{this};
    column->setContentsMargins(metrics::pageMargin, metrics::pageMargin, metrics::pageMargin, metrics::pageMargin);
    column->setSpacing(metrics::gap);
    column->addLayout(buildHead());
    column->addWidget(m_states, 1);
    column->addLayout(buildFoot());
    connect(m_model, &items::LogEntryModel::stateChanged, this, &LogDialog::showState);
    connect(m_states, &StateStack::retryRequested, m_model, &items::LogEntryModel::reload);
    fillChoice(only);
    m_states->showLoading();
}

LogDialog::~LogDialog() { *m_isClosing = true; }

QLayout* LogDialog::buildHead()
{
    auto* head = new QVBoxLayout;
    auto* note = new PlainLabel{tr("Entries are only ever added; each one's hash covers the one before. Whoever keeps the last number and hash elsewhere can tell later whether anything was changed or removed."),
        TextRole::Small};
    note->setWordWrap(true);
    auto* end = new QHBoxLayout;
    end->setSpacing(metrics::grid * 2);
    end->addWidget(m_choice);
    end->addWidget(m_count);
    end->addWidget(m_hash);
    end->addStretch();
    m_verdict->setObjectName(QStringLiteral("caseLogVerdict"));
    end->addWidget(m_verdict);
    head->addWidget(note);
    head->addLayout(end);
    return head;
}

QLayout* LogDialog::buildFoot()
{
    auto* foot = new QHBoxLayout;
    auto* shut = new QPushButton{tr("Close")};
    foot->addWidget(m_check);
    foot->addStretch();
    foot->addWidget(shut);
    connect(m_check, &QPushButton::clicked, this, &LogDialog::check);
    connect(shut, &QPushButton::clicked, this, &QDialog::close);
    return foot;
}

void LogDialog::fillChoice(std::optional<CaseAct> only)
{
    m_choice->setObjectName(QStringLiteral("caseLogChoice"));
    m_choice->setAccessibleName(tr("Entries shown"));
    m_choice->addItem(tr("All entries"), 0);
    m_choice->addItem(tr("Decisions"), int(CaseAct::Decide));
    m_choice->addItem(tr("Holders shown in full"), int(CaseAct::Reveal));
    m_choice->addItem(tr("Records withdrawn"), int(CaseAct::Withdraw));
    connect(m_choice, &QComboBox::currentIndexChanged, m_model, [this] {
        const int act = m_choice->currentData().toInt();
        m_model->setOnly(act == 0 ? std::nullopt : std::optional{CaseAct(act)});
    });
    if (only) m_choice->setCurrentIndex(m_choice->findData(int(*only)));
}

void LogDialog::showState()
{
    if (m_model->error()) return m_states->showError(*m_model->error());
    askHead();
    if (m_model->rowCount() > 0) m_states->showContent();
    else if (m_choice->currentIndex() > 0) m_states->showEmpty(tr("None of these"), tr("The log holds no such entry."));
    else m_states->showEmpty(tr("Nothing yet"), tr("Decisions on findings, notes, holders shown in full and withdrawn records are written here."));
}

void LogDialog::askHead()
{
    items::whenAnswered(m_cases.head(), this, [this](const Result<store::CaseHead>& last) {
        if (!last) return;
        m_count->setText(tr("Entries in the log: %1; the last one's hash").arg(items::formatCount(last->number)));
        m_hash->setId(last->number > 0 ? QString::fromStdString(toHex(last->hash)) : QString{});
        m_check->setEnabled(last->number > 0);
    });
}

void LogDialog::check()
{
    m_check->setEnabled(false);
    m_verdict->setText(tr("Checking…"));
    const auto isWanted = [closing = m_isClosing] { return !closing->load(); };
    items::whenAnswered(m_cases.check(isWanted), this, [this](const Result<items::LogVerdict>& verdict) { showVerdict(verdict); });
}

void LogDialog::showVerdict(const Result<items::LogVerdict>& verdict)
{
    m_check->setEnabled(true);
    if (!verdict) return m_verdict->setText(items::errorText(verdict.error()));
    if (verdict->firstBad) return m_verdict->setText(tr("✕ Entry %1 is missing or was changed").arg(items::formatCount(*verdict->firstBad)));
    if (!verdict->wrongFinding.isEmpty())
        return m_verdict->setText(tr("✕ What is shown of finding %1 is not what its entries say").arg(items::visibleText(verdict->wrongFinding)));
    m_verdict->setText(tr("✓ Every entry holds (%1)").arg(items::formatCount(verdict->entries)));
}

} // namespace guanlan::ui
