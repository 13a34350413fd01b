// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/rule_record_dialog.h"

#include "models/items/case_desk.h"
#include "models/items/rule_record_model.h"
#include "ui/insight/insight_delegate.h"
#include "ui/theme/icon.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/plain_label.h"
#include "ui/widgets/state_stack.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QPushButton>
#include <QVBoxLayout>

namespace guanlan::ui {

RuleRecordDialog::RuleRecordDialog(items::CaseDesk& cases, const store::FindingFilter& findings,
    std::shared_ptr<const analytics::RulePack> rules, items::Language language, QWidget* parent)
    : QDialog{parent}
    , m_cases{cases}
    , m_findings{findings}
    , m_model{new items::RuleRecordModel{std::move(rules), language}}
    , m_table{new DataTable{QString{}}}
    , m_states{new StateStack{m_table}}
{
    setWindowTitle(tr("What became of each rule's findings"));
    resize(1080, 560);
    auto* column = new QVBoxLayout{this};
    column->setContentsMargins(metrics::pageMargin, metrics::pageMargin, metrics::pageMargin, metrics::pageMargin);
    column->setSpacing(metrics::gap);
    auto* note = new PlainLabel{tr("Of the time range and institutions shown, also what could not be judged. Decided are those confirmed, dismissed or referred; days are counted "
                                   "from the event to the decision. A click on a rule, or Enter, opens its findings."),
        TextRole::Small};
    note->setWordWrap(true);
    column->addWidget(note);
    column->addWidget(m_states, 1);
    auto* foot = new QHBoxLayout;
    auto* copy = new QPushButton{lineIcon(QStringLiteral("copy")), tr("Copy the table")};
    auto* shut = new QPushButton{tr("Close")};
    foot->addWidget(copy);
    foot->addStretch();
    foot->addWidget(shut);
    column->addLayout(foot);
    m_model->setParent(m_table);
    m_table->setModel(m_model);
    m_table->setWidths({264, 84, 84, 84, 84, 84, 156});
    m_table->setObjectName(QStringLiteral("ruleRecords"));
    m_table->setAccessibleName(windowTitle());
    for (const int barred : {items::RuleRecordModel::Found, items::RuleRecordModel::ShareConfirmed})
        m_table->setItemDelegateForColumn(barred, new InsightDelegate{m_table});
    const auto open = [this](const QModelIndex& index) {
        const QString rule = QString::fromStdString(m_model->at(index.row()).rule);
        close();
        Q_EMIT linkActivated(QUrl{QStringLiteral("guanlan://findings?rule=") + QString::fromUtf8(QUrl::toPercentEncoding(rule))});
    };
    connect(m_table, &QTableView::clicked, this, open);
    connect(m_table, &DataTable::rowActivated, this, [this, open](int row) { open(m_model->index(row, 0)); });
    connect(copy, &QPushButton::clicked, this, [this] {
        m_table->selectAll();
        QGuiApplication::clipboard()->setText(m_table->selectionAsText());
        m_table->clearSelection();
    });
    connect(shut, &QPushButton::clicked, this, &QDialog::close);
    connect(&cases, &items::CaseDesk::changed, this, &RuleRecordDialog::ask);
    connect(m_states, &StateStack::retryRequested, this, &RuleRecordDialog::ask);
    m_states->showLoading();
    ask();
}

void RuleRecordDialog::ask()
{
    items::whenAnswered(m_cases.ruleRecords(m_findings), this, [this](const Result<std::vector<store::RuleRecord>>& records) {
        if (!records) return m_states->showError(records.error());
        m_model->setRows(*records);
        if (records->empty()) m_states->showEmpty(tr("No findings"), tr("No rule has given a finding on the time range and institutions shown."));
        else m_states->showContent();
    });
}

} // namespace guanlan::ui
