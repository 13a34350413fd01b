// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/analytics/conformance.h"
#include "models/items/directory.h"
#include "models/items/insight_roles.h"
#include "models/items/view_scope.h"

#include <QAbstractTableModel>

namespace guanlan::items {

/// What is expected along a credential's life, in the order of a life: met, broken, pending, or not to be told.
class ConformanceModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { State, Expectation, Cases, Rule };
    static constexpr int columns = Rule + 1;
    enum Role { ToneRole = IdRole + 100 }; ///< int: the VerificationLevel whose colour the state wears.

    using QAbstractTableModel::QAbstractTableModel;
    void setConformance(analytics::CredentialConformance conformance);
    void setDisplay(Language language, DisplayZone zone);
    const analytics::Constraint& at(int row) const { return m_constraints.at(std::size_t(row)); }
    /// The case that tells most: the first broken one, else the first that is not met, else the first; nullptr: none.
    const analytics::ConformanceCase* tellingCase(int row) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    QString text(const analytics::Constraint& constraint, Column column) const;
    QString hint(int row) const;
    std::vector<analytics::Constraint> m_constraints;
    Language m_language = Language::Chinese;
    DisplayZone m_zone = DisplayZone::Shanghai;
};

} // namespace guanlan::items
