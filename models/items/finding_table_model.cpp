// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/finding_table_model.h"

#include "models/items/data_hub.h"
#include "models/items/directory.h"
#include "models/items/labels.h"
#include "models/items/text.h"

#include <algorithm>

namespace guanlan::items {

FindingTableModel::FindingTableModel(DataHub& hub, QObject* parent) : QAbstractTableModel{parent}, m_hub{hub}
{
    connect(&hub.directory(), &Directory::changed, this, &FindingTableModel::retranslate);
}

void FindingTableModel::setFilter(const store::FindingFilter& filter, const std::string& wanted)
{
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

Result<FindingTableModel::Answer> FindingTableModel::read(
    store::EventReader& reader, const store::FindingFilter& filter, const std::string& wanted)
{
    Answer answer;
    store::FindingFilter scope = filter;
    scope.rules.clear();
    scope.severity.reset();
    auto counts = reader.findingCounts(scope);
    if (!counts) return counts.error();
    answer.counts = std::move(*counts);
    auto matching = reader.findingCounts(filter);
    if (!matching) return matching.error();
    for (const store::FindingCount& count : *matching) answer.total += count.count;
    // The store orders by event: where there are more than the cap, the newest are wanted.
    const int offset = int(std::max<std::int64_t>(0, answer.total - cap));
    auto rows = reader.findings(filter, offset, cap);
    if (!rows) return rows.error();
    answer.rows = std::move(*rows);
    if (!wanted.empty() && std::ranges::find(answer.rows, wanted, &Finding::id) == answer.rows.end()) {
        auto one = reader.finding(wanted);
        if (one) answer.rows.push_back(std::move(one).value());
        else if (one.error().kind != ErrorKind::NotFound) return one.error();
    }
    std::sort(answer.rows.begin(), answer.rows.end(), [](const Finding& a, const Finding& b) {
        if (a.severity != b.severity) return a.severity < b.severity;
        return a.time != b.time ? a.time > b.time : a.id < b.id;
    });
    return answer;
}

void FindingTableModel::reload()
{
    m_waiting = true;
    const auto future = m_hub.ask<Answer>([filter = m_filter, wanted = m_wanted](store::EventReader& reader) { return read(reader, filter, wanted); });
    whenAnswered(future, this, [this, generation = ++m_generation](const Result<Answer>& answer) {
        if (generation == m_generation) take(answer);
    });
    Q_EMIT stateChanged();
}

void FindingTableModel::take(const Result<Answer>& answer)
{
    m_waiting = false;
    m_error.reset();
    if (!answer) {
        m_error = answer.error();
    } else {
        m_total = answer->total;
        m_counts = answer->counts;
        if (m_rows != answer->rows) {
            beginResetModel();
            m_rows = answer->rows;
            endResetModel();
        }
    }
    Q_EMIT stateChanged();
}

int FindingTableModel::rowOf(const std::string& id) const
{
    const auto found = std::find_if(m_rows.begin(), m_rows.end(), [&](const Finding& finding) { return finding.id == id; });
    return found == m_rows.end() ? -1 : int(found - m_rows.begin());
}

int FindingTableModel::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : int(m_rows.size()); }

int FindingTableModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : int(ColumnCount); }

QVariant FindingTableModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || std::size_t(index.row()) >= m_rows.size()) return {};
    const Finding& finding = m_rows[std::size_t(index.row())];
    if (role == SeverityRole) return int(finding.severity);
    const Directory& names = m_hub.directory();
    if (role == MutedRole) return finding.verdict == Verdict::CannotEvaluate;
    if (role == Qt::ToolTipRole && index.column() == SeverityColumn && finding.verdict == Verdict::CannotEvaluate)
        return plainToolTip(verdictLabel(finding.verdict));
    if (role == Qt::ToolTipRole) return plainToolTip(data(index, Qt::DisplayRole).toString());
    if (role != Qt::DisplayRole) return {};
    switch (Column(index.column())) {
    case SeverityColumn: return severityLabel(finding.severity);
    case Rule: return ruleTitle(finding.rule);
    case Institution: return finding.institution ? names.institution(*finding.institution) : QStringLiteral("—");
    case Time: return formatMinute(finding.time, m_zone);
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
    case Rule: return tr("Rule");
    case Institution: return tr("Institution");
    case Time: return tr("Time");
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
