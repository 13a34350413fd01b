// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/job_watch.h"
#include "models/items/workspace_keeper.h"
#include "ui/widgets/card.h"

#include <QFutureWatcher>

class QPushButton;

namespace guanlan::ui {

class JobLine;
class PlainLabel;
class SectionHeader;

/// How one leaves: with all data in a form that needs no program of ours, and out of the program.
class LeavingCard : public Card {
    Q_OBJECT

public:
    /// `keeper` must outlive the card; nullptr: nothing can be exported here.
    explicit LeavingCard(items::WorkspaceKeeper* keeper, QWidget* parent = nullptr);
    ~LeavingCard() override; ///< Stops an export.
    items::JobWatch& job() { return m_job; }
    void askWhereTo();
    void exportTo(const QString& folder);
    void retranslate();

Q_SIGNALS:
    void told(const QString& sentence);
    void closeRequested();

private:
    void finish();
    items::WorkspaceKeeper* m_keeper;
    QFutureWatcher<Result<items::LeavingOutcome>> m_watcher;
    items::JobWatch m_job;
    SectionHeader* m_header;
    PlainLabel* m_note;
    QPushButton* m_export;
    QPushButton* m_close;
    JobLine* m_line;
    PlainLabel* m_message;
};

} // namespace guanlan::ui
