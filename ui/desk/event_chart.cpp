// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/event_chart.h"

#include "models/items/labels.h"
#include "models/items/text.h"
#include "ui/charts/chart_panel.h"
#include "ui/charts/chart_table_model.h"
#include "ui/charts/legend.h"
#include "ui/charts/time_chart.h"
#include "ui/theme/icon.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/section_header.h"

#include <QSettings>
#include <QToolButton>
#include <QVBoxLayout>

namespace guanlan::ui {
namespace {

constexpr std::size_t mostSeries = 6;
constexpr int othersColour = 7; // The quiet one at the end.
constexpr int openHeight = 172;

const QString foldedKey = QStringLiteral("events/chartFolded");

analytics::Bucket bucketOf(store::Bucket bucket) { return bucket == store::Bucket::Hour ? analytics::Bucket::Hour : analytics::Bucket::Day; }

} // namespace

EventChart::EventChart(items::DataHub& hub, QWidget* parent)
    : QWidget{parent}
    , m_hub{hub}
    , m_twin{new ChartTableModel{ChartTableModel::Sum::Column, this}}
    , m_chart{new TimeChart{ChartForm::StackedBars}}
    , m_legend{new Legend{ChartForm::StackedBars}}
    , m_panel{new ChartPanel{m_chart, m_twin, m_legend}}
    , m_fold{new QToolButton}
{
    auto* column = new QVBoxLayout{this};
    column->setContentsMargins(metrics::gap, metrics::grid, metrics::gap, metrics::grid);
    column->addWidget(m_panel);
    m_chart->setObjectName(QStringLiteral("eventHistogram"));
    m_chart->setMinimumHeight(80);
    m_fold->setAutoRaise(true);
    m_fold->setCheckable(true);
    m_fold->setObjectName(QStringLiteral("foldChart"));
    m_panel->header()->addTool(m_fold);
    connect(m_fold, &QToolButton::toggled, this, &EventChart::fold);
    connect(m_chart, &TimeChart::rangeSelected, this, &EventChart::rangeChosen);
    connect(m_chart, &TimeChart::bucketActivated, this, &EventChart::rangeChosen);
    connect(m_chart, &TimeChart::bucketChanged, this, &EventChart::nameChart);
    m_fold->setChecked(QSettings{}.value(foldedKey, false).toBool());
    fold(m_fold->isChecked());
}

void EventChart::setFilter(const items::EventFilter& filter)
{
    m_filter = filter;
    m_stale = true;
    if (!m_fold->isChecked()) ask();
}

void EventChart::refresh() { setFilter(items::EventFilter{m_filter}); }

void EventChart::ask()
{
    m_stale = false;
    const auto era = ++m_era;
    m_question.cancel();
    m_question = items::askEventHistogram(m_hub, m_filter);
    items::whenAnswered(m_question, this, [this, era](const Result<items::EventHistogram>& answer) {
        if (era == m_era) take(answer);
    });
}

void EventChart::take(const Result<items::EventHistogram>& answer)
{
    m_histogram = answer ? *answer : items::EventHistogram{}; // The table says why.
    m_isAnswered = true;
    show();
}

void EventChart::show()
{
    ChartData counts{bucketOf(m_histogram.bucket), m_histogram.starts, m_histogram.end, {}};
    ChartSeries others{tr("Other kinds"), std::vector<std::int64_t>(m_histogram.starts.size()), othersColour};
    for (std::size_t i = 0; i < m_histogram.series.size(); ++i) {
        const auto& one = m_histogram.series[i];
        if (i < mostSeries) counts.series.push_back({items::eventTypeLabel(one.type), one.counts, int(i)});
        else
            for (std::size_t at = 0; at < one.counts.size(); ++at) others.values[at] += one.counts[at];
    }
    if (m_histogram.series.size() > mostSeries) counts.series.push_back(std::move(others));
    m_chart->setData(counts);
    m_chart->clearSelection();
    m_twin->setData(counts);
    m_legend->setSeries(counts.series);
    arrange();
    if (counts.starts.empty()) m_panel->header()->setNote({});
    else m_panel->header()->setNote(m_histogram.exact ? tr("Drag to set the time range") : tr("Only a part is shown here: at most the first %1").arg(items::formatCount(items::EventHistogram::countCap)));
}

void EventChart::fold(bool folded)
{
    QSettings{}.setValue(foldedKey, folded);
    m_fold->setIcon(lineIcon(folded ? QStringLiteral("chevron-right") : QStringLiteral("chevron-down")));
    if (!folded && m_stale) ask();
    retranslate();
}

/// No axes where there is nothing to draw, and no room for them either once that is certain.
void EventChart::arrange()
{
    const bool hasNothing = m_histogram.starts.empty(), isFolded = m_fold->isChecked() || (hasNothing && m_isAnswered);
    setFixedHeight(isFolded ? m_panel->header()->sizeHint().height() + 3 * metrics::grid : openHeight);
    m_panel->setFolded(isFolded);
    m_fold->setEnabled(m_fold->isChecked() || !hasNothing); // Folded, it has not asked.
    m_chart->setVisible(!hasNothing && !m_panel->showsTable());
}

void EventChart::nameChart()
{
    switch (m_chart->shown().bucket) {
    case analytics::Bucket::Hour: return m_panel->setTitle(tr("Events by hour"));
    case analytics::Bucket::Day: return m_panel->setTitle(tr("Events by day"));
    case analytics::Bucket::Week: return m_panel->setTitle(tr("Events by week"));
    case analytics::Bucket::Month: return m_panel->setTitle(tr("Events by month"));
    }
}

void EventChart::retranslate()
{
    show();
    nameChart();
    m_panel->retranslate();
    const QString word = m_fold->isChecked() ? tr("Show the chart") : tr("Fold the chart away");
    m_fold->setToolTip(word);
    m_fold->setAccessibleName(word);
}

} // namespace guanlan::ui
