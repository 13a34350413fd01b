// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>
#include <QLabel>
#include <QStringList>

namespace guanlan::test {

/// Classes of what a reader of the screen meets with Tab and cannot name: visible below `root`, without an accessible name
/// and, for buttons, without a text. Labels read themselves; a scroll area only frames what it holds.
inline QStringList namelessUnderTab(const QWidget& root)
{
    QStringList found;
    for (const QWidget* each : root.findChildren<QWidget*>()) {
        if (!each->isVisible() || !(each->focusPolicy() & Qt::TabFocus) || !each->accessibleName().isEmpty()) continue;
        const auto* button = qobject_cast<const QAbstractButton*>(each);
        const QString name = QString::fromLatin1(each->metaObject()->className());
        if (qobject_cast<const QLabel*>(each) || (button && !button->text().isEmpty()) || name == QStringLiteral("QScrollArea")) continue;
        found += name + QLatin1Char(' ') + each->objectName();
    }
    return found;
}

} // namespace guanlan::test
