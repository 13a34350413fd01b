// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace guanlan::ui {

/// What to say of a new passphrase that can be guessed by trying; empty where it is long enough, and of none. It is taken all the same.
QString passphraseCaution(const QString& passphrase);

} // namespace guanlan::ui
