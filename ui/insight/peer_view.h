// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/institution_standing.h"
#include "ui/charts/twinned_picture.h"

namespace guanlan::ui {

/// How an institution's ratios lie among those of its kind: a line for each, a ring for every other, a disc for itself, a
/// stroke at the median; in words how far it stands out, or why it is not compared.
class PeerView : public TwinnedPicture {
    Q_OBJECT

public:
    explicit PeerView(QWidget* parent = nullptr);
    void setStandings(std::vector<items::PeerStanding> standings);
    void retranslate();
    QStringList figures() const override;
    QSize sizeHint() const override { return {240, 170}; }
    QSize minimumSizeHint() const override;

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void paintOne(QPainter& painter, const items::PeerStanding& standing, int top) const;
    static QString name(analytics::PeerMeasure measure);
    void writeTwin();
    static QString verdict(const items::PeerStanding& standing);

    std::vector<items::PeerStanding> m_standings;
};

} // namespace guanlan::ui
