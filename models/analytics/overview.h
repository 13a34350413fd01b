// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/finding.h"
#include "models/domain/ids.h"
#include "models/domain/institution.h"
#include "models/domain/result.h"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace guanlan::store {
class EventReader;
}

namespace guanlan::analytics {

struct OverviewRequest {
    std::optional<std::int64_t> from; ///< UTC seconds; absent: from the first act.
    std::optional<std::int64_t> to; ///< UTC seconds, exclusive; absent or later than the chain: to its last block.
    std::vector<InstitutionId> institutions; ///< Empty: all.
    std::size_t stacked = 7; ///< So many institutions get a series of their own; the rest are one series.
};

/// A figure and the same figure over the equally long period just before.
struct KeyFigure {
    std::int64_t value = 0;
    std::optional<std::int64_t> previous; ///< Absent where `from` was not given.
    friend bool operator==(const KeyFigure&, const KeyFigure&) = default;
};

/// Daily issuance of one institution.
struct IssuanceSeries {
    std::optional<InstitutionId> institution; ///< Absent: all others together.
    LocalText name; ///< Empty where nobody knows one.
    std::vector<std::int64_t> counts; ///< One a day.
    std::int64_t total = 0;
};

/// An institution's line in the league table.
struct LeagueRow {
    InstitutionId id;
    LocalText name; ///< Empty where nobody knows one.
    InstitutionKind kind = InstitutionKind::Other;
    std::string status; ///< Last on chain; "" if never registered.
    std::int64_t issued = 0;
    std::int64_t presented = 0;
    std::int64_t verified = 0;
    std::int64_t revoked = 0;
    KeyFigure acts; ///< All four, with suspensions and reinstatements.
    std::array<std::int64_t, 4> findings{}; ///< Violations in the period, by Severity.
    std::int64_t undecided = 0; ///< What the rules could not judge in the period.
    std::optional<std::int64_t> lastEvent; ///< UTC seconds, whatever the period.
    std::vector<std::int64_t> sparkline; ///< Acts, one count a day.
};

struct Overview {
    std::int64_t from = 0; ///< UTC seconds: the period that was computed, whole Shanghai days.
    std::int64_t to = 0; ///< Exclusive. Equal to `from` where the workspace is empty.
    KeyFigure issued;
    KeyFigure presented;
    KeyFigure verified;
    KeyFigure revoked;
    KeyFigure activeInstitutions; ///< With at least one act.
    std::array<KeyFigure, 4> findings; ///< Violations by Severity; those whose event lies in the period.
    std::int64_t undecided = 0; ///< Beside them: what the rules could not judge.
    std::vector<std::int64_t> days; ///< When each begins, UTC seconds.
    std::vector<IssuanceSeries> issuance; ///< Largest first, the rest last.
    std::vector<LeagueRow> league; ///< Every known institution, most acts first, then by id.
};

/// InvalidInput where the period is too long; else what the reader fails with.
Result<Overview> buildOverview(store::EventReader& reader, const OverviewRequest& request);

} // namespace guanlan::analytics
