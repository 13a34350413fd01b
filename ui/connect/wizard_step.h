// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace guanlan::ui {

/// One step of connecting a chain. It tells when it is complete; the wizard then lets the user go on.
class WizardStep : public QWidget {
    Q_OBJECT

public:
    using QWidget::QWidget;

    virtual QString title() const = 0;
    virtual QString explanation() const = 0; ///< What is asked here and why, in a sentence or two.
    virtual bool isComplete() const = 0;

Q_SIGNALS:
    void completeChanged();
};

} // namespace guanlan::ui
