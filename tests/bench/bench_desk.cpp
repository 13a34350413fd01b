// SPDX-License-Identifier: GPL-3.0-or-later
// How the events page answers over a large workspace: dragging the scroll bar, the wheel, the filter line, its chart; going
// from page to page; the longest stop of the window's thread meanwhile:
//   bench_desk FILE [--plain] [--moves N]      FILE is what `bench_judging --keep` left; QT_QPA_PLATFORM=offscreen needs no screen
#include "models/items/event_table_model.h"
#include "models/store/workspace.h"
#include "tests/ui/desk_window.h"
#include "ui/charts/time_chart.h"
#include "ui/desk/event_scroll_bar.h"
#include "ui/desk/filter_edit.h"
#include "ui/frame/navigation.h"
#include "ui/frame/page.h"
#include "ui/widgets/data_table.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QScrollBar>
#include <QTest>
#include <QWheelEvent>

#include <cstdio>
#include <random>
#include <sys/resource.h>
#include <vector>

using namespace guanlan;

namespace {

constexpr int patienceMs = 120'000;

struct Parts {
    explicit Parts(test::DeskWindow& desk)
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

double since(const QElapsedTimer& clock) { return double(clock.nsecsElapsed()) / 1e6; }

void tell(const char* what, std::vector<double> times)
{
    if (times.empty()) return std::printf("%-52s not measured\n", what), void();
    std::sort(times.begin(), times.end());
    std::printf("%-52s median %7.1f ms   95 %% %7.1f ms   most %7.1f ms   (%zu)\n", what, times[times.size() / 2],
        times[std::size_t(double(times.size() - 1) * 0.95)], times.back(), times.size());
}

void drag(Parts& p, int moves)
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

void wheel(Parts& p, int moves)
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

void type(Parts& p, const QString& text)
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
void filter(Parts& p, const QString& text)
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

void pages(Parts& p)
{
    std::vector<double> times;
    for (int round = 0; round < 5; ++round) {
        for (const QString& id : ui::Navigation::order()) {
            QElapsedTimer clock;
            clock.start();
            p.window.open(QUrl{QStringLiteral("guanlan://") + id});
            p.window.repaint();
            times.push_back(since(clock));
            test::settle(30);
        }
    }
    tell("going to a page, until it is painted", times);
}

} // namespace

int main(int argc, char** argv)
{
    test::isolateSettings();
    const QApplication application{argc, argv};
    QCommandLineParser parser;
    parser.addHelpOption();
    parser.addPositionalArgument(QStringLiteral("FILE"), QStringLiteral("A workspace."));
    parser.addOptions({{QStringLiteral("plain"), QStringLiteral("It is not encrypted.")},
        {QStringLiteral("moves"), QStringLiteral("How often the bar is dragged and the wheel turned."), QStringLiteral("N"), QStringLiteral("200")}});
    parser.process(application);
    if (parser.positionalArguments().size() != 1) parser.showHelp(2);
    const auto passphrase = parser.isSet(QStringLiteral("plain")) ? std::nullopt : std::optional<std::string>{"bench"};
    const auto workspace = store::Workspace::open({parser.positionalArguments().first().toStdString(), passphrase, store::OpenMode::ReadWrite});
    if (!workspace) return std::fprintf(stderr, "bench_desk: %s\n", workspace.error().message.c_str()), 3;
    const int moves = std::max(1, parser.value(QStringLiteral("moves")).toInt());
    QElapsedTimer clock;
    clock.start();
    test::DeskWindow desk{**workspace};
    desk.window.resize(1440, 900);
    desk.window.show();
    desk.window.open(QUrl{QStringLiteral("guanlan://events?filter=")});
    Parts p{desk};
    if (!wait([&] { return p.model.rowCount() > 0 && !p.model.isWaiting(); })) return std::fputs("bench_desk: no rows\n", stderr), 3;
    desk.window.repaint();
    std::printf("%-52s %7.1f ms\n", "from the opened workspace to painted rows", since(clock));
    if (!wait([&] { return p.bar.share().has_value(); })) return std::fputs("bench_desk: no map\n", stderr), 3;
    std::printf("%-52s %7.1f ms\n", "and until the bar knows where they lie", since(clock));
    test::Heartbeat heartbeat;
    drag(p, moves);
    wheel(p, moves);
    type(p, QStringLiteral("type:credential.issued,credential.revoked level!=failed time>2026-05-01"));
    for (const char* text : {"type:credential.revoked", "type:credential.issued", "level!=proven", "rule:any", "rule:R10", "severity>=high", "block:100000..200000", "time:30d", ""})
        filter(p, QString::fromLatin1(text));
    pages(p);
    std::printf("%-52s %7.1f ms of processor time\n", "longest stop of the window's thread", heartbeat.longest());
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    std::printf("%-52s %7.0f MB\n", "peak RSS", double(usage.ru_maxrss) / 1024);
    return 0;
}
