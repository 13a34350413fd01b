// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/credential_view.h"
#include "models/items/directory.h"
#include "models/items/insight_roles.h"
#include "models/items/view_scope.h"

#include <QAbstractTableModel>

namespace guanlan::items {

/// The list twin of the evidence graph: one row a credential, the focus first, then evidence and derived.
class CredentialListModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Relation, Steps, Schema, Issuer, Credential, Issued, Then, Now, Authority, Level, Findings };
    static constexpr int columns = Findings + 1;

    using QAbstractTableModel::QAbstractTableModel;
    void setView(const CredentialView& view);
    void setDisplay(Language language, DisplayZone zone);
    const analytics::CredentialNode& at(int row) const { return m_nodes.at(std::size_t(row)); }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    QString text(int row, Column column) const;
    std::vector<analytics::CredentialNode> m_nodes;
    std::vector<std::array<std::int64_t, 4>> m_findings;
    Language m_language = Language::Chinese;
    DisplayZone m_zone = DisplayZone::Shanghai;
};

/// "Asset proof": the schema's name, else its role in words, else its shortened id, else a dash.
QString schemaText(const analytics::CredentialNode& node, Language language);
/// The issuer's name, else the shortened id, else a dash.
QString issuerText(const analytics::CredentialNode& node, Language language);

} // namespace guanlan::items
