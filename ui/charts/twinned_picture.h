// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/text_table_model.h"
#include "ui/charts/chart_picture.h"

namespace guanlan::ui {

/// A picture that writes its own twin.
class TwinnedPicture : public ChartPicture {
    Q_OBJECT

public:
    explicit TwinnedPicture(QWidget* parent = nullptr) : ChartPicture{parent}, m_twin{new items::TextTableModel{this}} {}
    QAbstractItemModel* twin() const { return m_twin; }

protected:
    void setTwin(items::TextTable table) { m_twin->setTable(std::move(table)); }

private:
    items::TextTableModel* m_twin;
};

} // namespace guanlan::ui
