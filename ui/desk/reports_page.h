// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/view_scope.h"
#include "ui/frame/page.h"
#include "ui/widgets/kept_focus.h"

class QPushButton;
class QStandardItemModel;

namespace guanlan::items {
class ReceivedFiles;
}

namespace guanlan::ui {

class DataTable;
class JobLine;
class PlainLabel;
class ReportForm;
class ReportJobs;
class SectionHeader;
class StateStack;

/// Supervision reports: the form with its preview, what was exported before, and the check of what others hand in, by button or by dropping a file.
class ReportsPage : public Page {
    Q_OBJECT

public:
    /// `jobs` and `received` must outlive the page; without the latter nothing can be checked.
    ReportsPage(items::DataHub& hub, ReportJobs& jobs, items::ReceivedFiles* received, QWidget* parent = nullptr);

    QString id() const override { return QStringLiteral("reports"); }
    QString title() const override { return tr("Reports"); }
    void setScope(const items::ViewScope& scope) override;
    void refresh() override {}
    void retranslate() override;

protected:
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    QWidget* formCard();
    QWidget* listCard();
    void connectParts();
    void start();
    void sayWrong(const Error& error);
    void preview();
    void checkReceived(const QString& path);
    void showJobs();
    void showProgress();
    void addRow(const QStringList& texts, const QString& path);
    ReportJobs& m_jobs;
    items::ReceivedFiles* m_received;
    SectionHeader* m_newHeader;
    ReportForm* m_form;
    PlainLabel* m_message;
    QPushButton* m_export;
    KeptFocus m_exportFocus;
    JobLine* m_line;
    SectionHeader* m_listHeader;
    QStandardItemModel* m_rows;
    DataTable* m_table;
    StateStack* m_states;
    QPushButton* m_preview;
    QPushButton* m_check;
    QPushButton* m_folder;
};

} // namespace guanlan::ui
