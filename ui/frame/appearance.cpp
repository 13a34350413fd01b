// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/frame/appearance.h"

#include "ui/frame/language.h"
#include "ui/theme/fonts.h"

#include <QApplication>
#include <QSettings>
#include <QWidget>

namespace guanlan::ui {

namespace {

const QString textKey = QStringLiteral("appearance/text");

} // namespace

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

int rememberedTextPercent() { return qBound(100, QSettings{}.value(textKey, 100).toInt(), 200); }

void useTextPercent(int percent)
{
    QSettings{}.setValue(textKey, percent);
    setTextScale(percent / 100.0);
    applyTheme(theme());
    for (QWidget* widget : QApplication::allWidgets()) { // Also those with a face of their own, which Qt leaves alone.
        QEvent change{QEvent::FontChange};
        QApplication::sendEvent(widget, &change);
    }
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
