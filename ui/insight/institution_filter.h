// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/institution_table_model.h"

#include <QSortFilterProxyModel>

#include <algorithm>
#include <vector>

namespace guanlan::ui {

/// Institutions that hold the text looked for and, where it is asked, did something in the period.
class InstitutionFilter : public QSortFilterProxyModel {
    Q_OBJECT

public:
    explicit InstitutionFilter(items::InstitutionTableModel& institutions, QObject* parent = nullptr)
        : QSortFilterProxyModel{parent}, m_institutions{institutions}
    {
        setSourceModel(&institutions);
    }
    /// Only those that did something, and of them only `among` (empty: all).
    void setActive(bool active, std::vector<InstitutionId> among)
    {
        m_active = active;
        m_among = std::move(among);
        invalidateFilter();
    }
    bool isActive() const { return m_active; }

protected:
    bool filterAcceptsRow(int row, const QModelIndex& parent) const override
    {
        const analytics::LeagueRow& institution = m_institutions.at(row);
        const bool isAmong = m_among.empty() || std::find(m_among.begin(), m_among.end(), institution.id) != m_among.end();
        return (!m_active || (institution.acts.value > 0 && isAmong)) && QSortFilterProxyModel::filterAcceptsRow(row, parent);
    }

private:
    items::InstitutionTableModel& m_institutions;
    bool m_active = false;
    std::vector<InstitutionId> m_among;
};

} // namespace guanlan::ui
