// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/reporting/event_export.h"

#include <cstdint>

namespace guanlan::reporting {

struct XesExport {
    std::int64_t traces = 0;
    std::int64_t events = 0; ///< In the traces.
    std::int64_t leftOut = 0; ///< Events of the scope that name no credential: XES has no case for them.
};

/// Writes events as XES (IEEE Std 1849-2016; resources/standards.md says what becomes of what): a trace for each credential of a
/// chain, in the order in which credentials first appear, with its events of the scope, ascending. The file appears in one piece
/// or not at all. Same content, same bytes. One state of the workspace is written, whoever writes to it meanwhile.
/// Memory: a bit for each id that the workspace knows, 2000 events at a time. Errors: Unavailable (disk), Cancelled, and what the
/// reader fails with.
Result<XesExport> writeXes(store::EventReader& reader, const ExportScope& scope, const std::string& path, const RunControl& control = {});

} // namespace guanlan::reporting
