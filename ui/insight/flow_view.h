// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/analytics/credential_flow.h"
#include "ui/charts/twinned_picture.h"

#include <vector>

namespace guanlan::ui {

/// What became of an institution's credentials: issued, presented, accepted, refused, revoked, renewed as bars on one scale,
/// each with its count and how many that is to a hundred issued. A stage can be clicked, or walked to by the arrow keys and
/// opened by Enter.
class FlowView : public TwinnedPicture {
    Q_OBJECT

public:
    explicit FlowView(QWidget* parent = nullptr);
    void setCounts(const analytics::FlowCounts& counts);
    void retranslate();
    QRect stageRect(int stage) const;
    QStringList figures() const override;
    QSize sizeHint() const override { return {240, 170}; }
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    /// @param condition  What a filter line says of the stage's events, besides whose credentials they are about: "outcome:refused".
    void stageActivated(const QString& condition);

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    struct Stage {
        QString name;
        std::int64_t count = 0;
        QString condition; ///< Of the events behind it.
        bool isBad = false; ///< Drawn in the ink of what is not well.
    };
    QString share(std::size_t stage) const; ///< "12.5 %"; empty for the first, and where nothing was issued.
    void writeTwin();
    int stageAt(const QPoint& at) const;
    int pitch() const; ///< Of its lines: a low place brings them together.
    void activate(int stage);

    analytics::FlowCounts m_counts;
    std::vector<Stage> m_stages;
    int m_current = 0; ///< Where the keyboard is.
};

} // namespace guanlan::ui
