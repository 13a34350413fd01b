// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/reporting/ocel_writer.h"

#include "models/reporting/draft_file.h"
#include "models/reporting/ocel_file.h"

namespace guanlan::reporting {

namespace {

Result<OcelExport> fill(const std::string& draft, store::EventReader& reader, const ExportScope& scope, const std::string& path, const RunControl& control)
{
    const auto names = ExportNames::read(reader);
    if (!names) return names.error();
    const auto file = OcelFile::open(draft, *names);
    if (!file) return exportUnwritable(path);
    const Status done = forEachEvent(reader, scope.filter(), [&](const Event& event) -> Status {
        if (control.cancelled()) return exportCancelled(path);
        if (!(*file)->add(event)) return exportUnwritable(path);
        return Done{};
    });
    if (!done) return done.error();
    if (!(*file)->commit()) return exportUnwritable(path);
    return OcelExport{(*file)->events(), (*file)->objects()};
}

} // namespace

Result<OcelExport> writeOcel(store::EventReader& reader, const ExportScope& scope, const std::string& path, const RunControl& control)
{
    DraftFile draft{path};
    if (!draft.isMade()) return exportUnwritable(path);
    OcelExport written;
    const Status done = inOneState(reader, [&]() -> Status {
        const auto filled = fill(draft.path(), reader, scope, path, control);
        if (!filled) return filled.error();
        written = *filled;
        return Done{};
    });
    if (!done) return done.error();
    if (control.cancelled()) return exportCancelled(path);
    if (!draft.replaceTarget()) return exportUnwritable(path);
    return written;
}

} // namespace guanlan::reporting
