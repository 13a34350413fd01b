// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/analytics/credential_flow.h"
#include "models/domain/event_type.h"

#include <QWidget>

#include <optional>
#include <vector>

namespace guanlan::ui {

/// What became of an institution's credentials: issued, presented, accepted, refused, revoked, renewed as bars on one scale,
/// each with its count and how many that is to a hundred issued. A stage whose events name the institution can be clicked, or
/// walked to by the arrow keys and opened by Enter.
class FlowView : public QWidget {
    Q_OBJECT

public:
    explicit FlowView(QWidget* parent = nullptr);
    void setCounts(const analytics::FlowCounts& counts);
    void retranslate();
    QSize sizeHint() const override { return {240, 170}; }

Q_SIGNALS:
    void stageActivated(EventType type);

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    struct Stage {
        QString name;
        std::int64_t count = 0;
        std::optional<EventType> type; ///< Of the events behind it, where they name the institution.
        bool isBad = false; ///< Drawn in the ink of what is not well.
    };
    int stageAt(const QPoint& at) const;
    void activate(int stage);

    analytics::FlowCounts m_counts;
    std::vector<Stage> m_stages;
    int m_current = 0; ///< Where the keyboard is.
};

} // namespace guanlan::ui
