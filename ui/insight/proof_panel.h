// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/event_proof.h"
#include "models/items/view_scope.h"
#include "ui/widgets/card.h"

#include <QUrl>

#include <optional>

class QGridLayout;
class QToolButton;

namespace guanlan::items {
class DataHub;
}

namespace guanlan::ui {

class LevelMark;
class PlainLabel;
class SectionHeader;
class StateStack;

/// How one event is proven: each check with its mark and what was compared with what. Copyable as text. Says plainly that
/// the checks were made when the block was read, and what carries the proof to others.
class ProofPanel : public Card {
    Q_OBJECT

public:
    explicit ProofPanel(items::DataHub& hub, QWidget* parent = nullptr);
    void show(EventKey key, items::DisplayZone zone);
    void setZone(items::DisplayZone zone);
    void refresh();
    /// Absent: nothing was shown yet.
    std::optional<EventKey> shown() const { return m_key; }
    void retranslate();

Q_SIGNALS:
    void closeRequested();
    void linkActivated(const QUrl& link);

private:
    QWidget* buildBody();
    void ask();
    void fill();
    void addLine(const items::ProofLine& line);
    void copy() const;

    items::DataHub& m_hub;
    std::optional<EventKey> m_key;
    QFuture<Result<items::EventProof>> m_pending;
    std::optional<items::EventProof> m_proof;
    items::DisplayZone m_zone = items::DisplayZone::Shanghai;
    SectionHeader* m_header;
    QToolButton *m_event, *m_copy, *m_close;
    StateStack* m_state;
    PlainLabel* m_act;
    LevelMark* m_level;
    QGridLayout* m_lines = nullptr;
    int m_rows = 0; ///< A grid's own count never shrinks.
    PlainLabel *m_checked, *m_offline;
    QToolButton* m_command;
};

} // namespace guanlan::ui
