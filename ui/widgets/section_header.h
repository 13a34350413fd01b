// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QToolButton;

namespace guanlan::ui {

class PlainLabel;
class SplitLayout;

/// The line above a group: title, a quiet note beside it, and on the right what leads on; below, where there is no room for it.
class SectionHeader : public QWidget {
    Q_OBJECT

public:
    explicit SectionHeader(QWidget* parent = nullptr);
    void setTitle(const QString& title);
    void setNote(const QString& note);
    /// Text of the link on the right, which emits activated(); empty hides it.
    void setLink(const QString& text);
    /// A control on the right, before the link. Taken over.
    void addTool(QWidget* tool);
    /// It sees to its height itself: Qt takes the wanted height of whatever asks for another for its least one.
    bool hasHeightForWidth() const override { return false; }

Q_SIGNALS:
    void activated();

protected:
    void changeEvent(QEvent* event) override;
    bool event(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void dress();
    void fit(); ///< As high as its lines.
    SplitLayout* m_row;
    PlainLabel* m_title;
    PlainLabel* m_note;
    QToolButton* m_link;
    bool m_dressing = false;
};

} // namespace guanlan::ui
