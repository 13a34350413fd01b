// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/report_request.h"
#include "models/items/view_scope.h"

#include <QWidget>

class QComboBox;
class QDateEdit;
class QLineEdit;
class QToolButton;

namespace guanlan::ui {

class InstitutionPicker;
class PlainLabel;
class ReportJobs;

/// What a report is to hold and where it goes: template, institutions, period, format, file.
class ReportForm : public QWidget {
    Q_OBJECT

public:
    ReportForm(items::Directory& directory, ReportJobs& jobs, QWidget* parent = nullptr);
    /// Institutions and period as the pages are narrowed; open ends become the newest 90 days.
    void setScope(const items::ViewScope& scope);
    void retranslate();
    /// What the form says; nothing is started. InvalidInput says what is missing.
    Result<items::ReportRequest> request() const;

private:
    void layOut();
    void connectParts();
    void fillTemplates();
    void fillFormats();
    void sayPeriod();
    void suggestPath();
    void choosePath();
    items::ReportTemplate current() const;
    items::Directory& m_directory;
    ReportJobs& m_jobs;
    std::vector<items::ReportTemplate> m_templates;
    std::vector<PlainLabel*> m_labels;
    QComboBox* m_template;
    PlainLabel* m_description;
    InstitutionPicker* m_institutions;
    QDateEdit* m_from;
    PlainLabel* m_to;
    QDateEdit* m_last;
    PlainLabel* m_openPeriod;
    QComboBox* m_format;
    QLineEdit* m_path;
    QToolButton* m_browse;
    items::ViewScope m_scope;
    bool m_newestKnown = false;
    bool m_pathChosen = false; ///< By the user: no more suggestions.
};

} // namespace guanlan::ui
