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
class SigningForm;
struct ReportSubject;

/// What a report is to hold and where it goes: template, institutions and period or a credential, format, file, who signs.
class ReportForm : public QWidget {
    Q_OBJECT

public:
    ReportForm(items::Directory& directory, ReportJobs& jobs, QWidget* parent = nullptr);
    /// Institutions and period as the pages are narrowed; open ends become the newest 90 days.
    void setScope(const items::ViewScope& scope);
    /// What the page that was left is about: its institutions; a credential chooses the report on one.
    void setSubject(const ReportSubject& subject);
    void retranslate();
    /// What the form says; nothing is started. InvalidInput says what is missing.
    Result<items::ReportRequest> request() const;
    Result<items::ReportRequest> draft() const; ///< The same without a signature: to look at.
    /// What is to be said before a file is replaced; empty: nothing, or it has been said.
    QString replacingDoubt();
    /// What opens the certificate; gone from the form then.
    QString takePassphrase();
    QString templateTitle() const; ///< In the window's language.
    /// Offers the template in a file, too, and chooses it. A file that is none is said, and nothing changes.
    void addTemplate(const QString& file);

private:
    void layOut();
    void setNames();
    void chooseTemplate();
    void showAbout();
    void fillPeriod();
    Status takeSubject(items::ReportRequest& request) const;
    void connectParts();
    void fillTemplates();
    void fillFormats();
    void sayPeriod();
    void suggestPath();
    void choosePath();
    items::ReportTemplate current() const;
    QString target() const; ///< The file, with its format's ending.
    items::Directory& m_directory;
    ReportJobs& m_jobs;
    std::vector<items::ReportTemplate> m_templates;
    std::vector<PlainLabel*> m_labels;
    QComboBox* m_template;
    QToolButton* m_templateFile;
    PlainLabel* m_description;
    QLineEdit* m_credential;
    InstitutionPicker* m_institutions;
    QDateEdit* m_from;
    PlainLabel* m_to;
    QDateEdit* m_last;
    PlainLabel* m_openPeriod;
    QComboBox* m_format;
    QLineEdit* m_path;
    QToolButton* m_browse;
    SigningForm* m_signing;
    items::ViewScope m_scope;
    bool m_periodChosen = false; ///< By the user.
    bool m_filling = false;
    QString m_mayReplace; ///< The file that may be replaced if it is there.
    bool m_pathChosen = false; ///< By the user: no more suggestions.
};

} // namespace guanlan::ui
