// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/sync_status.h"
#include "ui/widgets/card.h"

class QProgressBar;
class QPushButton;
class QToolButton;

namespace guanlan::ui {

class PlainLabel;

/// How reading goes, like a node's own sync panel: where it is and where it goes, rate, time left; start and stop.
/// Never modal: it can be folded to its title, and is remembered so.
class SyncPanel : public Card {
    Q_OBJECT

public:
    explicit SyncPanel(QWidget* parent = nullptr);
    void setProgress(const std::vector<items::SyncProgress>& chains);
    void forbidReading(); ///< Another process writes: nothing to start here.
    void setEnding(); ///< What is read has an end, behind which nothing can come: at it there is nothing to start.
    void retranslate();

Q_SIGNALS:
    void syncRequested();
    void stopRequested();

private:
    void fill();
    bool isAtEnd() const;
    void fold(bool folded);
    std::vector<items::SyncProgress> m_chains;
    bool m_readOnly = false;
    bool m_ends = false;
    PlainLabel* m_title;
    PlainLabel* m_detail;
    QProgressBar* m_bar;
    QToolButton* m_fold;
    QPushButton* m_start;
    QPushButton* m_stop;
};

} // namespace guanlan::ui
