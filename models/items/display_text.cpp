// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/display_text.h"

#include "models/domain/time.h"

namespace guanlan::items {

DisplaySettings& displaySettings()
{
    static DisplaySettings settings;
    return settings;
}

QString localText(const LocalText& text)
{
    const bool chinese = displaySettings().language == Language::Chinese;
    const std::string& wanted = chinese ? text.zh : text.en;
    return QString::fromStdString(wanted.empty() ? (chinese ? text.en : text.zh) : wanted);
}

QString shortId(const QString& full)
{
    constexpr int head = 6, tail = 4;
    if (full.size() <= head + tail + 1) return full;
    return full.left(head) + QChar{0x2026} + full.right(tail);
}

QString secondText(std::int64_t utcSeconds)
{
    const bool shanghai = displaySettings().zone == Zone::Shanghai;
    QString text = QString::fromStdString(toIso8601(utcSeconds + (shanghai ? shanghaiOffset : 0)));
    text.chop(1); // the Z
    return text.replace(QLatin1Char('T'), QLatin1Char(' '));
}

QString minuteText(std::int64_t utcSeconds)
{
    QString text = secondText(utcSeconds);
    text.chop(3);
    return text;
}

QString dayText(std::int64_t utcSeconds) { return secondText(utcSeconds).section(QLatin1Char(' '), 0, 0); }

QString countText(std::int64_t count)
{
    constexpr QChar thinSpace{0x2009};
    QString digits = QString::number(count);
    const int first = count < 0 ? 1 : 0;
    for (int at = int(digits.size()) - 3; at > first; at -= 3) digits.insert(at, thinSpace);
    return digits;
}

} // namespace guanlan::items
