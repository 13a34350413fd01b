// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/view_scope.h"

#include <QDialog>

class QPushButton;

namespace guanlan::items {
class Directory;
}

namespace guanlan::ui {

class JobLine;
class PlainLabel;
class ReportForm;
class ReportJobs;
struct ReportSubject;

/// A report from wherever one is (Ctrl+E): the form, then how far it is, then where it lies.
class ReportDialog : public QDialog {
    Q_OBJECT

public:
    /// @param subject  What the page from where it is asked for is about.
    ReportDialog(items::Directory& directory, ReportJobs& jobs, const items::ViewScope& scope, const ReportSubject& subject, QWidget* parent = nullptr);

private:
    void start();
    void showJob();
    void showReady(); ///< Before its own report is started.
    ReportJobs& m_jobs;
    ReportForm* m_form;
    JobLine* m_line;
    PlainLabel* m_message;
    QPushButton* m_export;
    QPushButton* m_folder;
    QPushButton* m_close;
    bool m_started = false;
};

/// Opens the folder that holds `path` in the system's file manager.
void openFolderOf(const QString& path);

} // namespace guanlan::ui
