// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>

namespace guanlan::ui {

/// A way to go on, as one large button: an icon, a title, what it is about, and a quiet note. Its text() is the title.
class ChoiceCard : public QAbstractButton {
    Q_OBJECT

public:
    enum class Form {
        Upright, ///< Icon above the words: some beside each other.
        Row, ///< One line of words and a line below, the note at the right: some below each other.
    };
    ChoiceCard(Form form, const QString& iconName, QWidget* parent = nullptr);

    /// Untrusted text is the caller's to make visible. The accessible name and description follow.
    void setWords(const QString& title, const QString& hint, const QString& note = {});
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void changeEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void paintUpright(QPainter& painter) const;
    void paintRow(QPainter& painter) const;
    Form m_form;
    QString m_hint;
    QString m_note;
};

} // namespace guanlan::ui
