// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QHBoxLayout;
class QToolButton;

namespace guanlan::ui {

class PlainLabel;

/// The line above a group: title, a quiet note beside it, and on the right what leads on.
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

Q_SIGNALS:
    void activated();

protected:
    void changeEvent(QEvent* event) override;

private:
    void dress();
    QHBoxLayout* m_row;
    PlainLabel* m_title;
    PlainLabel* m_note;
    QToolButton* m_link;
    bool m_dressing = false;
};

} // namespace guanlan::ui
