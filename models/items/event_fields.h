// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/event.h"
#include "models/items/view_scope.h"

#include <QString>

#include <vector>

namespace guanlan::analytics {
struct RulePack;
}

namespace guanlan::items {

class Directory;

/// What a field's id names, so that it can lead somewhere.
enum class FieldLink { None, Institution, Credential, Subject };

/// One filled field of an event, for details and copying. In the window's language.
struct EventField {
    QString name; ///< Word of the command line's JSON: "business_ref".
    QString label; ///< "Business reference".
    QString text; ///< Name or formatted value, safe to show as plain text.
    QString id; ///< The id, hash or address behind it, in full; empty where it is none.
    FieldLink link = FieldLink::None;
};

/// All filled fields, the common ones first.
/// @param sealedBlock  As EventReader::sealedBlock: says how the event is proven.
/// @param rules  Gives purposes their names; nullptr: they stay numbers.
std::vector<EventField> eventFields(const Event& event, const Directory& directory, DisplayZone zone,
    std::optional<std::uint64_t> sealedBlock = std::nullopt, const analytics::RulePack* rules = nullptr);

} // namespace guanlan::items
