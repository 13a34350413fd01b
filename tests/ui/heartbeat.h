// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractEventDispatcher>
#include <QApplication>
#include <QElapsedTimer>
#include <QEvent>
#include <QMetaEnum>
#include <QTest>
#include <QThread>
#include <QTimer>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <cstdio>
#include <ctime>
#include <fcntl.h>
#include <sys/resource.h>
#include <thread>
#include <unistd.h>

namespace guanlan::test {

constexpr double mostStopMs = 100; ///< What a user takes for "at once".

/// This thread's processor time so far, in ms: a machine that is busy with others does not count.
inline double processorTime()
{
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return double(time.tv_sec) * 1e3 + double(time.tv_nsec) / 1e6;
}

/// The longest work of this thread between two turns of its event loop, in ms of its processor time.
class Heartbeat : public QObject {
public:
    Heartbeat()
    {
        m_last = processorTime();
        QObject::connect(&m_timer, &QTimer::timeout, this, [this] {
            if (m_ticks++ > 0) m_longest = std::max(m_longest, processorTime() - m_last); // What led to the first turn is the start.
            m_last = processorTime();
        });
        m_timer.start(5);
    }
    double longest() const { return m_longest; }
    void reset()
    {
        m_longest = 0;
        m_last = processorTime();
    }
    /// Fails the running test where the window stopped for longer than a user takes for "at once". A bench prints it itself.
    void check() const
    {
        if (m_longest > mostStopMs && QTest::currentTestFunction())
            QTest::qFail(("the window stopped for " + QByteArray::number(m_longest, 'f', 1) + " ms of processor time").constData(), __FILE__, __LINE__);
    }

private:
    QTimer m_timer;
    double m_last = 0;
    double m_longest = 0;
    int m_ticks = 0;
};

/// How late a thread that only ever sleeps a moment is woken, in all, in ms: on a machine that is busy with others, whoever has
/// what the window's thread waits for is as late.
class Crowd {
public:
    Crowd() : m_next{now() + stepMs}, m_thread{[this](const std::stop_token& stop) { watch(stop); }} {}
    double lateness() const { return m_late + std::max(0.0, now() - m_next); }

private:
    static constexpr int stepMs = 10;
    static double now() { return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now().time_since_epoch()).count(); }
    void watch(const std::stop_token& stop)
    {
        while (!stop.stop_requested()) {
            std::this_thread::sleep_for(std::chrono::milliseconds{stepMs});
            m_late = m_late + std::max(0.0, now() - m_next);
            m_next = now() + stepMs;
        }
    }

    std::atomic<double> m_late{0}, m_next;
    std::jthread m_thread;
};

/// What this thread has done so far, in ms: by the wall clock, on a processor, and waiting for one although it could run.
class ThreadClock {
public:
    struct Reading {
        double wall = 0, worked = 0, queued = 0, crowded = 0;
        long left = 0; ///< How often it gave its processor away by itself: to wait for a lock, a disk, another thread.
        long paged = 0; ///< How often the system had to fetch a page for it: nobody's doing.
    };

    ThreadClock() : m_schedule{::open("/proc/thread-self/schedstat", O_RDONLY | O_CLOEXEC)} { m_wall.start(); }
    ~ThreadClock() { ::close(m_schedule); }
    ThreadClock(const ThreadClock&) = delete;
    ThreadClock& operator=(const ThreadClock&) = delete;

    Reading read() const
    {
        rusage usage{};
        getrusage(RUSAGE_THREAD, &usage);
        char text[96] = {};
        unsigned long long ran = 0, queued = 0;
        const bool known = pread(m_schedule, text, sizeof text - 1, 0) > 0 && std::sscanf(text, "%llu %llu", &ran, &queued) == 2;
        return {double(m_wall.nsecsElapsed()) / 1e6, processorTime(), known ? double(queued) / 1e6 : 0, m_crowd.lateness(), usage.ru_nvcsw, usage.ru_majflt};
    }
    bool isKnown() const { return m_schedule >= 0; } ///< Some systems do not tell how long a thread waited for a processor.

private:
    int m_schedule;
    QElapsedTimer m_wall;
    Crowd m_crowd;
};

/// The application of a window's test: an event whose handling keeps the window's thread busy or blocked for more than 100 ms
/// fails the test that runs. What a crowded machine explains is not counted as blocked; the wall clock, which counts it, is only
/// told. Loops within a handler (a menu, a dialog) count turn by turn.
class WatchedApplication : public QApplication {
public:
    WatchedApplication(int& argc, char** argv) : QApplication{argc, argv}
    {
        QAbstractEventDispatcher* dispatcher = QAbstractEventDispatcher::instance();
        connect(dispatcher, &QAbstractEventDispatcher::aboutToBlock, this, [this] { end(); });
        connect(dispatcher, &QAbstractEventDispatcher::awake, this, [this] {
            end();
            if (m_depth > 0) begin();
        });
    }
    ~WatchedApplication() override
    {
        std::fprintf(stderr, "longest stop: %.1f ms worked, %.1f ms blocked, %.1f ms by the wall clock\n", m_worked, m_blocked, m_wall);
    }

    bool notify(QObject* receiver, QEvent* event) override
    {
        if (QThread::currentThread() != thread()) return QApplication::notify(receiver, event);
        if (m_depth++ == 0) begin();
        m_what = event->type();
        const bool done = QApplication::notify(receiver, event);
        if (--m_depth == 0) end();
        return done;
    }

private:
    void begin()
    {
        m_since = m_clock.read();
        m_runs = true;
    }
    void end()
    {
        if (!std::exchange(m_runs, false)) return;
        const ThreadClock::Reading now = m_clock.read();
        const double wall = now.wall - m_since.wall, worked = now.worked - m_since.worked;
        const bool waited = m_clock.isKnown() && now.left > m_since.left && now.paged == m_since.paged;
        const double blocked = waited ? std::max(0.0, wall - worked - (now.queued - m_since.queued) - crowdWeight * (now.crowded - m_since.crowded)) : 0;
        m_worked = std::max(m_worked, worked);
        m_blocked = std::max(m_blocked, blocked);
        m_wall = std::max(m_wall, wall);
        if (worked > mostStopMs) fail("worked", worked);
        if (blocked > mostStopMs) fail("was blocked", blocked);
    }
    void fail(const char* how, double ms) const
    {
        const QByteArray event = QMetaEnum::fromType<QEvent::Type>().valueToKey(m_what);
        const QByteArray sentence = QByteArray{"the window's thread "} + how + " for " + QByteArray::number(ms, 'f', 1) + " ms within one event (" + event + ")";
        if (QTest::currentTestFunction()) QTest::qFail(sentence.constData(), __FILE__, __LINE__);
        else std::fprintf(stderr, "%s\n", sentence.constData());
    }

    ThreadClock m_clock;
    ThreadClock::Reading m_since;
    int m_depth = 0;
    bool m_runs = false;
    static constexpr int crowdWeight = 5; ///< Whoever holds a lock has more to do than to wake up.
    QEvent::Type m_what = QEvent::None; ///< The last one begun.
    double m_worked = 0, m_blocked = 0, m_wall = 0;
};

} // namespace guanlan::test

/// As QTEST_MAIN, with a watched application.
#define WINDOW_TEST_MAIN(TestClass) \
    int main(int argc, char** argv) \
    { \
        guanlan::test::WatchedApplication application{argc, argv}; \
        TestClass tests; \
        return QTest::qExec(&tests, argc, argv); \
    }
