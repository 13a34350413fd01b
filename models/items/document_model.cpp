// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/document_model.h"

#include "models/items/error_text.h"
#include "models/items/text.h"

#include <QFileInfo>
#include <QLocale>

namespace guanlan::items {

namespace {

using State = CheckedDocument::State;

VerificationLevel tone(const CheckedDocument& document)
{
    switch (document.state) {
    case State::Done: return document.matches.empty() ? VerificationLevel::Reported : VerificationLevel::Proven;
    case State::Failed: return VerificationLevel::Failed;
    case State::Waiting:
    case State::Reading:
    case State::Asking: return VerificationLevel::Agreed;
    case State::Cancelled: return VerificationLevel::Reported;
    }
    return VerificationLevel::Reported;
}

} // namespace

void DocumentModel::setDocuments(const std::vector<CheckedDocument>& documents)
{
    std::vector<Row> rows;
    for (std::size_t i = 0; i < documents.size(); ++i) {
        if (documents[i].matches.empty()) rows.push_back({i, std::nullopt});
        for (std::size_t match = 0; match < documents[i].matches.size(); ++match) rows.push_back({i, match});
    }
    const bool isSame = rows == m_rows;
    if (!isSame) beginResetModel();
    m_documents = documents;
    m_rows = std::move(rows);
    if (!isSame) endResetModel();
    else if (!m_rows.empty()) Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columns - 1));
}

void DocumentModel::setDisplay(Language language, DisplayZone zone)
{
    m_language = language;
    m_zone = zone;
    if (!m_rows.empty()) Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columns - 1));
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, columns - 1);
}

const CheckedDocument& DocumentModel::document(int row) const { return m_documents.at(m_rows.at(std::size_t(row)).document); }

const DocumentMatch* DocumentModel::match(int row) const
{
    const auto& chosen = m_rows.at(std::size_t(row)).match;
    return chosen ? &document(row).matches.at(*chosen) : nullptr;
}

QString DocumentModel::digestText(int row) const
{
    const CheckedDocument& checked = document(row);
    if (!checked.digests) return {};
    QStringList lines{visibleText(QFileInfo{checked.path}.fileName()) + QStringLiteral(" · ") + tr("%1 bytes").arg(formatCount(checked.size))};
    for (const DigestKind kind : {DigestKind::Sha256, DigestKind::Sm3, DigestKind::Keccak256})
        lines += digestKindName(kind).leftJustified(10) + QLatin1Char(' ') + QString::fromStdString(toPrefixedHex(digestOf(*checked.digests, kind)));
    return lines.join(QLatin1Char('\n'));
}

int DocumentModel::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : int(m_rows.size()); }

int DocumentModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : columns; }

QString DocumentModel::outcome(const Row& row) const
{
    const CheckedDocument& checked = m_documents[row.document];
    switch (checked.state) {
    case State::Waiting: return tr("Waiting");
    case State::Reading: return tr("Reading, %1 %").arg(checked.size > 0 ? checked.read * 100 / checked.size : 0);
    case State::Asking: return tr("Comparing");
    case State::Failed: return tr("Failed: %1").arg(checked.error ? errorText(*checked.error) : QString{});
    case State::Cancelled: return tr("Stopped");
    case State::Done: break;
    }
    if (!row.match) return tr("No anchor has one of its digests");
    return checked.moreMatches ? tr("Anchored (more than %1 times)").arg(checked.matches.size()) : tr("Anchored");
}

QString DocumentModel::matchText(const DocumentMatch& match, Column column) const
{
    const CredentialMatch& credential = match.credential;
    switch (column) {
    case Kind: return digestKindName(match.kind);
    case Credential: return shortId(credential.id);
    case Issuer: {
        const QString name = visibleText(localText(credential.issuerName, m_language));
        const bool known = credential.issuance && credential.issuance->institution;
        return name.isEmpty() ? (known ? shortId(*credential.issuance->institution) : QStringLiteral("—")) : name;
    }
    case Issued: return credential.issuance ? formatTime(credential.issuance->time, m_zone) : QStringLiteral("—");
    case Document:
    case Size:
    case Outcome: break;
    }
    return {};
}

QString DocumentModel::text(const Row& row, Column column) const
{
    const CheckedDocument& checked = m_documents[row.document];
    switch (column) {
    case Document: return visibleText(QFileInfo{checked.path}.fileName());
    case Size: return QLocale::c().formattedDataSize(checked.size);
    case Outcome: return outcome(row);
    case Kind:
    case Credential:
    case Issuer:
    case Issued: return row.match ? matchText(checked.matches[*row.match], column) : QStringLiteral("—");
    }
    return {};
}

QVariant DocumentModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    const Row& row = m_rows[std::size_t(index.row())];
    const auto column = Column(index.column());
    switch (role) {
    case Qt::DisplayRole: return text(row, column);
    case Qt::ToolTipRole:
        if (column == Document) return plainToolTip(visibleText(m_documents[row.document].path));
        if (column == Credential && row.match) return plainToolTip(fullId(m_documents[row.document].matches[*row.match].credential.id));
        return plainToolTip(column == Outcome ? outcome(row) : digestText(index.row()));
    case Qt::TextAlignmentRole: return QVariant::fromValue((column == Size ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    case ToneRole: return int(tone(m_documents[row.document]));
    default: return {};
    }
}

QVariant DocumentModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columns) return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue((section == Size ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole) return {};
    switch (Column(section)) {
    case Document: return tr("Document");
    case Size: return tr("Size");
    case Outcome: return tr("Outcome");
    case Kind: return tr("Digest");
    case Credential: return tr("Credential");
    case Issuer: return tr("Issuer");
    case Issued: return tr("Issued");
    }
    return {};
}

} // namespace guanlan::items
