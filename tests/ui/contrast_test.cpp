// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/heartbeat.h"
#include "ui/theme/tokens.h"

#include <QApplication>
#include <QPalette>
#include <QTest>

#include <cmath>

using namespace guanlan;

namespace {

/// @source WCAG 2.1, relative luminance and contrast ratio.
double luminance(const QColor& colour)
{
    const auto linear = [](double c) { return c <= 0.03928 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4); };
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF());
}

double contrast(const QColor& a, const QColor& b)
{
    const double high = std::max(luminance(a), luminance(b)), low = std::min(luminance(a), luminance(b));
    return (high + 0.05) / (low + 0.05);
}

} // namespace

/// Every ink on every ground that it may stand on: 4.5, and 7 where contrast is asked for; marks of charts 3 at least.
class ContrastTest : public QObject {
    Q_OBJECT

    static void themes()
    {
        QTest::addColumn<ui::Theme>("theme");
        QTest::addColumn<double>("least");
        QTest::newRow("light") << ui::Theme::Light << 4.5;
        QTest::newRow("dark") << ui::Theme::Dark << 4.5;
        QTest::newRow("high contrast") << ui::Theme::HighContrast << 7.0;
    }

    static void holds(const char* ink, const QColor& colour, const char* ground, const QColor& under, double least)
    {
        const double is = contrast(colour, under);
        QVERIFY2(is >= least, qPrintable(QStringLiteral("%1 %2 on %3 %4: %5").arg(QLatin1String{ink}, colour.name(), QLatin1String{ground}, under.name()).arg(is)));
    }

private Q_SLOTS:
    void textCanBeRead_data() { themes(); }
    void textCanBeRead()
    {
        QFETCH(ui::Theme, theme);
        QFETCH(double, least);
        const ui::Tokens& t = ui::tokensOf(theme);
        const std::pair<const char*, QColor> grounds[] = {{"ground", t.ground}, {"surface", t.surface}, {"raised", t.raised}, {"hover", t.hover}, {"selection", t.selection}};
        for (const auto& [ground, under] : grounds) {
            holds("ink", t.ink, ground, under, least);
            holds("muted", t.muted, ground, under, least);
            holds("accent", t.accent, ground, under, least);
            for (const QColor& colour : t.severities) holds("severity", colour, ground, under, least);
            for (const QColor& colour : t.levels) holds("level", colour, ground, under, least);
        }
        holds("text on accent", t.onAccent, "accent", t.accent, least);
    }

    void thePaletteSaysTheSame_data() { themes(); }
    void thePaletteSaysTheSame()
    {
        QFETCH(ui::Theme, theme);
        QFETCH(double, least);
        ui::applyTheme(theme);
        const QPalette palette = QApplication::palette();
        const std::pair<QPalette::ColorRole, QPalette::ColorRole> pairs[] = {{QPalette::WindowText, QPalette::Window}, {QPalette::Text, QPalette::Base},
            {QPalette::Text, QPalette::AlternateBase}, {QPalette::ButtonText, QPalette::Button}, {QPalette::HighlightedText, QPalette::Highlight},
            {QPalette::PlaceholderText, QPalette::Base}, {QPalette::Link, QPalette::Base}, {QPalette::LinkVisited, QPalette::Base}, {QPalette::ToolTipText, QPalette::ToolTipBase}};
        for (const auto& [ink, ground] : pairs) holds("palette", palette.color(ink), "palette", palette.color(ground), least);
    }

    /// Neighbours in a stacked chart are told apart by more than hue.
    void controlsAndMarksAreSeen_data() { themes(); }
    void controlsAndMarksAreSeen()
    {
        QFETCH(ui::Theme, theme);
        const ui::Tokens& t = ui::tokensOf(theme);
        holds("focus ring", t.accent, "surface", t.surface, 3);
        if (theme == ui::Theme::HighContrast) {
            holds("outline", t.outline, "surface", t.surface, 7);
            for (const QColor& colour : t.series) holds("series", colour, "surface", t.surface, 3);
        }
        for (std::size_t i = 1; i < t.series.size(); ++i) QVERIFY(std::abs(luminance(t.series[i]) - luminance(t.series[i - 1])) > 0.05);
    }
};

WINDOW_TEST_MAIN(ContrastTest)
#include "contrast_test.moc"
