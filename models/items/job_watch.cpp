// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/job_watch.h"

namespace guanlan::items {

JobWatch::JobWatch(QFutureWatcherBase& watcher, JobUnit unit, QObject* parent)
    : QObject{parent}, m_watcher{watcher}, m_unit{unit}, m_meter{unit}
{
    m_tick.setInterval(std::chrono::seconds{1});
    connect(&m_tick, &QTimer::timeout, this, &JobWatch::note);
    connect(&watcher, &QFutureWatcherBase::started, this, &JobWatch::begin);
    connect(&watcher, &QFutureWatcherBase::progressRangeChanged, this, &JobWatch::note);
    connect(&watcher, &QFutureWatcherBase::progressValueChanged, this, &JobWatch::note);
    connect(&watcher, &QFutureWatcherBase::finished, this, &JobWatch::end, Qt::QueuedConnection); // Whoever takes the result comes first.
}

void JobWatch::setWords(std::function<QString()> words) { m_words = std::move(words); }

QString JobWatch::text() const
{
    const QString words = m_words ? m_words() : QString{}, progress = progressText();
    return words.isEmpty() ? progress : progress.isEmpty() ? words : tr("%1: %2").arg(words, progress);
}

void JobWatch::begin()
{
    m_isRunning = true;
    m_tick.start();
    m_meter = JobMeter{m_unit};
    Q_EMIT changed();
}

void JobWatch::note()
{
    if (!m_isRunning) return;
    m_meter.update(RateMeter::Clock::now(), m_watcher.progressValue(), m_watcher.progressMaximum());
    Q_EMIT changed();
}

void JobWatch::end()
{
    m_isRunning = false;
    m_tick.stop();
    Q_EMIT changed();
}

} // namespace guanlan::items
