// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/event_export.h"
#include "models/items/job_watch.h"
#include "ui/widgets/plain_label.h"

#include <QDateTime>
#include <QFutureWatcher>
#include <QWidget>

class QPushButton;
class QToolButton;

namespace guanlan::ui {

class JobLine;

/// Writes all events of a filter into a file: asks where to, shows how far it is, and says at the end what was written.
class EventExportLine : public QWidget {
    Q_OBJECT

public:
    explicit EventExportLine(QWidget* parent = nullptr);
    ~EventExportLine() override; ///< Stops an export.

    /// `exporter` must outlive the line; nullptr: nothing can be exported here.
    void setExporter(items::EventExporter* exporter) { m_exporter = exporter; }
    bool canStart() const { return m_exporter && !m_isWriting; }
    items::JobWatch& job() { return m_job; }
    /// Asks for a file, and writes it. @param request  All but the path.
    void ask(const items::EventExportRequest& request);
    void retranslate();

Q_SIGNALS:
    void told(const QString& sentence);
    void stateChanged(); ///< Whether it canStart().

private:
    void layOut();
    void start(const QString& path);
    void finish();
    void say(const QString& sentence, bool isWritten, Ink ink = Ink::Plain);
    bool wasPlaced() const;
    items::EventExporter* m_exporter = nullptr;
    items::EventExportRequest m_request;
    QDateTime m_before; ///< Of the file that was there; invalid: none was.
    bool m_isWriting = false; ///< Until its end is told.
    QFutureWatcher<Result<items::EventExportOutcome>> m_watcher;
    items::JobWatch m_job;
    JobLine* m_line;
    QWidget* m_end;
    PlainLabel* m_message;
    QPushButton* m_folder;
    QPushButton* m_copy;
    QToolButton* m_close;
};

/// Which events those are, in words: the line, the range and the institutions.
QString aboutEvents(const QString& filterLine, const store::EventFilter& filter, const items::EventWords& words);

} // namespace guanlan::ui
