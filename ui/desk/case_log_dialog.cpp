// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/case_log_dialog.h"

#include "models/items/case_desk.h"
#include "models/items/case_log_model.h"
#include "models/items/text.h"
#include "ui/theme/icon.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/id_label.h"
#include "ui/widgets/plain_label.h"
#include "ui/widgets/state_stack.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace guanlan::ui {

CaseLogDialog::CaseLogDialog(items::CaseDesk& cases, items::DisplayZone zone, QWidget* parent)
    : QDialog{parent}
    , m_cases{cases}
    , m_model{new items::CaseLogModel{cases, zone, this}}
    , m_table{new DataTable{QStringLiteral("caseLog")}}
    , m_states{new StateStack{m_table}}
    , m_count{new PlainLabel{TextRole::Muted}}
    , m_hash{new IdLabel}
    , m_verdict{new PlainLabel{TextRole::Body}}
    , m_check{new QPushButton{lineIcon(QStringLiteral("shield")), tr("Check the whole log")}}
{
    setObjectName(QStringLiteral("caseLogDialog"));
    setWindowTitle(tr("Case log"));
    resize(1120, 600);
    m_table->setModel(m_model);
    m_table->setCopyRole(items::CaseLogModel::FullText);
    m_table->setWidths({64, 148, 120, 200, 112, 260, 104});
    m_table->setObjectName(QStringLiteral("caseLogTable"));
    m_table->setAccessibleName(windowTitle());
    auto* column = new QVBoxLayout{this};
    column->setContentsMargins(metrics::pageMargin, metrics::pageMargin, metrics::pageMargin, metrics::pageMargin);
    column->setSpacing(metrics::gap);
    column->addLayout(buildHead());
    column->addWidget(m_states, 1);
    column->addLayout(buildFoot());
    connect(m_model, &items::CaseLogModel::stateChanged, this, &CaseLogDialog::showState);
    connect(m_states, &StateStack::retryRequested, m_model, &items::CaseLogModel::reload);
    m_states->showLoading();
}

CaseLogDialog::~CaseLogDialog() { *m_isClosing = true; }

QLayout* CaseLogDialog::buildHead()
{
    auto* head = new QVBoxLayout;
    auto* note = new PlainLabel{tr("Entries are only ever added; each one's hash covers the one before. Whoever keeps the last number and hash elsewhere can tell later whether anything was changed or removed."),
        TextRole::Small};
    note->setWordWrap(true);
    auto* end = new QHBoxLayout;
    end->setSpacing(metrics::grid * 2);
    end->addWidget(m_count);
    end->addWidget(m_hash);
    end->addStretch();
    m_verdict->setObjectName(QStringLiteral("caseLogVerdict"));
    end->addWidget(m_verdict);
    head->addWidget(note);
    head->addLayout(end);
    return head;
}

QLayout* CaseLogDialog::buildFoot()
{
    auto* foot = new QHBoxLayout;
    auto* shut = new QPushButton{tr("Close")};
    foot->addWidget(m_check);
    foot->addStretch();
    foot->addWidget(shut);
    connect(m_check, &QPushButton::clicked, this, &CaseLogDialog::check);
    connect(shut, &QPushButton::clicked, this, &QDialog::close);
    return foot;
}

void CaseLogDialog::showState()
{
    if (m_model->error()) return m_states->showError(*m_model->error());
    askHead();
    if (m_model->rowCount() > 0) m_states->showContent();
    else m_states->showEmpty(tr("Nothing yet"), tr("Decisions on findings, notes, and holders shown in full are written here."));
}

void CaseLogDialog::askHead()
{
    const auto head = m_cases.ask<store::CaseHead>([](store::CaseLog& log) { return log.head(); });
    items::whenAnswered(head, this, [this](const Result<store::CaseHead>& last) {
        if (!last) return;
        m_count->setText(tr("%1 entries, the last one's hash").arg(items::formatCount(last->number)));
        m_hash->setId(last->number > 0 ? QString::fromStdString(toHex(last->hash)) : QString{});
        m_check->setEnabled(last->number > 0);
    });
}

void CaseLogDialog::check()
{
    m_check->setEnabled(false);
    m_verdict->setText(tr("Checking…"));
    const RunControl control{.cancelled = [closing = m_isClosing] { return closing->load(); }};
    const auto done = m_cases.ask<store::CaseLogCheck>([control](store::CaseLog& log) { return log.verify(std::nullopt, control); });
    items::whenAnswered(done, this, [this](const Result<store::CaseLogCheck>& check) { showCheck(check); });
}

void CaseLogDialog::showCheck(const Result<store::CaseLogCheck>& check)
{
    m_check->setEnabled(true);
    if (!check) return m_verdict->setText(items::visibleText(check.error().message));
    if (check->holds()) return m_verdict->setText(tr("✓ All %1 entries hold").arg(items::formatCount(check->head.number)));
    if (check->firstBad) return m_verdict->setText(tr("✕ Entry %1 is missing or was changed").arg(items::formatCount(*check->firstBad)));
    m_verdict->setText(tr("✕ What is shown of finding %1 is not what its entries say").arg(items::visibleText(*check->wrongState)));
}

} // namespace guanlan::ui
