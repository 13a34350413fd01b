// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/credential_match_model.h"

#include "models/items/text.h"

namespace guanlan::items {

void CredentialMatchModel::setRows(std::vector<CredentialMatch> rows)
{
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
}

void CredentialMatchModel::setDisplay(Language language, DisplayZone zone)
{
    m_language = language;
    m_zone = zone;
    if (!m_rows.empty()) Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columns - 1));
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, columns - 1);
}

int CredentialMatchModel::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : int(m_rows.size()); }

int CredentialMatchModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : columns; }

QString CredentialMatchModel::text(const CredentialMatch& row, Column column) const
{
    const QString dash = QStringLiteral("—");
    if (column == Credential) return shortId(row.id);
    if (!row.issuance) return dash;
    const Event& issuance = *row.issuance;
    switch (column) {
    case Credential: break;
    case Schema: {
        const QString name = visibleText(localText(row.schemaName, m_language));
        return name.isEmpty() && issuance.schema ? shortId(*issuance.schema) : name;
    }
    case Issuer: {
        const QString name = visibleText(localText(row.issuerName, m_language));
        return name.isEmpty() && issuance.institution ? shortId(*issuance.institution) : name;
    }
    case Issued: return formatTime(issuance.time, m_zone);
    }
    return dash;
}

QVariant CredentialMatchModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    const CredentialMatch& row = m_rows[std::size_t(index.row())];
    switch (role) {
    case Qt::DisplayRole: return text(row, Column(index.column()));
    case Qt::ToolTipRole: return index.column() == Credential ? QVariant{fullId(row.id)} : QVariant{};
    case IdRole: return fullId(row.id);
    default: return {};
    }
}

QVariant CredentialMatchModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columns) return {};
    if (role == Qt::TextAlignmentRole) return QVariant::fromValue(Qt::AlignLeft | Qt::AlignVCenter);
    if (role != Qt::DisplayRole) return {};
    switch (Column(section)) {
    case Credential: return tr("Credential");
    case Schema: return tr("Kind of credential");
    case Issuer: return tr("Issuer");
    case Issued: return tr("Issued");
    }
    return {};
}

} // namespace guanlan::items
