// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/tokens.h"

#include "ui/theme/fonts.h"
#include "ui/theme/plain_style.h"

#include <QApplication>
#include <QPalette>
#include <QToolTip>

/// A static library's resources are linked only where they are named, outside every namespace.
static void initIcons() { Q_INIT_RESOURCE(icons); }

namespace guanlan::ui {
namespace {

Theme g_theme = Theme::Light;

QColor rgb(QRgb value) { return QColor{value}; }

Tokens lightTokens()
{
    return {
        .ground = rgb(0xF6F7F8), .surface = rgb(0xFFFFFF), .raised = rgb(0xFFFFFF),
        .ink = rgb(0x1A1F26), .muted = rgb(0x55606D), .line = rgb(0xE1E5EA), .outline = rgb(0xC3CAD2),
        .hover = rgb(0xEEF2F6), .selection = rgb(0xDCE8F5), .accent = rgb(0x1F5A99), .onAccent = rgb(0xFFFFFF),
        .severities = {rgb(0xB3261E), rgb(0xA84600), rgb(0x7D5D00), rgb(0x486584)},
        .levels = {rgb(0x26734A), rgb(0x335F9E), rgb(0x7A5F12), rgb(0xB3261E)},
        .series = {rgb(0x1F5A99), rgb(0xE8A33D), rgb(0x2E7D4F), rgb(0x84BDE8), rgb(0x7B3B6E), rgb(0xCDB84A),
            rgb(0xB0452B), rgb(0xA3AEB9)},
    };
}

Tokens darkTokens()
{
    return {
        .ground = rgb(0x15181C), .surface = rgb(0x1C2025), .raised = rgb(0x23282F),
        .ink = rgb(0xE7EBF0), .muted = rgb(0x9AA5B1), .line = rgb(0x2E353D), .outline = rgb(0x434C57),
        .hover = rgb(0x252B32), .selection = rgb(0x24384D), .accent = rgb(0x6AA9E9), .onAccent = rgb(0x10151B),
        .severities = {rgb(0xF2867E), rgb(0xF0A066), rgb(0xE0C060), rgb(0x9DB7D1)},
        .levels = {rgb(0x79C79A), rgb(0x8CB8E8), rgb(0xD9BC6A), rgb(0xF2867E)},
        .series = {rgb(0x5B9BDC), rgb(0xF3C27A), rgb(0x5BAE7E), rgb(0xB4D9F4), rgb(0xB57AA8), rgb(0xE6D883),
            rgb(0xDD7E66), rgb(0xC5CDD5)},
    };
}

Tokens highContrastTokens()
{
    Tokens result = darkTokens();
    result.ground = result.surface = result.raised = rgb(0x000000);
    result.ink = rgb(0xFFFFFF);
    result.muted = rgb(0xE0E0E0);
    result.line = rgb(0x8A8A8A);
    result.outline = rgb(0xFFFFFF);
    result.hover = rgb(0x242424);
    result.selection = rgb(0x14335A);
    result.accent = rgb(0x9AD5FF);
    result.onAccent = rgb(0x000000);
    result.severities = {rgb(0xFFB4AC), rgb(0xFFC48F), rgb(0xF2D878), rgb(0xC9DCF0)};
    result.levels = {rgb(0xA8E6BF), rgb(0xBBD8FF), rgb(0xF2DC90), rgb(0xFFB4AC)};
    return result;
}

QPalette paletteOf(const Tokens& t)
{
    QPalette palette;
    palette.setColor(QPalette::Window, t.ground);
    palette.setColor(QPalette::WindowText, t.ink);
    palette.setColor(QPalette::Base, t.surface);
    palette.setColor(QPalette::AlternateBase, t.ground);
    palette.setColor(QPalette::Text, t.ink);
    palette.setColor(QPalette::PlaceholderText, t.muted);
    palette.setColor(QPalette::Button, t.surface);
    palette.setColor(QPalette::ButtonText, t.ink);
    palette.setColor(QPalette::BrightText, t.onAccent);
    palette.setColor(QPalette::Highlight, t.selection);
    palette.setColor(QPalette::HighlightedText, t.ink);
    palette.setColor(QPalette::Link, t.accent);
    palette.setColor(QPalette::LinkVisited, t.accent);
    palette.setColor(QPalette::ToolTipBase, t.raised);
    palette.setColor(QPalette::ToolTipText, t.ink);
    palette.setColor(QPalette::Light, t.surface);
    palette.setColor(QPalette::Midlight, t.hover);
    palette.setColor(QPalette::Mid, t.line);
    palette.setColor(QPalette::Dark, t.outline);
    palette.setColor(QPalette::Shadow, t.outline);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText}) {
        QColor faded = t.muted;
        faded.setAlphaF(0.6f);
        palette.setColor(QPalette::Disabled, role, faded);
    }
    return palette;
}

} // namespace

const Tokens& tokensOf(Theme theme)
{
    static const Tokens light = lightTokens();
    static const Tokens dark = darkTokens();
    static const Tokens highContrast = highContrastTokens();
    switch (theme) {
    case Theme::Light: return light;
    case Theme::Dark: return dark;
    case Theme::HighContrast: return highContrast;
    }
    return light;
}

const Tokens& tokens() { return tokensOf(g_theme); }

Theme theme() { return g_theme; }

void applyTheme(Theme theme)
{
    initIcons();
    g_theme = theme;
    if (!qobject_cast<PlainStyle*>(QApplication::style())) QApplication::setStyle(new PlainStyle);
    QApplication::setFont(bodyFont());
    const QPalette palette = paletteOf(tokens());
    QApplication::setPalette(palette);
    QToolTip::setPalette(palette);
}

} // namespace guanlan::ui
