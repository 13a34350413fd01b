// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/reading_state.h"
#include "models/items/view_scope.h"
#include "ui/frame/session_info.h"

#include <QTimer>
#include <QWidget>

class QPushButton;

namespace guanlan::items {
class DataHub;
}

namespace guanlan::ui {

class PlainLabel;

/// A line above every page where what it shows is not of the present: since when, how far behind, and the next step. Hidden
/// otherwise.
class ReadingBanner : public QWidget {
    Q_OBJECT

public:
    ReadingBanner(items::DataHub& hub, items::SyncStatus& status, const SessionInfo& session, QWidget* parent = nullptr);
    void setZone(items::DisplayZone zone);
    void retranslate();
    const items::ReadingState& state() const { return m_state; }

Q_SIGNALS:
    void syncRequested(); ///< To read on, or try again.
    void sourcesRequested(); ///< To see what is the matter.

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void ask();
    void judge();
    QString sentence() const;
    items::DataHub& m_hub;
    items::SyncStatus& m_status;
    const bool m_mayRead;
    std::vector<store::ChainState> m_chains;
    items::ReadingState m_state;
    items::DisplayZone m_zone = items::DisplayZone::Shanghai;
    QTimer m_timer; ///< Time alone makes things old.
    PlainLabel* m_icon;
    PlainLabel* m_text;
    QPushButton* m_read;
    QPushButton* m_sources;
};

} // namespace guanlan::ui
