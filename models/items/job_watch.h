// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/job_meter.h"

#include <QFutureWatcher>
#include <QObject>
#include <QTimer>

#include <functional>

namespace guanlan::items {

/// A long job that the window waits for: what it is called, how far it is, and how it is stopped. Several futures may come one after
/// the other; between them nothing runs.
class JobWatch : public QObject {
    Q_OBJECT

public:
    /// `watcher` must outlive this, and its futures' progress be counted in `unit`.
    JobWatch(QFutureWatcherBase& watcher, JobUnit unit, QObject* parent = nullptr);

    /// What is done, "Writing report.pdf", in the language in force.
    void setWords(std::function<QString()> words);
    bool isRunning() const { return m_isRunning; }
    int percent() const { return m_meter.percent(); }
    /// Amount, rate and time left, without what is done.
    QString progressText() const { return m_meter.text(); }
    /// "Writing report.pdf: 40 % · 12 s left".
    QString text() const;
    void cancel() { m_watcher.cancel(); }

Q_SIGNALS:
    void changed(); ///< It runs, is further, or has ended.

private:
    void begin();
    void note();
    void end();
    QFutureWatcherBase& m_watcher;
    const JobUnit m_unit;
    JobMeter m_meter;
    std::function<QString()> m_words;
    QTimer m_tick; ///< Time passes, also where nothing else does.
    bool m_isRunning = false;
};

} // namespace guanlan::items
