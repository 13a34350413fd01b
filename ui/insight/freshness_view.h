// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/insight_overview.h"

#include <QWidget>

namespace guanlan::ui {

/// How fresh and how far proven each chain is: last block and its time, how far behind, and a bar of the blocks by
/// verification level with their shares in words.
class FreshnessView : public QWidget {
    Q_OBJECT

public:
    explicit FreshnessView(QWidget* parent = nullptr);
    void setChains(std::vector<items::Freshness> chains, items::DisplayZone zone);
    QSize sizeHint() const override;

Q_SIGNALS:
    void clicked();

protected:
    void paintEvent(QPaintEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    QString position(const items::Freshness& chain) const;
    void paintChain(QPainter& painter, const QRect& room, const items::Freshness& chain) const;

    std::vector<items::Freshness> m_chains;
    items::DisplayZone m_zone = items::DisplayZone::Shanghai;
};

} // namespace guanlan::ui
