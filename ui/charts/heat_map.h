// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/chart_picture.h"
#include "ui/charts/heat_data.h"

#include <optional>

namespace guanlan::ui {

/// Institution × day, painted: the darker a cell, the more happened (by the square root, so that a single act shows).
/// Where days are narrower than two pixels, several share a cell. Arrow keys walk, Enter opens.
class HeatMap : public ChartPicture {
    Q_OBJECT

public:
    explicit HeatMap(QWidget* parent = nullptr);
    void setData(HeatData heat);
    const HeatData& data() const { return m_data; }
    /// Marks a row; empty: none.
    void setCurrent(const QString& id);
    /// Where a row's day is drawn, with others where they share a cell.
    QRectF cellRect(int row, int day) const;

    QStringList figures() const override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override; ///< Where they are not too many, each row has room for its name.

Q_SIGNALS:
    /// A click on a cell: the row and its days, `to` exclusive.
    void cellActivated(const QString& id, qint64 from, qint64 to);

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    struct Cell {
        int row = 0;
        int column = 0;
    };
    struct Grid {
        QRectF area;
        qreal rowHeight = 0;
        int share = 1; ///< Days in a column.
        int columns = 0;
        qreal pitch = 1;
    };
    Grid grid() const;
    std::optional<Cell> cellAt(const QPointF& position) const;
    std::int64_t sum(const Cell& cell, int share) const;
    QString hint(const Cell& cell) const;
    void activate(const Cell& cell);
    qreal paintScale(QPainter& painter, const Grid& g, std::int64_t most) const;
    void paintDates(QPainter& painter, const Grid& g, qreal right) const;

    HeatData m_data;
    int m_labelWidth = 0; ///< By the longest name.
    QString m_current;
    std::optional<Cell> m_cursor;
};

} // namespace guanlan::ui
