// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLayout>

#include <memory>
#include <vector>

namespace guanlan::ui {

/// Side by side, each as wide as it wants to be, in as many lines as that takes.
class FlowLayout : public QLayout {
    Q_OBJECT

public:
    explicit FlowLayout(QWidget* parent);
    ~FlowLayout() override;
    /// All items of one width, as many beside each other as have room, at most so many; 0: each as wide as it wants.
    void setColumns(int most) { m_columns = most; }

    void addItem(QLayoutItem* item) override;
    int count() const override;
    QLayoutItem* itemAt(int index) const override;
    QLayoutItem* takeAt(int index) override;
    Qt::Orientations expandingDirections() const override { return {}; }
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize minimumSize() const override; ///< Of the widest item.
    QSize sizeHint() const override; ///< All in one line.
    void setGeometry(const QRect& room) override;

private:
    enum class Purpose { Measure, Place };
    /// @return how high it is.
    int flow(const QRect& room, Purpose purpose) const;
    int columnWidth(int room) const; ///< 0: each its own.
    int m_columns = 0;
    std::vector<std::unique_ptr<QLayoutItem>> m_items;
};

} // namespace guanlan::ui
