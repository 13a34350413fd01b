// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/directory.h"

namespace guanlan::ui {

/// Puts the translators of the window and of Qt into place and sets the default locale. Widgets hear of it as
/// QEvent::LanguageChange. English needs none. Call at start and on each change. @pre A QApplication.
void applyLanguage(items::Language language);
items::Language language();

/// "zh_CN", "en": how the language is remembered.
QString languageCode(items::Language language);
items::Language languageOfCode(const QString& code); ///< Chinese for anything but "en".

} // namespace guanlan::ui
