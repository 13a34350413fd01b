// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/credential_lanes.h"
#include "models/items/directory.h"
#include "models/items/view_scope.h"
#include "ui/charts/chart_picture.h"
#include "ui/insight/swim_lane_layout.h"

namespace guanlan::ui {

/// A credential's life, painted: one lane an institution, acts in order of time, the credential's state along its issuer's
/// lane, expected answers as lines. Long quiet times are drawn as a break. Arrow keys walk from act to act, Enter or a
/// click opens one; a click on several opens them in turn.
class SwimLaneView : public ChartPicture {
    Q_OBJECT

public:
    explicit SwimLaneView(QWidget* parent = nullptr);
    void setView(const items::CredentialView& view, items::CredentialLanes lanes);
    void setDisplay(items::Language language, items::DisplayZone zone);
    const items::CredentialLanes& lanes() const { return m_lanes; }
    const SwimLaneLayout& layoutShown() const { return m_layout; }
    int currentAct() const { return m_current; } ///< -1: none.
    /// Marks an act without opening it; -1: none.
    void setCurrentAct(int act);

    QStringList figures() const override;
    QSize sizeHint() const override { return {640, 240}; }
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void actActivated(int act);

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void arrange();
    QString describe(int act) const;
    QString describeCluster(const ActCluster& cluster) const;
    void paintLegend(QPainter& painter) const;
    void paintLanes(QPainter& painter) const;
    void paintLife(QPainter& painter) const;
    void paintAnswers(QPainter& painter) const;
    void paintTime(QPainter& painter) const;
    void paintCluster(QPainter& painter, std::size_t cluster) const;
    QString quietText(std::int64_t seconds) const;

    items::CredentialLanes m_lanes;
    std::vector<Finding> m_findings;
    std::vector<analytics::CredentialNode> m_nodes;
    std::int64_t m_head = 0;
    items::Language m_language = items::Language::Chinese;
    items::DisplayZone m_zone = items::DisplayZone::Shanghai;
    SwimLaneLayout m_layout;
    qreal m_labelWidth = 0;
    int m_current = -1;
};

} // namespace guanlan::ui
