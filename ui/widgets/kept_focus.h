// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointer>
#include <QWidget>

namespace guanlan::ui {

/// A button that is off while its work runs gives the focus away; it gets it back afterwards, unless the user has taken it elsewhere.
class KeptFocus {
public:
    void setEnabled(QWidget& button, bool enabled);

private:
    QPointer<QWidget> m_holder; ///< Who has it meanwhile.
};

} // namespace guanlan::ui
