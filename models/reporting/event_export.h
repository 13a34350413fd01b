// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/event.h"
#include "models/domain/institution.h"
#include "models/domain/result.h"
#include "models/domain/run_control.h"
#include "models/reporting/draft_file.h"
#include "models/store/queries.h"

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace guanlan::store {
class EventReader;
}

/// What exports of many events share.
namespace guanlan::reporting {

/// Which events leave the workspace: those that `guanlan events` gives for the same conditions.
struct ExportScope {
    std::optional<ChainRef> chain; ///< Absent: all.
    std::vector<InstitutionId> institutions; ///< As institution or as counterparty; empty: every one.
    std::optional<std::int64_t> from; ///< UTC seconds, inclusive.
    std::optional<std::int64_t> to; ///< UTC seconds, exclusive.

    store::EventFilter filter() const;
};

/// What a workspace's own words stand beside the ids in an export.
struct ExportNames {
    std::map<ChainRef, std::string> chains;
    std::map<InstitutionId, Institution> institutions; ///< The supervisor's directory.
    std::map<SchemaId, SchemaInfo> schemas; ///< The chain files' schemas.

    static Result<ExportNames> read(store::EventReader& reader);
    /// Empty for a chain that there is not.
    std::string_view chain(ChainRef ref) const;
};

/// Calls `visit` for every event that the filter lets through, ascending (Backward: descending), a page at a time, until one fails.
Status forEachEvent(store::EventReader& reader, const store::EventFilter& filter, const std::function<Status(const Event&)>& visit,
    store::Direction direction = store::Direction::Forward);

/// Runs `work`, all of whose questions to this reader are answered from one state of the workspace, whoever writes to it meanwhile.
Status inOneState(store::EventReader& reader, const std::function<Status()>& work);

/// The failure of an export that was asked to stop.
Error exportCancelled(const std::string& path);
/// The failure of one whose file cannot be written.
Error exportUnwritable(const std::string& path);
/// Puts a finished draft in its place. Errors: Cancelled, Unavailable, InvalidInput (Placing::New, and something is there).
Status placeExport(DraftFile& draft, const std::string& path, Placing placing, const RunControl& control);

} // namespace guanlan::reporting
