// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/received_file.h"

#include <QDialog>
#include <QFutureWatcher>

class QMimeData;
class QProgressBar;
class QPushButton;
class QVBoxLayout;

namespace guanlan::ui {

class PlainLabel;

/// Checks what somebody handed in: a signed report or an evidence package, and says what was signed by whom and when. Files may be dropped on it.
class ReceivedDialog : public QDialog {
    Q_OBJECT

public:
    explicit ReceivedDialog(items::ReceivedFiles& files, QWidget* parent = nullptr);
    ~ReceivedDialog() override;
    void check(const QString& path);
    /// The one local file that is dragged; empty: none, or several.
    static QString draggedFile(const QMimeData* dragged);

protected:
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    void choose();
    void chooseTrusted();
    void showTrusted();
    void finish();
    void showCheck(const items::ReceivedCheck& check);
    void clearParts();
    void addPart(const items::CheckedPart& part);
    items::ReceivedFiles& m_files;
    QString m_path;
    QStringList m_trusted; ///< PEM files; remembered.
    PlainLabel* m_verdict;
    PlainLabel* m_file;
    PlainLabel* m_trust;
    QVBoxLayout* m_parts;
    QProgressBar* m_bar;
    QPushButton* m_choose;
    QPushButton* m_cancel;
    QFutureWatcher<Result<items::ReceivedCheck>> m_watcher;
};

} // namespace guanlan::ui
