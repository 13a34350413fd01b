// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/finding.h"
#include "ui/charts/chart_data.h"
#include "ui/charts/chart_picture.h"

#include <QRectF>

#include <optional>

namespace guanlan::ui {

/// Findings over time as bars, stacked by severity, the most severe at the bottom; a part wears its severity's shape where it has
/// the room. Days become weeks or months where the width asks for it. A click on a part opens its findings, one beside the bar those
/// of the whole stretch; by keyboard left and right walk the bars, up and down their parts, Enter opens.
class FindingTrendView : public ChartPicture {
    Q_OBJECT

public:
    explicit FindingTrendView(QWidget* parent = nullptr);
    /// @pre One series a Severity, in its order.
    void setTrend(ChartData trend);
    const ChartData& shown() const { return m_shown; }
    /// Where a part is drawn; empty where it holds nothing.
    QRectF partRect(int bucket, Severity severity) const;

    QStringList figures() const override;
    QSize sizeHint() const override { return {240, 200}; }
    QSize minimumSizeHint() const override { return {160, 96}; }

Q_SIGNALS:
    /// UTC seconds, `to` exclusive; without a severity: all of them.
    void activated(qint64 from, qint64 to, std::optional<Severity> severity);
    /// Shown by another bucket than before, to fit: shown().bucket.
    void bucketChanged();

protected:
    bool event(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    struct Mark {
        int bucket = 0;
        std::optional<Severity> severity;
    };
    void fit();
    QRectF plot() const;
    std::int64_t value(int bucket, Severity severity) const { return m_shown.series[std::size_t(severity)].values[std::size_t(bucket)]; }
    std::int64_t highest() const;
    std::optional<Mark> markAt(const QPointF& position) const;
    void walkParts(int step);
    QString describe(int bucket) const;
    void activate(const Mark& mark);
    void paintAxes(QPainter& painter) const;
    void paintBucket(QPainter& painter, int bucket) const;

    ChartData m_trend, m_shown;
    std::optional<Mark> m_current; ///< Where the keyboard is.
};

} // namespace guanlan::ui
