// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/event_table_model.h"
#include "tests/ui/desk_window.h"
#include "ui/charts/time_chart.h"
#include "ui/desk/event_scroll_bar.h"
#include "ui/desk/filter_edit.h"
#include "ui/frame/navigation.h"
#include "ui/frame/page.h"
#include "ui/widgets/data_table.h"

#include <QScrollBar>
#include <QWheelEvent>

#include <cstdio>
#include <random>
#include <vector>

/// What a supervisor does with a large workspace, each move told with the time it took: what a bench and a test of the
/// window's heartbeat have in common.
namespace guanlan::test::moves {

constexpr int patienceMs = 120'000;

/// The window on its events page.
struct Parts {
    explicit Parts(DeskWindow& desk)
        : window{desk.window}
        , page{*desk.window.currentPage()}
        , line{*page.findChild<ui::FilterEdit*>()}
        , table{*page.findChild<ui::DataTable*>(QStringLiteral("eventsTable"))}
        , bar{*page.findChild<ui::EventScrollBar*>()}
        , model{*qobject_cast<items::EventTableModel*>(table.model())}
    {
    }
    ui::MainWindow& window;
    ui::Page& page;
    ui::FilterEdit& line;
    ui::DataTable& table;
    ui::EventScrollBar& bar;
    items::EventTableModel& model;
};

template <class Done>
bool wait(const Done& done)
{
    QElapsedTimer clock;
    clock.start();
    while (!done()) {
        if (clock.elapsed() > patienceMs) return false;
        QCoreApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents, 1);
    }
    QCoreApplication::sendPostedEvents();
    return true;
}

inline double since(const QElapsedTimer& clock) { return double(clock.nsecsElapsed()) / 1e6; }

inline void tell(const char* what, std::vector<double> times)
{
    if (times.empty()) return std::printf("%-52s not measured\n", what), void();
    std::sort(times.begin(), times.end());
    std::printf("%-52s median %7.1f ms   95 %% %7.1f ms   most %7.1f ms   (%zu)\n", what, times[times.size() / 2],
        times[std::size_t(double(times.size() - 1) * 0.95)], times.back(), times.size());
}

inline void drag(Parts& p, int moves)
{
    std::mt19937 random{4};
    std::vector<double> times;
    for (int i = 0; i < moves; ++i) {
        QElapsedTimer clock;
        clock.start();
        p.bar.setSliderPosition(int(random() % ui::EventScrollBar::way));
        if (!wait([&] { return !p.model.isWaiting(); })) return;
        p.table.viewport()->repaint();
        times.push_back(since(clock));
    }
    tell("dragging the bar to anywhere, until painted", times);
}

inline void wheel(Parts& p, int moves)
{
    std::vector<double> times;
    for (int i = 0; i < moves; ++i) {
        QElapsedTimer clock;
        clock.start();
        const QPointF at{200, 200};
        QWheelEvent turn{at, p.table.viewport()->mapToGlobal(at), {}, {0, -120}, Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase, false};
        QCoreApplication::sendEvent(p.table.viewport(), &turn);
        QCoreApplication::processEvents();
        p.table.viewport()->repaint();
        times.push_back(since(clock));
    }
    tell("one turn of the wheel, until painted", times);
}

inline void type(Parts& p, const QString& text)
{
    std::vector<double> keys;
    p.line.setFocus();
    p.line.clear();
    for (const QChar c : text) {
        QElapsedTimer clock;
        clock.start();
        QTest::sendKeyEvent(QTest::Click, &p.line, Qt::Key(c.toUpper().unicode()), QString{c}, Qt::NoModifier);
        QCoreApplication::processEvents();
        keys.push_back(since(clock));
    }
    tell("a key in the filter line, until the window is idle", keys);
}

/// From Enter until the first rows are painted, then until counted and drawn.
inline void filter(Parts& p, const QString& text)
{
    p.line.setText(text);
    auto* chart = p.page.findChild<ui::TimeChart*>(QStringLiteral("eventHistogram"));
    QElapsedTimer clock;
    clock.start();
    Q_EMIT p.line.entered();
    if (!wait([&] { return !p.model.isWaiting(); })) return std::printf("%s: not within %d s\n", qPrintable(text), patienceMs / 1000), void();
    p.table.viewport()->repaint();
    const double shown = since(clock);
    wait([&] { return p.model.count().has_value(); });
    const double counted = since(clock);
    clock.restart();
    chart->repaint();
    std::printf("%-52s rows %6.1f ms   counted %8.1f ms (%s%lld)   chart painted %5.1f ms\n", qPrintable(text), shown, counted,
        p.model.count() && p.model.count()->exact ? "" : "at least ", p.model.count() ? static_cast<long long>(p.model.count()->value) : 0LL, since(clock));
}

inline void pages(Parts& p)
{
    std::vector<double> times;
    for (int round = 0; round < 5; ++round) {
        for (const QString& id : ui::Navigation::order()) {
            QElapsedTimer clock;
            clock.start();
            p.window.open(QUrl{QStringLiteral("guanlan://") + id});
            p.window.repaint();
            times.push_back(since(clock));
            settle(30);
        }
    }
    tell("going to a page, until it is painted", times);
}

} // namespace guanlan::test::moves
