// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/directory.h"
#include "models/items/job_watch.h"
#include "models/items/record_import.h"

#include <QDialog>
#include <QFutureWatcher>

class QComboBox;
class QPushButton;

namespace guanlan::items {
class TextTableModel;
}

namespace guanlan::ui {

class DataTable;
class ImportColumns;
class JobLine;
class PlainLabel;
class SectionHeader;

/// A file of business records: how it is understood, its first rows, and which rows cannot be taken and why; then the user takes
/// the good ones or leaves the file. Nothing is in the workspace before that.
class ImportDialog : public QDialog {
    Q_OBJECT

public:
    /// Both must outlive the dialog.
    ImportDialog(items::RecordImporter& importer, const items::Directory& directory, const items::RecordFile& file, QWidget* parent = nullptr);
    ~ImportDialog() override; ///< Stops what runs; then nothing was taken.

    const items::RecordReading& reading() const { return m_reading; } ///< As it was taken, where the dialog was accepted.

private:
    QWidget* buildUnderstanding();
    QWidget* buildRows();
    QLayout* buildFoot();
    void look();
    static QString understoodAs(const QString& description);
    void showLook(const Result<items::RecordFileLook>& look);
    void check();
    void take();
    void read(items::RecordImporter::Intent intent);
    void finishReading();
    void showReading();
    void showRefusals();
    void setWorking(const QString& what); ///< Empty: at rest.
    items::RecordImporter& m_importer;
    const items::Directory& m_directory;
    items::RecordFile m_file;
    items::RecordReading m_reading;
    items::RecordImporter::Intent m_intent = items::RecordImporter::Intent::Check;
    QFutureWatcher<Result<items::RecordReading>> m_watcher;
    items::JobWatch m_job;
    QComboBox* m_encoding;
    PlainLabel* m_understood;
    ImportColumns* m_columns;
    items::TextTableModel* m_rows;
    DataTable* m_rowTable;
    SectionHeader* m_refusalHeader;
    items::TextTableModel* m_refusals;
    DataTable* m_refusalTable;
    JobLine* m_line;
    PlainLabel* m_verdict;
    QPushButton* m_take;
    QPushButton* m_leave;
};

} // namespace guanlan::ui
