// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/flow_layout.h"

#include <QHBoxLayout>

namespace guanlan::ui {

/// What names on the left; on the right what acts, and last what leads on. Without room beside the names, what acts goes below
/// them in as many lines as it takes; without room even for the last, that follows on a line of its own.
class SplitLayout : public QLayout {
    Q_OBJECT

public:
    explicit SplitLayout(QWidget* parent = nullptr);

    QHBoxLayout& names() { return *m_names; } ///< Its minimum decides whether there is room.
    FlowLayout& acts() { return *m_acts; }
    QHBoxLayout& last() { return *m_last; }

    void addItem(QLayoutItem* item) override; ///< To what acts.
    int count() const override { return 3; }
    QLayoutItem* itemAt(int index) const override;
    QLayoutItem* takeAt(int) override { return nullptr; } ///< They stay.
    Qt::Orientations expandingDirections() const override { return Qt::Horizontal; }
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize minimumSize() const override; ///< Of the widest of them.
    QSize sizeHint() const override; ///< Side by side.
    void setGeometry(const QRect& room) override;

private:
    enum class Purpose { Measure, Place };
    /// @return how high it is.
    int place(const QRect& room, Purpose purpose) const;
    int wide(const QLayout& part) const; ///< With what keeps it apart; 0: there is nothing in it.
    QHBoxLayout* m_names;
    FlowLayout* m_acts;
    QHBoxLayout* m_last;
};

} // namespace guanlan::ui
