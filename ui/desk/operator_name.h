// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace guanlan::ui {

/// Longest name that the settings take, characters.
constexpr int longestOperatorName = 40;

/// The name of the account that the program runs in; its number where it has no name.
QString systemUser();

/// A name that was given, on one line and as long as a name may be; an empty one: the system's user.
QString namedOrSystemUser(const QString& name);

/// In whose name this window writes into the case log: as set, else the system's user.
QString rememberedOperator();
/// Trimmed; an empty name goes back to the system's user.
void rememberOperator(const QString& name);

} // namespace guanlan::ui
