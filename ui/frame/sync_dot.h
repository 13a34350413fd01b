// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/sync_status.h"

#include <QAbstractButton>

namespace guanlan::ui {

/// "Reading", "Stopped by the user", … in the window's language.
QString phaseLabel(items::SyncPhase phase);

/// Whether reading goes on, at a glance: a dot (ring: idle, filled: running, cross: failed). A click opens Sources.
class SyncDot : public QAbstractButton {
    Q_OBJECT

public:
    explicit SyncDot(QWidget* parent = nullptr);
    void setPhase(items::SyncPhase phase);
    QSize sizeHint() const override;
    void retranslate();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    items::SyncPhase m_phase = items::SyncPhase::Idle;
};

} // namespace guanlan::ui
