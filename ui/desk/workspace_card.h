// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/job_watch.h"
#include "models/items/workspace_keeper.h"
#include "ui/frame/session_info.h"
#include "ui/widgets/card.h"
#include "ui/widgets/plain_label.h"

#include <QFutureWatcher>

class QPushButton;

namespace guanlan::ui {

class FieldList;
class JobLine;
class SectionHeader;

/// Which file is open and how it is protected; backs it up, changes its passphrase, and says how holders are kept private.
class WorkspaceCard : public Card {
    Q_OBJECT

public:
    /// `keeper` must outlive the card; nullptr: nothing can be done here.
    WorkspaceCard(const SessionInfo& session, items::WorkspaceKeeper* keeper, QWidget* parent = nullptr);
    ~WorkspaceCard() override; ///< Stops a backup.

    bool canBackUp() const;
    /// Asks where to, unless that runs already.
    void askWhereTo();
    items::JobWatch& job() { return m_job; } ///< The backup.
    void backUp(const QString& path);
    void changePassphrase();
    void retranslate();
    void showSize(); ///< The file may have grown.

Q_SIGNALS:
    void told(const QString& sentence);
    void revealsRequested(); ///< Who saw which holder in full.

private:
    void layOut();
    void connectParts();
    void fill();
    void finish();
    void sayBackedUp(const QString& target, std::int64_t bytes);
    void say(const QString& sentence, Ink ink = Ink::Plain);
    void setRunning(bool runs);
    QString whyNoBackup() const;
    QString whyNoPassphrase() const;
    const SessionInfo m_session;
    items::WorkspaceKeeper* m_keeper;
    QFutureWatcher<Result<items::BackupOutcome>> m_watcher;
    items::JobWatch m_job;
    QString m_target; ///< Of the backup that runs; empty: something was there already, and it will be refused.
    SectionHeader* m_header;
    FieldList* m_fields;
    PlainLabel* m_size = nullptr; ///< Among the fields; nullptr in the demonstration.
    QPushButton* m_backUp;
    QPushButton* m_passphrase;
    JobLine* m_line;
    PlainLabel* m_message;
};

} // namespace guanlan::ui
