// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/view_scope.h"
#include "ui/frame/page.h"

class QPushButton;
class QStandardItemModel;

namespace guanlan::ui {

class DataTable;
class PlainLabel;
class ReportForm;
class ReportJobs;
class SectionHeader;
class StateStack;

/// Supervision reports: the form, and what was exported in this session.
class ReportsPage : public Page {
    Q_OBJECT

public:
    /// `jobs` must outlive the page.
    ReportsPage(items::DataHub& hub, ReportJobs& jobs, QWidget* parent = nullptr);

    QString id() const override { return QStringLiteral("reports"); }
    QString title() const override { return tr("Reports"); }
    void setScope(const items::ViewScope& scope) override;
    void refresh() override {}
    void retranslate() override;

private:
    QWidget* formCard();
    QWidget* listCard();
    void connectParts();
    void start();
    void showJobs();
    ReportJobs& m_jobs;
    SectionHeader* m_newHeader;
    ReportForm* m_form;
    PlainLabel* m_message;
    QPushButton* m_export;
    QPushButton* m_cancel;
    SectionHeader* m_listHeader;
    QStandardItemModel* m_rows;
    DataTable* m_table;
    StateStack* m_states;
    QPushButton* m_folder;
};

} // namespace guanlan::ui
