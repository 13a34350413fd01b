// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QScopedValueRollback>
#include <QVBoxLayout>

namespace guanlan::ui {

/// A column that asks for its least height, wherever one of its parts wraps its words. A box layout would ask for the height that its parts
/// would like and take that for the least, too: short of room, it then lays them over one another.
class LeastColumn : public QVBoxLayout {
public:
    using QVBoxLayout::QVBoxLayout;
    int heightForWidth(int width) const override
    {
        if (m_isMeasuring) return QVBoxLayout::heightForWidth(width); // A box layout finds out the least height by asking for the height.
        const QScopedValueRollback guard{m_isMeasuring, true};
        return minimumHeightForWidth(width);
    }

private:
    mutable bool m_isMeasuring = false;
};

} // namespace guanlan::ui
