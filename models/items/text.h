// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/ids.h"
#include "models/items/view_scope.h"

#include <QString>

#include <string_view>

namespace guanlan::items {

/// Text from a chain, node or file as it may be shown: control characters, line breaks and the characters that
/// turn the direction of writing become visible (␊, ⟨U+202E⟩), broken UTF-8 becomes U+FFFD. Show it as plain text.
QString visibleText(std::string_view utf8);
QString visibleText(const QString& text);
/// Words of more than 34 letters, digits and signs shortened in their middle: ids and references would make a line that nothing holds.
QString shortenedWords(QString text);

/// The text as a tooltip that shows it as it is: tooltips take what looks like markup for markup.
QString plainToolTip(const QString& text);

/// "0x9e37…79b1": the first four and last four digits. What is no longer than that stays.
QString shortened(const QString& id);

/// The id in its native form (an address where it is one), in full and shortened.
template <class Tag>
QString fullId(const StrongId<Tag, Bytes32>& id)
{
    return QString::fromStdString(nativeText(id));
}
inline QString fullId(const Address& id) { return QString::fromStdString(toText(id)); }
template <class Tag, class Rep>
QString shortId(const StrongId<Tag, Rep>& id)
{
    return shortened(fullId(id));
}

/// "2026-03-02 09:20:11" in the zone; "—" for a moment beyond year 9999, which a chain may well claim.
QString formatTime(std::int64_t utcSeconds, DisplayZone zone);
/// "2026-03-02 09:20".
QString formatMinute(std::int64_t utcSeconds, DisplayZone zone);
/// "2026-03-02".
QString formatDate(std::int64_t utcSeconds, DisplayZone zone);
/// "UTC+8", "UTC".
QString zoneName(DisplayZone zone);

/// "12 345", with thin spaces between groups of three digits.
QString formatCount(std::int64_t count);

} // namespace guanlan::items
