// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/event.h"
#include "models/items/view_scope.h"

#include <QString>

#include <functional>

namespace guanlan::items {

class Directory;

/// The columns that events are shown in.
enum class EventColumn { Time, Block, LogIndex, Type, Institution, Counterparty, Subject, Credential, Sender, Level };

/// How what an event's cells name is called.
struct EventWords {
    std::function<QString(const InstitutionId&)> institution;
    std::function<QString(const SubjectId&)> holder; ///< In full or masked, as somebody may see it.
    std::function<QString(EventType)> type;
    std::function<QString(VerificationLevel)> level;
    DisplayZone zone = DisplayZone::Shanghai;
};

/// As the directory says whenever it is asked. On its thread.
EventWords livingWords(const Directory& directory);
/// As both say now, for any thread and as long as one likes. Holders are masked; an institution without a name has its id in full.
EventWords keptWords(const Directory& directory, DisplayZone zone);

/// The cell's text in full, as it is copied and exported.
QString eventCell(const Event& event, EventColumn column, const EventWords& words);

/// The one beside who acted.
std::optional<InstitutionId> otherInstitution(const Event& event);

} // namespace guanlan::items
