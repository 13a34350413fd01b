// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/operator_name.h"

#include <QSettings>

#include <pwd.h>
#include <unistd.h>

namespace guanlan::ui {
namespace {

const QString settingsKey = QStringLiteral("operator/name");

} // namespace

QString systemUser()
{
    const passwd* user = getpwuid(geteuid());
    const QString name = user ? QString::fromLocal8Bit(user->pw_name) : QString{};
    return name.isEmpty() ? QString::number(geteuid()) : name;
}

QString namedOrSystemUser(const QString& name)
{
    const QString plain = name.simplified();
    return plain.isEmpty() ? systemUser() : plain.left(longestOperatorName);
}

QString rememberedOperator()
{
    return namedOrSystemUser(QSettings{}.value(settingsKey).toString());
}

void rememberOperator(const QString& name)
{
    QSettings settings;
    if (name.simplified().isEmpty()) settings.remove(settingsKey);
    else settings.setValue(settingsKey, name.simplified().left(longestOperatorName));
}

} // namespace guanlan::ui
