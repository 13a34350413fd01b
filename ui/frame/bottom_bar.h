// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/sync_status.h"
#include "ui/frame/session_info.h"

#include <QWidget>

namespace guanlan::ui {

class PlainLabel;

/// The status bar: synced block, how far behind, from where, what runs, which workspace.
class BottomBar : public QWidget {
    Q_OBJECT

public:
    explicit BottomBar(const SessionInfo& session, QWidget* parent = nullptr);
    void setSync(const std::vector<items::SyncProgress>& chains);
    /// What runs in the background, "Writing report… 40 %"; empty: nothing.
    void setJob(const QString& job);
    /// A sentence that goes away by itself.
    void tell(const QString& sentence);
    void retranslate();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    SessionInfo m_session;
    std::vector<items::SyncProgress> m_chains;
    PlainLabel* m_sync;
    PlainLabel* m_job;
    PlainLabel* m_workspace;
    QTimer m_forget;
};

} // namespace guanlan::ui
