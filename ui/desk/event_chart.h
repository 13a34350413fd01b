// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/event_filter.h"
#include "models/items/event_histogram.h"

#include <QWidget>

class QToolButton;

namespace guanlan::ui {

class ChartPanel;
class ChartTableModel;
class Legend;
class TimeChart;

/// The events of the table over time, by kind; a stretch brushed over is what the time range is to be. Can be folded away,
/// which is remembered; folded it asks nothing.
class EventChart : public QWidget {
    Q_OBJECT

public:
    explicit EventChart(items::DataHub& hub, QWidget* parent = nullptr);

    /// Whose events are counted. What was shown stays until the answer is there.
    void setFilter(const items::EventFilter& filter);
    void refresh(); ///< Asks again; what is shown stays until the answer is there.
    void retranslate();
    TimeChart* chart() const { return m_chart; }

Q_SIGNALS:
    /// UTC seconds, `to` exclusive.
    void rangeChosen(qint64 from, qint64 to);

private:
    void ask();
    void take(const Result<items::EventHistogram>& answer);
    void show();
    void nameChart(); ///< A long period is shown by week or month: the title must not claim days.
    void fold(bool folded);
    void arrange();

    items::DataHub& m_hub;
    items::EventFilter m_filter;
    items::EventHistogram m_histogram;
    QFuture<Result<items::EventHistogram>> m_question;
    std::uint64_t m_era = 0;
    bool m_isAnswered = false; ///< Ever.
    bool m_stale = true; ///< The filter has not been asked about.
    ChartTableModel* m_twin;
    TimeChart* m_chart;
    Legend* m_legend;
    ChartPanel* m_panel;
    QToolButton* m_fold;
};

} // namespace guanlan::ui
