// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/validator_history.h"
#include "ui/charts/chart_picture.h"

namespace guanlan::ui {

/// Who sealed when: a line a validator, blocks from left to right. Who left is hollow, too, so that colour says nothing alone.
/// Up and Down walk the validators, which are then described.
class ValidatorChart : public ChartPicture {
    Q_OBJECT

public:
    explicit ValidatorChart(QWidget* parent = nullptr);
    void setHistory(items::ValidatorHistory history);
    const items::ValidatorHistory& history() const { return m_history; }

    QStringList figures() const override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    QRectF room() const; ///< Of the spans.
    qreal xOf(std::uint64_t block) const; ///< Left edge of a block.
    int lineAt(const QPointF& position) const; ///< -1: none.
    QString describe(int line) const;
    void paintAxis(QPainter& painter) const;
    void paintLine(QPainter& painter, int line) const;
    void setCurrent(int line);
    items::ValidatorHistory m_history;
    int m_current = -1;
};

} // namespace guanlan::ui
