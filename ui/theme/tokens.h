// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/finding.h"
#include "models/domain/verification.h"

#include <QColor>

#include <array>

namespace guanlan::ui {

enum class Theme { Light, Dark, HighContrast };

/// Every colour of the window. Read them when painting, never keep one: the theme may change.
/// A theme change reaches widgets as QEvent::PaletteChange.
struct Tokens {
    QColor ground; ///< Window.
    QColor surface; ///< Page, tables, cards.
    QColor raised; ///< Drawer, menus.
    QColor ink; ///< Text.
    QColor muted; ///< Secondary text.
    QColor line; ///< Faint rules and borders.
    QColor outline; ///< Borders of controls.
    QColor hover; ///< Behind what the pointer is over.
    QColor selection; ///< Behind what is selected; ink stays readable on it.
    QColor accent; ///< Links, focus ring, the one marked thing of a view.
    QColor onAccent; ///< Text on accent.
    std::array<QColor, 4> severities; ///< By Severity.
    std::array<QColor, 4> levels; ///< By VerificationLevel.
    std::array<QColor, 8> series; ///< Charts; neighbours differ in lightness.

    const QColor& of(Severity severity) const { return severities.at(std::size_t(severity)); }
    const QColor& of(VerificationLevel level) const { return levels.at(std::size_t(level)); }
};

/// The tokens of a theme.
const Tokens& tokensOf(Theme theme);

/// The tokens and theme in force.
const Tokens& tokens();
Theme theme();

/// The grid and the sizes of the design, in px.
namespace metrics {
constexpr int grid = 4;
constexpr int rowHeight = 28;
constexpr int controlHeight = 28;
constexpr int radius = 4;
constexpr int pageMargin = 16;
constexpr int gap = 12;
constexpr int bodyPx = 13;
constexpr int smallPx = 12;
constexpr int sectionPx = 14;
constexpr int titlePx = 18;
constexpr int figurePx = 24;
} // namespace metrics

/// Puts the style, palette and font onto the application, and repaints every window. Call once at start
/// (after fonts are there) and on each change. @pre A QApplication.
void applyTheme(Theme theme);

} // namespace guanlan::ui
