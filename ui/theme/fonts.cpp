// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/fonts.h"

#include "ui/theme/tokens.h"

#include <QFontDatabase>
#include <QStringList>

namespace guanlan::ui {
namespace {

qreal g_textScale = 1;

QFont face(int px, QFont::Weight weight = QFont::Normal)
{
    QFont font;
    font.setFamilies({QStringLiteral("Noto Sans CJK SC"), QStringLiteral("Noto Sans SC"),
        QStringLiteral("Microsoft YaHei"), QStringLiteral("WenQuanYi Micro Hei"), QStringLiteral("sans-serif")});
    font.setPixelSize(textPx(px));
    font.setWeight(weight);
    return font;
}

} // namespace

QFont bodyFont() { return face(metrics::bodyPx); }
QFont smallFont() { return face(metrics::smallPx); }
QFont sectionFont() { return face(metrics::sectionPx, QFont::DemiBold); }
QFont titleFont() { return face(metrics::titlePx, QFont::DemiBold); }
QFont figureFont() { return face(metrics::figurePx, QFont::DemiBold); }

QFont idFont()
{
    QFont font;
    font.setFamilies({QStringLiteral("DejaVu Sans Mono"), QStringLiteral("Noto Sans Mono CJK SC"),
        QStringLiteral("Consolas"), QStringLiteral("monospace")});
    font.setStyleHint(QFont::Monospace);
    font.setPixelSize(textPx(metrics::smallPx));
    return font;
}

void setTextScale(qreal scale) { g_textScale = qBound<qreal>(1, scale, 2); }

qreal textScale() { return g_textScale; }

int textPx(int px) { return qRound(px * g_textScale); }

bool hasChineseFont() { return !QFontDatabase::families(QFontDatabase::SimplifiedChinese).isEmpty(); }

} // namespace guanlan::ui
