// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/finding_table_model.h"

#include "models/items/case_desk.h"
#include "models/items/case_text.h"
#include "models/items/data_hub.h"
#include "models/items/directory.h"
#include "models/items/labels.h"
#include "models/items/text.h"

#include <QDateTime>

#include <algorithm>

namespace guanlan::items {

struct FindingTableModel::Question {
    store::QueueRequest request;
    std::string operatorName;
    std::string wanted;
    bool counts = true; ///< By rule, too.
};

FindingTableModel::FindingTableModel(DataHub& hub, CaseDesk& cases, QObject* parent)
    : QAbstractTableModel{parent}, m_hub{hub}, m_cases{cases}
{
    connect(&hub.directory(), &Directory::changed, this, &FindingTableModel::retranslate);
    connect(&cases, &CaseDesk::changed, this, [this] { ask(Change::Cases); });
}

void FindingTableModel::setFilter(const store::FindingFilter& filter, store::CaseQueue queue, const std::string& wanted)
{
    m_queue = queue;
    m_filter = filter;
    m_wanted = wanted;
    reload();
}

void FindingTableModel::setZone(DisplayZone zone)
{
    if (m_zone == zone) return;
    m_zone = zone;
    retranslate();
}

void FindingTableModel::setRules(std::shared_ptr<const analytics::RulePack> rules)
{
    m_rules = std::move(rules);
    retranslate();
}

QString FindingTableModel::ruleTitle(const std::string& rule) const
{
    const analytics::RuleSettings* known = m_rules ? m_rules->find(rule) : nullptr;
    const QString title = known ? localText(known->title, m_hub.directory().language()) : QString{};
    return title.isEmpty() ? visibleText(rule) : visibleText(rule) + QChar{u' '} + title;
}

Result<FindingTableModel::Answer> FindingTableModel::read(store::CaseLog& log, const Question& question)
{
    Answer answer;
    store::FindingFilter scope = question.request.findings;
    scope.rules.clear();
    scope.severity.reset();
    if (question.counts) {
        auto counts = log.findingCounts(scope);
        if (!counts) return counts.error();
        answer.counts = std::move(*counts);
    }
    const auto queues = log.counts(scope, question.operatorName, question.request.now);
    if (!queues) return queues.error();
    answer.queues = *queues;
    auto page = log.queue(question.request);
    if (!page) return page.error();
    answer.page = std::move(*page);
    const auto isWanted = [&](const store::QueuedFinding& row) { return row.finding.id == question.wanted; };
    if (question.wanted.empty() || std::ranges::any_of(answer.page.rows, isWanted)) return answer;
    auto one = log.finding(question.wanted);
    if (one) answer.page.rows.push_back(std::move(one).value());
    else if (one.error().kind != ErrorKind::NotFound) return one.error();
    return answer;
}

void FindingTableModel::reload() { ask(Change::Findings); }

/// An act changes no finding: what each rule found need not be counted again for it.
void FindingTableModel::ask(Change change)
{
    m_countsWanted = m_countsWanted || change == Change::Findings;
    m_waiting = true;
    m_now = QDateTime::currentSecsSinceEpoch();
    const std::string name = m_cases.operatorName().toStdString();
    Question question{{m_filter, store::filterOf(m_queue, name), m_now, 0, cap}, name, m_wanted, m_countsWanted};
    m_question.cancel(); // An answer to an older question never arrives.
    const auto future = m_cases.ask<Answer>([question = std::move(question)](store::CaseLog& log) { return read(log, question); });
    m_question = QFuture<void>{future};
    whenAnswered(future, this, [this](const Result<Answer>& answer) { take(answer); });
    Q_EMIT stateChanged();
}

void FindingTableModel::take(const Result<Answer>& answer)
{
    m_waiting = false;
    m_error.reset();
    if (!answer) {
        m_error = answer.error();
    } else {
        m_total = answer->page.total;
        m_queues = answer->queues;
        if (answer->counts) {
            m_counts = *answer->counts;
            m_countsWanted = false;
        }
        if (m_rows != answer->page.rows) {
            beginResetModel();
            m_rows = answer->page.rows;
            endResetModel();
        }
    }
    Q_EMIT stateChanged();
}

int FindingTableModel::rowOf(const std::string& id) const
{
    const auto found = std::find_if(m_rows.begin(), m_rows.end(), [&](const store::QueuedFinding& row) { return row.finding.id == id; });
    return found == m_rows.end() ? -1 : int(found - m_rows.begin());
}

int FindingTableModel::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : int(m_rows.size()); }

int FindingTableModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : int(ColumnCount); }

QVariant FindingTableModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || std::size_t(index.row()) >= m_rows.size()) return {};
    const auto& [finding, state] = m_rows[std::size_t(index.row())];
    if (role == SeverityRole) return int(finding.severity);
    const Directory& names = m_hub.directory();
    if (role == MutedRole) return finding.verdict == Verdict::CannotEvaluate;
    if (role == Qt::ToolTipRole && index.column() == SeverityColumn && finding.verdict == Verdict::CannotEvaluate)
        return plainToolTip(verdictLabel(finding.verdict));
    if (role == Qt::ToolTipRole) return plainToolTip(data(index, Qt::DisplayRole).toString());
    if (role != Qt::DisplayRole) return {};
    switch (Column(index.column())) {
    case SeverityColumn: return severityLabel(finding.severity);
    case Status: return stateLabel(state, m_now, m_zone, StateForm::Cell);
    case Rule: return ruleTitle(finding.rule);
    case Institution: return finding.institution ? names.institution(*finding.institution) : QStringLiteral("—");
    case Time: return formatMinute(finding.time, m_zone);
    case Assignee: return assigneeLabel(state);
    case Summary: return visibleText(localText(finding.summary, names.language()));
    case ColumnCount: break;
    }
    return {};
}

QVariant FindingTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal) return {};
    if (role == Qt::TextAlignmentRole) return int(Qt::AlignVCenter | Qt::AlignLeft);
    if (role != Qt::DisplayRole) return {};
    switch (Column(section)) {
    case SeverityColumn: return tr("Severity");
    case Status: return tr("Status");
    case Rule: return tr("Rule");
    case Institution: return tr("Institution");
    case Time: return tr("Time");
    case Assignee: return tr("Assignee");
    case Summary: return tr("Summary");
    case ColumnCount: break;
    }
    return {};
}

void FindingTableModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    if (!m_rows.empty()) Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

} // namespace guanlan::items
