// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/directory.h"
#include "ui/theme/tokens.h"

namespace guanlan::ui {

/// Language and theme, remembered in the application's settings.
struct Appearance {
    items::Language language = items::Language::Chinese;
    Theme theme = Theme::Light;
};

/// As remembered; Chinese and light the first time. @pre Organisation and application name are set.
Appearance rememberedAppearance();
/// Applies both and remembers them.
void useAppearance(const Appearance& appearance);

/// How large text is, in percent: 100, 125 or 150. Remembered; 100 the first time.
int rememberedTextPercent();
void useTextPercent(int percent);

/// "light", "dark", "high-contrast": how the theme is remembered.
QString themeCode(Theme theme);

} // namespace guanlan::ui
