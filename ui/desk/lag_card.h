// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/lag_history.h"
#include "models/items/view_scope.h"
#include "ui/widgets/card.h"

#include <QUrl>

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

Q_SIGNALS:
    /// To the events of the blocks that were missing at a moment; where none was, of the last one read.
    void linkActivated(const QUrl& link);
    /// A stretch of the chain shown in which nobody read or answered, UTC seconds.
    void gapActivated(qint64 from, qint64 to);

private:
    void openBlocks(const items::LagSample& sample);
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
