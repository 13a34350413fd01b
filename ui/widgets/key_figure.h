// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/finding.h"
#include "ui/widgets/card.h"

#include <optional>

namespace guanlan::ui {

class PlainLabel;

/// A key figure: caption, value in large tabular figures, and what it was before. A click opens the rows behind it.
class KeyFigure : public Card {
    Q_OBJECT

public:
    explicit KeyFigure(QWidget* parent = nullptr);
    void setCaption(const QString& caption);
    void setValue(const QString& value);
    /// One quiet line below: "+12 % against the 30 days before".
    void setNote(const QString& note);
    /// Marks the figure with a severity's shape; nullopt: none.
    void setSeverity(std::optional<Severity> severity);

Q_SIGNALS:
    void clicked();

protected:
    void paintEvent(QPaintEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;

private:
    void name();
    PlainLabel* m_caption;
    PlainLabel* m_value;
    PlainLabel* m_note;
    std::optional<Severity> m_severity;
};

} // namespace guanlan::ui
