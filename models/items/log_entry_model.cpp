// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/log_entry_model.h"

#include "models/items/case_text.h"
#include "models/items/text.h"

#include <limits>

namespace guanlan::items {
namespace {

constexpr int pageRows = 500;

QString hexOf(const Bytes32& hash) { return QString::fromStdString(toHex(hash)); }

} // namespace

LogEntryModel::LogEntryModel(CaseDesk& desk, DisplayZone zone, QObject* parent) : QAbstractTableModel{parent}, m_desk{desk}, m_zone{zone}
{
    connect(&desk, &CaseDesk::changed, this, &LogEntryModel::reload);
    reload();
}

void LogEntryModel::reload()
{
    m_complete = false;
    ask(std::numeric_limits<std::int64_t>::max(), Place::Start);
}

void LogEntryModel::setOnly(std::optional<CaseAct> act)
{
    m_only = act;
    reload();
}

void LogEntryModel::ask(std::int64_t before, Place place)
{
    m_waiting = true;
    const auto page = m_desk.ask<std::vector<CaseEntry>>([before, only = m_only](store::CaseLog& log) { return log.entries(before, pageRows, only); });
    whenAnswered(page, this, [this, place, generation = ++m_generation](const Result<std::vector<CaseEntry>>& entries) {
        if (generation != m_generation) return; // Somebody has asked anew since.
        m_waiting = false;
        m_error = entries ? std::nullopt : std::optional{entries.error()};
        if (entries && place == Place::Start) {
            beginResetModel();
            m_rows = *entries;
            endResetModel();
        } else if (entries && !entries->empty()) {
            beginInsertRows({}, int(m_rows.size()), int(m_rows.size() + entries->size()) - 1);
            m_rows.insert(m_rows.end(), entries->begin(), entries->end());
            endInsertRows();
        }
        m_complete = entries && entries->size() < std::size_t(pageRows);
        Q_EMIT stateChanged();
    });
}

int LogEntryModel::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : int(m_rows.size()); }

int LogEntryModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : int(ColumnCount); }

bool LogEntryModel::canFetchMore(const QModelIndex& parent) const
{
    return !parent.isValid() && !m_waiting && !m_complete && !m_error && !m_rows.empty();
}

void LogEntryModel::fetchMore(const QModelIndex& parent)
{
    if (canFetchMore(parent)) ask(m_rows.back().number, Place::End);
}

QString LogEntryModel::text(const CaseEntry& entry, Column column) const
{
    switch (column) {
    case Number: return formatCount(entry.number);
    case Time: return formatTime(entry.time, m_zone);
    case Operator: return visibleText(entry.operatorName);
    case Act: return actLabel(entry, m_zone);
    case About: return shortened(visibleText(entry.finding));
    case Text: return visibleText(entry.text);
    case Hash: return shortened(hexOf(entry.hash));
    case ColumnCount: break;
    }
    return {};
}

QString LogEntryModel::fullText(const CaseEntry& entry, Column column) const
{
    if (column == Number) return QString::number(entry.number);
    if (column == Hash) return hexOf(entry.hash);
    if (column == About && !parseId<SubjectId>(entry.finding)) return visibleText(entry.finding); // A holder stays short here.
    return text(entry, column);
}

QVariant LogEntryModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || std::size_t(index.row()) >= m_rows.size()) return {};
    const CaseEntry& entry = m_rows[std::size_t(index.row())];
    const auto column = Column(index.column());
    if (role == Qt::DisplayRole) return text(entry, column);
    if (role == FullText) return fullText(entry, column);
    if (role == Qt::ToolTipRole) return plainToolTip(fullText(entry, column));
    if (role == Qt::TextAlignmentRole) return int(Qt::AlignVCenter | (column == Number ? Qt::AlignRight : Qt::AlignLeft));
    return {};
}

QVariant LogEntryModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal) return {};
    if (role == Qt::TextAlignmentRole) return int(Qt::AlignVCenter | (section == Number ? Qt::AlignRight : Qt::AlignLeft));
    if (role != Qt::DisplayRole) return {};
    switch (Column(section)) {
    case Number: return tr("No.");
    case Time: return tr("Time (%1)").arg(zoneName(m_zone));
    case Operator: return tr("Operator");
    case Act: return tr("Act");
    case About: return tr("Finding, holder or file");
    case Text: return tr("Reason or note");
    case Hash: return tr("Hash");
    case ColumnCount: break;
    }
    return {};
}

} // namespace guanlan::items
