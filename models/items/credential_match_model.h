// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/credential_view.h"
#include "models/items/directory.h"
#include "models/items/insight_roles.h"
#include "models/items/view_scope.h"

#include <QAbstractTableModel>

namespace guanlan::items {

/// The credentials among which the user chooses where a digest or subject means several.
class CredentialMatchModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Credential, Schema, Issuer, Issued };
    static constexpr int columns = Issued + 1;

    using QAbstractTableModel::QAbstractTableModel;
    void setRows(std::vector<CredentialMatch> rows);
    void setDisplay(Language language, DisplayZone zone);
    const CredentialMatch& at(int row) const { return m_rows.at(std::size_t(row)); }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    QString text(const CredentialMatch& row, Column column) const;
    std::vector<CredentialMatch> m_rows;
    Language m_language = Language::Chinese;
    DisplayZone m_zone = DisplayZone::Shanghai;
};

} // namespace guanlan::items
