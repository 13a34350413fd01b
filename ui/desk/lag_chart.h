// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/lag_history.h"
#include "models/items/view_scope.h"

#include <QList>
#include <QWidget>

class QStandardItem;

namespace guanlan::ui {

/// How many blocks a chain's reading was behind, over the last hour or as long as the window is open; where nobody read or answered
/// there is no line but a hatched gap.
class LagChart : public QWidget {
    Q_OBJECT

public:
    explicit LagChart(QWidget* parent = nullptr);
    void setSamples(std::vector<items::LagSample> samples, items::DisplayZone zone);
    const std::vector<items::LagSample>& samples() const { return m_samples; }
    /// A sample as a row of the twin: time, blocks behind. The caller takes the items.
    QList<QStandardItem*> twinRow(const items::LagSample& sample) const;

    QSize sizeHint() const override { return {420, 150}; }
    QSize minimumSizeHint() const override { return {200, 96}; }

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    QRectF room() const;
    qreal xOf(std::int64_t time) const;
    std::uint64_t most() const; ///< The largest lag there is.
    QString describe(const items::LagSample& sample) const;
    void paintAxes(QPainter& painter) const;
    void paintGaps(QPainter& painter) const;
    void paintLine(QPainter& painter) const;
    std::vector<items::LagSample> m_samples;
    items::DisplayZone m_zone = items::DisplayZone::Shanghai;
};

} // namespace guanlan::ui
