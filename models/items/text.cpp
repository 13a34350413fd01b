// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/text.h"

#include "models/domain/time.h"
#include "models/domain/visible_text.h"

#include <QDateTime>
#include <QRegularExpression>

namespace guanlan::items {
namespace {

constexpr std::int64_t endOfYear9999 = 253402300799;

QString format(std::int64_t utcSeconds, DisplayZone zone, const QString& pattern)
{
    if (utcSeconds < 0 || utcSeconds > endOfYear9999) return QStringLiteral("—");
    const std::int64_t shifted = utcSeconds + (zone == DisplayZone::Shanghai ? shanghaiOffset : 0);
    return QDateTime::fromSecsSinceEpoch(shifted, Qt::UTC).toString(pattern);
}

} // namespace

QString visibleText(std::string_view utf8)
{
    return QString::fromStdString(visibleUtf8(utf8));
}

QString shortenedWords(QString text)
{
    static const QRegularExpression longWord{QStringLiteral("([!-~]{18})[!-~]{9,}([!-~]{8})")};
    return text.replace(longWord, QStringLiteral("\\1…\\2"));
}

QString visibleText(const QString& text) { return visibleText(text.toStdString()); }

QString plainToolTip(const QString& text)
{
    return QStringLiteral("<qt>") + text.toHtmlEscaped().replace(QChar{u'\n'}, QStringLiteral("<br>")) + QStringLiteral("</qt>");
}

QString shortened(const QString& id)
{
    constexpr qsizetype head = 6, tail = 4;
    return id.size() <= head + tail + 1 ? id : id.left(head) + QChar{u'…'} + id.right(tail);
}

QString formatTime(std::int64_t utcSeconds, DisplayZone zone)
{
    return format(utcSeconds, zone, QStringLiteral("yyyy-MM-dd HH:mm:ss"));
}

QString formatMinute(std::int64_t utcSeconds, DisplayZone zone)
{
    return format(utcSeconds, zone, QStringLiteral("yyyy-MM-dd HH:mm"));
}

QString formatDate(std::int64_t utcSeconds, DisplayZone zone)
{
    return format(utcSeconds, zone, QStringLiteral("yyyy-MM-dd"));
}

QString zoneName(DisplayZone zone)
{
    return zone == DisplayZone::Shanghai ? QStringLiteral("UTC+8") : QStringLiteral("UTC");
}

QString formatCount(std::int64_t count)
{
    QString digits = QString::number(count);
    for (qsizetype at = digits.size() - 3; at > (count < 0 ? 1 : 0); at -= 3) digits.insert(at, QChar{0x2009});
    return digits;
}

} // namespace guanlan::items
