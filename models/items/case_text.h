// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/view_scope.h"
#include "models/store/case_store.h"

#include <QString>

#include <vector>

namespace guanlan::items {

/// Words for cases in the window's language. Ask again after a language change.
QString dispositionLabel(Disposition disposition); ///< "In review", 核查中
QString queueLabel(store::CaseQueue queue); ///< "Mine", 我的
QString queueExplanation(store::CaseQueue queue); ///< One sentence for tooltips.
enum class StateForm { Full, Cell };
/// "In review"; where it is asleep at `now` (UTC seconds) "Snoozed until 2026-12-01", in a cell "Until 2026-12-01".
QString stateLabel(const CaseState& state, std::int64_t now, DisplayZone zone, StateForm form);
/// The assignee, made safe to show; "—" for nobody.
QString assigneeLabel(const CaseState& state);

/// An entry of the log as a line of a finding's history.
struct CaseLine {
    QString time; ///< To the minute, in the zone.
    QString who;
    QString what; ///< "Confirmed", "Assigned to zhang", "Taken back: Confirmed".
    QString text; ///< Reason or note; empty where there is none.
    bool takenBack = false; ///< A later entry took it back.
};
/// What an entry does, without knowing the others: "Confirmed", "Taken back: entry 12".
QString actLabel(const CaseEntry& entry, DisplayZone zone);
/// Newest first. @pre `entries` are all on one finding, ascending.
std::vector<CaseLine> caseLines(const std::vector<CaseEntry>& entries, DisplayZone zone);

} // namespace guanlan::items
