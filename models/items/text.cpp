// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/text.h"

#include "models/domain/time.h"

#include <QDateTime>
#include <QStringDecoder>

namespace guanlan::items {
namespace {

constexpr std::int64_t endOfYear9999 = 253402300799;

QString format(std::int64_t utcSeconds, DisplayZone zone, const QString& pattern)
{
    if (utcSeconds < 0 || utcSeconds > endOfYear9999) return QStringLiteral("—");
    const std::int64_t shifted = utcSeconds + (zone == DisplayZone::Shanghai ? shanghaiOffset : 0);
    return QDateTime::fromSecsSinceEpoch(shifted, Qt::UTC).toString(pattern);
}

bool turnsDirection(char32_t c)
{
    return c == 0x200E || c == 0x200F || c == 0x061C || (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
}

bool isInvisible(char32_t c)
{
    return turnsDirection(c) || (c >= 0x200B && c <= 0x200D) || c == 0x2060 || c == 0xFEFF || c == 0x2028 || c == 0x2029
        || (c >= 0x7F && c <= 0x9F) || c == 0x00AD || (c >= 0xE0000 && c <= 0xE007F);
}

} // namespace

QString visibleText(std::string_view utf8)
{
    QStringDecoder decoder{QStringDecoder::Utf8, QStringDecoder::Flag::ConvertInitialBom}; // fromUtf8() hides it.
    return visibleText(QString{decoder.decode(QByteArrayView{utf8.data(), qsizetype(utf8.size())})});
}

QString visibleText(const QString& text)
{
    QString result;
    result.reserve(text.size());
    const auto points = text.toUcs4();
    for (const char32_t c : points) {
        if (c < 0x20) result += QChar{char16_t(0x2400 + c)}; // Unicode's pictures of control characters.
        else if (isInvisible(c)) result += QStringLiteral("⟨U+%1⟩").arg(uint(c), 4, 16, QLatin1Char('0')).toUpper();
        else result += QString::fromUcs4(&c, 1);
    }
    return result;
}

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
