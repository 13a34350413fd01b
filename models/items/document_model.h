// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/directory.h"
#include "models/items/document_check.h"
#include "models/items/view_scope.h"

#include <QAbstractTableModel>

namespace guanlan::items {

/// Documents beside what is anchored: one row a document, and one for each further credential that bears a digest of it.
class DocumentModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Document, Size, Outcome, Kind, Credential, Issuer, Issued };
    static constexpr int columns = Issued + 1;
    enum Role { ToneRole = Qt::UserRole + 200 }; ///< int: the VerificationLevel whose colour the outcome wears.

    using QAbstractTableModel::QAbstractTableModel;
    void setDocuments(const std::vector<CheckedDocument>& documents);
    void setDisplay(Language language, DisplayZone zone);
    const CheckedDocument& document(int row) const;
    /// nullptr: nothing anchored.
    const DocumentMatch* match(int row) const;
    /// Name, size and all three digests as text; empty where they are not there yet.
    QString digestText(int row) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    struct Row {
        std::size_t document = 0;
        std::optional<std::size_t> match;
        friend bool operator==(const Row&, const Row&) = default;
    };
    QString text(const Row& row, Column column) const;
    QString outcome(const Row& row) const;
    QString matchText(const DocumentMatch& match, Column column) const;
    std::vector<CheckedDocument> m_documents;
    std::vector<Row> m_rows;
    Language m_language = Language::Chinese;
    DisplayZone m_zone = DisplayZone::Shanghai;
};

} // namespace guanlan::items
