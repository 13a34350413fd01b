// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/institution_table_model.h"

#include "models/items/labels.h"
#include "models/items/risk_text.h"
#include "models/items/text.h"

#include <algorithm>
#include <numeric>

namespace guanlan::items {

namespace {

bool isNumber(int column)
{
    return (column >= InstitutionTableModel::Issued && column <= InstitutionTableModel::Revoked) || column == InstitutionTableModel::Risk;
}

QString findingsText(const std::array<std::int64_t, 4>& counts)
{
    QStringList parts;
    for (std::size_t i = 0; i < counts.size(); ++i)
        if (counts[i] > 0) parts += severityShape(Severity(i)) + formatCount(counts[i]);
    return parts.join(QLatin1Char(' '));
}

/// Any critical finding outweighs all high ones, and so on, as far as 10 bits a severity carry.
qlonglong findingsWeight(const std::array<std::int64_t, 4>& counts)
{
    qlonglong weight = 0;
    for (const std::int64_t count : counts) weight = weight * 1024 + std::min<std::int64_t>(count, 1023);
    return weight;
}

QString nameOf(const analytics::LeagueRow& row, Language language)
{
    const QString name = visibleText(localText(row.name, language));
    return name.isEmpty() ? shortId(row.id) : name;
}

} // namespace

void InstitutionTableModel::setRows(std::vector<analytics::LeagueRow> rows)
{
    const bool same = std::equal(rows.begin(), rows.end(), m_rows.begin(), m_rows.end(),
                                 [](const auto& a, const auto& b) { return a.id == b.id; });
    if (same) {
        m_rows = std::move(rows);
        if (!m_rows.empty()) Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columns - 1));
        return;
    }
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
}

void InstitutionTableModel::setDisplay(Language language, DisplayZone zone)
{
    m_language = language;
    m_zone = zone;
    if (!m_rows.empty()) Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columns - 1));
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, columns - 1);
}

void InstitutionTableModel::setRisk(analytics::RiskIndex risk)
{
    m_risk = std::move(risk);
    m_largestRisk = 0;
    for (const analytics::InstitutionRisk& each : m_risk.institutions) m_largestRisk = std::max(m_largestRisk, each.index.value_or(0));
    if (!m_rows.empty()) Q_EMIT dataChanged(index(0, Risk), index(rowCount() - 1, Risk));
}

int InstitutionTableModel::rowOf(const InstitutionId& id) const
{
    const auto found = std::find_if(m_rows.begin(), m_rows.end(), [&](const auto& row) { return row.id == id; });
    return found == m_rows.end() ? -1 : int(found - m_rows.begin());
}

int InstitutionTableModel::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : int(m_rows.size()); }

int InstitutionTableModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : columns; }

QString InstitutionTableModel::text(const analytics::LeagueRow& row, Column column) const
{
    switch (column) {
    case Name: return nameOf(row, m_language);
    case Kind: return institutionKindLabel(row.kind);
    case Status: return row.status.empty() ? tr("Not registered") : statusLabel(QString::fromStdString(row.status));
    case Issued: return formatCount(row.issued);
    case Presented: return formatCount(row.presented);
    case Verified: return formatCount(row.verified);
    case Revoked: return formatCount(row.revoked);
    case Activity: return formatCount(row.acts.value);
    case Findings: return findingsText(row.findings);
    case Risk: return riskText(m_risk.find(row.id));
    case LastActivity: return row.lastEvent ? formatMinute(*row.lastEvent, m_zone) : QStringLiteral("—");
    }
    return {};
}

QVariant InstitutionTableModel::sortKey(const analytics::LeagueRow& row, Column column) const
{
    switch (column) {
    case Name:
    case Kind:
    case Status: return text(row, column);
    case Issued: return qlonglong(row.issued);
    case Presented: return qlonglong(row.presented);
    case Verified: return qlonglong(row.verified);
    case Revoked: return qlonglong(row.revoked);
    case Activity: return qlonglong(row.acts.value);
    case Findings: return findingsWeight(row.findings);
    case Risk: return riskSortKey(m_risk.find(row.id));
    case LastActivity: return qlonglong(row.lastEvent.value_or(-1));
    }
    return {};
}

QVariant InstitutionTableModel::findingsToolTip(const analytics::LeagueRow& row) const
{
    QStringList lines;
    if (const QString counts = findingsText(row.findings); !counts.isEmpty()) lines += counts;
    if (row.undecided > 0) lines += tr("%1 more could not be judged").arg(formatCount(row.undecided));
    return lines.isEmpty() ? QVariant{} : plainToolTip(lines.join(QLatin1Char('\n')));
}

/// Of the largest index; 0 for those without one.
double InstitutionTableModel::riskShare(const analytics::LeagueRow& row) const
{
    const analytics::InstitutionRisk* risk = m_risk.find(row.id);
    return risk && risk->index && m_largestRisk > 0 ? *risk->index / m_largestRisk : 0.0;
}

QVariant InstitutionTableModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    const analytics::LeagueRow& row = m_rows[std::size_t(index.row())];
    const auto column = Column(index.column());
    switch (role) {
    case Qt::DisplayRole: return text(row, column);
    case Qt::AccessibleTextRole:
        return column == Activity ? tr("Acts: %1").arg(text(row, column)) : text(row, column);
    case Qt::ToolTipRole:
        if (column == Name) return plainToolTip(nameOf(row, m_language) + QLatin1Char('\n') + fullId(row.id));
        if (const auto* risk = column == Risk ? m_risk.find(row.id) : nullptr) return plainToolTip(riskExplanation(*risk, m_risk.formula));
        if (column == Findings) return findingsToolTip(row);
        return column == Activity ? tr("Acts in the period: %1").arg(text(row, column)) : QVariant{};
    case Qt::TextAlignmentRole:
        return QVariant::fromValue((isNumber(index.column()) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    case SortRole: return sortKey(row, column);
    case IdRole: return fullId(row.id);
    case SparklineRole: return column == Activity ? QVariant::fromValue(row.sparkline) : QVariant{};
    case ShareRole: return column == Risk ? riskShare(row) : QVariant{};
    case SeverityCountsRole: return column == Findings ? QVariant::fromValue(row.findings) : QVariant{};
    default: return {};
    }
}

QVariant InstitutionTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columns) return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue((isNumber(section) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role == Qt::ToolTipRole && section == Risk) return plainToolTip(riskMeaning());
    if (role == Qt::InitialSortOrderRole) return int(section > Status ? Qt::DescendingOrder : Qt::AscendingOrder);
    if (role != Qt::DisplayRole) return {};
    switch (Column(section)) {
    case Name: return tr("Institution");
    case Kind: return tr("Kind");
    case Status: return tr("Status");
    case Issued: return tr("Issued");
    case Presented: return tr("Presented");
    case Verified: return tr("Verified");
    case Revoked: return tr("Revoked");
    case Activity: return tr("Activity");
    case Findings: return tr("Findings");
    case Risk: return tr("Risk index");
    case LastActivity: return tr("Last activity");
    }
    return {};
}

} // namespace guanlan::items
