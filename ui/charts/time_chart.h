// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/chart_data.h"
#include "ui/charts/chart_picture.h"

#include <memory>
#include <optional>

namespace guanlan::ui {

class ChartCanvas;

/// Counts over time by Qt Charts, as stacked bars or lines, in the tokens of the theme. Hovering shows the values
/// of a bucket; dragging marks a range of buckets; a click opens one. Bars are coarsened and lines thinned to what
/// the width can show. By keyboard: left and right move over the buckets, Shift extends, Enter opens, Esc clears.
class TimeChart : public ChartPicture {
    Q_OBJECT

public:
    explicit TimeChart(ChartForm form, QWidget* parent = nullptr);
    ~TimeChart() override;

    void setData(const ChartData& chart);
    /// What is drawn: coarser than what was set where the width asks for it.
    const ChartData& shown() const;
    void clearSelection();
    /// Where a bucket is drawn, from the axis to the top.
    QRectF bucketRect(int bucket) const;

    QStringList figures() const override;
    QSize sizeHint() const override { return {480, 220}; }
    QSize minimumSizeHint() const override { return {240, 120}; }

Q_SIGNALS:
    /// The user marked whole buckets: UTC seconds, `to` exclusive.
    void rangeSelected(qint64 from, qint64 to);
    void rangeCleared();
    /// Bars are shown by another bucket than before, to fit: shown().bucket.
    void bucketChanged();
    /// A click or Enter on one bucket.
    void bucketActivated(qint64 from, qint64 to);

protected:
    bool event(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void rebuild();
    void draw();
    void finishSelection(int first, int last);
    QString hint(int bucket) const;
    int bucketAt(const QPointF& position) const;
    bool holds(int bucket) const;

    ChartForm m_form;
    ChartData m_data, m_shown;
    std::unique_ptr<ChartCanvas> m_canvas;
    bool m_drawn = false; ///< The canvas shows m_shown at this size.
    std::optional<int> m_hovered; ///< Also where the keyboard is.
    std::optional<int> m_anchor; ///< Where dragging began.
    std::optional<std::pair<int, int>> m_selection;
};

} // namespace guanlan::ui
