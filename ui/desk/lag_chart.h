// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/lag_history.h"
#include "models/items/view_scope.h"
#include "ui/charts/chart_picture.h"

#include <QList>

class QStandardItem;

namespace guanlan::ui {

/// How many blocks a chain's reading was behind, over the last hour or as long as the window is open; where nobody read or answered
/// there is no line but a hatched gap. Under the pointer, or by left and right, Home and End, one moment is marked and told; a click or
/// Enter leads on.
class LagChart : public ChartPicture {
    Q_OBJECT

public:
    explicit LagChart(QWidget* parent = nullptr);
    void setSamples(std::vector<items::LagSample> samples, items::DisplayZone zone);
    const std::vector<items::LagSample>& samples() const { return m_samples; }
    /// A sample as a row of the twin: time, blocks behind. The caller takes the items.
    QList<QStandardItem*> twinRow(const items::LagSample& sample) const;

    int current() const { return m_current; } ///< The sample that is marked; -1: none.
    QPointF pointOf(int sample) const; ///< Where it is drawn; of a gap, in the middle of the height.

    QStringList figures() const override;
    QSize sizeHint() const override { return {420, 150}; }
    QSize minimumSizeHint() const override { return {200, 76}; }

Q_SIGNALS:
    /// A moment with an answer.
    void sampleActivated(const items::LagSample& sample);
    /// A stretch without one, from its first to its last moment, UTC seconds.
    void gapActivated(qint64 from, qint64 to);

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    QRectF room() const;
    qreal xOf(std::int64_t time) const;
    std::uint64_t most() const; ///< The largest lag there is.
    QString describe(const items::LagSample& sample) const;
    int sampleAt(const QPointF& position) const; ///< The nearest; -1 where there is none.
    void setCurrent(int sample);
    void activate(int sample);
    void paintCurrent(QPainter& painter) const;
    void paintAxes(QPainter& painter) const;
    void paintGaps(QPainter& painter) const;
    void paintLine(QPainter& painter) const;
    std::vector<items::LagSample> m_samples;
    int m_current = -1; ///< Where pointer or keyboard are.
    items::DisplayZone m_zone = items::DisplayZone::Shanghai;
};

} // namespace guanlan::ui
