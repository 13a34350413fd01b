// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/reporting/event_export.h"

#include <cstdint>

namespace guanlan::reporting {

/// In the file's header, so that one of ours can be told from a workspace and from anybody else's database: "GLOC".
constexpr std::int32_t ocelApplicationId = 0x474c4f43;

struct OcelExport {
    std::int64_t events = 0;
    std::int64_t objects = 0;
};

/// Writes events, and what they name, as an object-centric event log: OCEL 2.0, relational (SQLite); resources/standards.md says
/// what becomes of what. The file appears in one piece or not at all. Same content, same bytes. One state of the workspace is
/// written, whoever writes to it meanwhile. Memory does not grow with the events. Errors: Unavailable (disk), Cancelled, and what
/// the reader fails with.
Result<OcelExport> writeOcel(store::EventReader& reader, const ExportScope& scope, const std::string& path, const RunControl& control = {});

} // namespace guanlan::reporting
