// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/lag_card.h"

#include "models/items/filter_syntax.h"
#include "models/items/text.h"
#include "ui/charts/chart_panel.h"
#include "ui/desk/lag_chart.h"
#include "ui/insight/links.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/least_column.h"
#include "ui/widgets/section_header.h"

#include <QDateTime>
#include <QStandardItemModel>

#include <algorithm>

namespace guanlan::ui {

LagCard::LagCard(const items::SyncStatus& status, QWidget* parent)
    : Card{parent}
    , m_history{status, &QDateTime::currentSecsSinceEpoch}
    , m_chart{new LagChart}
    , m_twin{new QStandardItemModel}
    , m_panel{new ChartPanel{m_chart, m_twin}}
{
    m_twin->setParent(m_panel);
    m_chart->setObjectName(QStringLiteral("lagChart"));
    auto* column = new LeastColumn{this};
    column->setContentsMargins(metrics::pageMargin, 6, metrics::pageMargin, metrics::radius);
    column->addWidget(m_panel);
    connect(&m_history, &items::LagHistory::changed, this, &LagCard::grow);
    connect(m_chart, &LagChart::sampleActivated, this, &LagCard::openBlocks);
    connect(m_chart, &LagChart::gapActivated, this, &LagCard::gapActivated);
    retranslate();
    m_panel->table()->setWidths({180, 120});
}

void LagCard::openBlocks(const items::LagSample& sample)
{
    const std::uint64_t last = sample.synced + *sample.behind, first = std::min(sample.synced + 1, last);
    QUrl link = filteredEventsLink(QStringLiteral("block:%1..%2 chain:%3").arg(first).arg(last).arg(items::quotedFilterValue(m_chain)), {}, {});
    link.setQuery(link.query(QUrl::FullyEncoded) + QStringLiteral("&range=all"));
    Q_EMIT linkActivated(link);
}

void LagCard::setChain(const QString& chain)
{
    if (chain == m_chain) return;
    m_chain = chain;
    fill();
}

void LagCard::setZone(items::DisplayZone zone)
{
    m_zone = zone;
    fill();
}

void LagCard::fill()
{
    m_chart->setSamples(m_history.of(m_chain), m_zone);
    m_twin->setRowCount(0);
    for (const items::LagSample& sample : m_chart->samples()) m_twin->insertRow(0, m_chart->twinRow(sample)); // The newest first.
}

void LagCard::grow()
{
    if (m_history.of(m_chain).empty()) return;
    m_chart->setSamples(m_history.of(m_chain), m_zone);
    m_twin->insertRow(0, m_chart->twinRow(m_chart->samples().back()));
    if (m_twin->rowCount() > int(items::LagHistory::kept)) m_twin->setRowCount(int(items::LagHistory::kept));
}

void LagCard::retranslate()
{
    m_panel->setTitle(tr("Behind the newest block"));
    m_panel->retranslate();
    m_panel->header()->setNote(tr("while this window is open"));
    m_chart->setAccessibleName(tr("Blocks behind over time"));
    m_twin->setHorizontalHeaderLabels({tr("Time"), tr("Blocks behind")});
    fill();
}

} // namespace guanlan::ui
