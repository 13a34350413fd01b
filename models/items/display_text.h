// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/ids.h"
#include "models/domain/institution.h"

#include <QString>

#include <cstdint>

namespace guanlan::items {

enum class Language { Chinese, English };
enum class Zone { Shanghai, Utc };

/// How ids, names and times are written everywhere in the window. Models read it when asked for a text; whoever
/// changes it repaints. The window's thread only.
struct DisplaySettings {
    Language language = Language::Chinese;
    Zone zone = Zone::Shanghai;
};
DisplaySettings& displaySettings();

/// The text in the window's language; the other one where that is empty. Untrusted: show it as plain text.
QString localText(const LocalText& text);

/// "0x9e37…79b1": the first six and the last four characters; shorter texts as they are.
QString shortId(const QString& full);

/// The native form of an id, in full and shortened.
template <class Id>
QString fullIdText(const Id& id)
{
    return QString::fromStdString(nativeText(id));
}
template <class Id>
QString shortIdText(const Id& id)
{
    return shortId(fullIdText(id));
}

/// The name, or the shortened id where nobody knows one.
template <class Id>
QString nameOrId(const LocalText& name, const Id& id)
{
    const QString text = localText(name);
    return text.isEmpty() ? shortIdText(id) : text;
}

/// "2026-03-02 09:20:11", "2026-03-02 09:20" and "2026-03-02" in the window's zone.
QString secondText(std::int64_t utcSeconds);
QString minuteText(std::int64_t utcSeconds);
QString dayText(std::int64_t utcSeconds);

/// "12 345": groups of three, parted by a thin space.
QString countText(std::int64_t count);

} // namespace guanlan::items
