// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/lag_history.h"
#include "models/items/view_scope.h"
#include "ui/widgets/card.h"

class QStandardItemModel;

namespace guanlan::ui {

class ChartPanel;
class LagChart;

/// One chain's lag as a picture and as a table.
class LagCard : public Card {
    Q_OBJECT

public:
    /// `status` must outlive the card.
    explicit LagCard(const items::SyncStatus& status, QWidget* parent = nullptr);
    void setChain(const QString& chain); ///< Of which it tells.
    void setZone(items::DisplayZone zone);
    void retranslate();

private:
    void fill();
    void grow(); ///< By what the last look has found.
    items::LagHistory m_history;
    items::DisplayZone m_zone = items::DisplayZone::Shanghai;
    QString m_chain;
    LagChart* m_chart;
    QStandardItemModel* m_twin;
    ChartPanel* m_panel;
};

} // namespace guanlan::ui
