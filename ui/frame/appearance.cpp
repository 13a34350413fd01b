// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/frame/appearance.h"

#include "ui/frame/language.h"

#include <QSettings>

namespace guanlan::ui {

QString themeCode(Theme theme)
{
    switch (theme) {
    case Theme::Light: return QStringLiteral("light");
    case Theme::Dark: return QStringLiteral("dark");
    case Theme::HighContrast: return QStringLiteral("high-contrast");
    }
    return {};
}

Appearance rememberedAppearance()
{
    const QSettings settings;
    Appearance result;
    result.language = languageOfCode(settings.value(QStringLiteral("appearance/language")).toString());
    const QString code = settings.value(QStringLiteral("appearance/theme")).toString();
    for (const Theme theme : {Theme::Light, Theme::Dark, Theme::HighContrast})
        if (themeCode(theme) == code) result.theme = theme;
    return result;
}

void useAppearance(const Appearance& appearance)
{
    QSettings settings;
    settings.setValue(QStringLiteral("appearance/language"), languageCode(appearance.language));
    settings.setValue(QStringLiteral("appearance/theme"), themeCode(appearance.theme));
    applyTheme(appearance.theme);
    applyLanguage(appearance.language);
}

} // namespace guanlan::ui
