// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QProgressBar;
class QPushButton;

namespace guanlan::items {
class JobWatch;
}

namespace guanlan::ui {

class PlainLabel;

/// Where a job is stopped.
enum class JobStop { Here, Elsewhere };

/// A long job on a line: its bar, how far it is, how fast and how long still, and what stops it. Seen while it runs.
class JobLine : public QWidget {
    Q_OBJECT

public:
    /// `job` must outlive the line.
    explicit JobLine(items::JobWatch& job, JobStop stop = JobStop::Here, QWidget* parent = nullptr);
    QPushButton& cancelButton() const { return *m_cancel; }
    void retranslate();

private:
    void fill();
    items::JobWatch& m_job;
    QProgressBar* m_bar;
    PlainLabel* m_text;
    QPushButton* m_cancel;
};

} // namespace guanlan::ui
