// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/chart_data.h"

#include <QWidget>

namespace guanlan::ui {

/// Names beside the colour and stroke of each series, in as many lines as the width needs.
class Legend : public QWidget {
    Q_OBJECT

public:
    explicit Legend(ChartForm form, QWidget* parent = nullptr);
    void setSeries(const std::vector<ChartSeries>& series);

    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    int swatch() const;
    std::vector<QRect> places(int width) const;
    ChartForm m_form;
    std::vector<std::pair<QString, int>> m_entries;
};

} // namespace guanlan::ui
