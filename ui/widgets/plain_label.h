// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>

namespace guanlan::ui {

/// Which of the theme's inks and faces a label wears.
enum class TextRole { Body, Muted, Small, Section, Title, Figure, Id };
/// Whether a label looks like something that leads on, or says that something is wrong.
enum class Ink { Plain, Link, Wrong };

/// A label that never interprets its text (what chains and nodes send is shown as it is) and takes its colour from
/// the theme in force.
class PlainLabel : public QLabel {
    Q_OBJECT

public:
    explicit PlainLabel(TextRole role, QWidget* parent = nullptr);
    PlainLabel(const QString& text, TextRole role, QWidget* parent = nullptr);

    void setRole(TextRole role);
    void setInk(Ink ink);
    /// Shortens the text with "…" where there is less room, the full text as tooltip. For one-line labels.
    void setElided(Qt::TextElideMode mode);
    QSize minimumSizeHint() const override;

protected:
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void dress();
    TextRole m_role;
    Ink m_ink = Ink::Plain;
    Qt::TextElideMode m_elide = Qt::ElideNone;
    bool m_dressing = false;
};

} // namespace guanlan::ui
