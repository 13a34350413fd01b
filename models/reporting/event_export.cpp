// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/reporting/event_export.h"

#include "models/store/event_store.h"

namespace guanlan::reporting {

store::EventFilter ExportScope::filter() const
{
    store::EventFilter filter;
    filter.chain = chain;
    filter.institutions = institutions;
    filter.from = from;
    filter.to = to;
    return filter;
}

Result<ExportNames> ExportNames::read(store::EventReader& reader)
{
    ExportNames names;
    const auto chains = reader.chains();
    if (!chains) return chains.error();
    for (const store::ChainState& chain : *chains) names.chains.emplace(chain.ref, chain.identity.name);
    const auto directory = reader.directory();
    if (!directory) return directory.error();
    for (const Institution& institution : *directory) names.institutions.emplace(institution.id, institution);
    const auto schemas = reader.schemas();
    if (!schemas) return schemas.error();
    for (const SchemaInfo& schema : *schemas) names.schemas.emplace(schema.id, schema);
    return names;
}

std::string_view ExportNames::chain(ChainRef ref) const
{
    const auto found = chains.find(ref);
    return found == chains.end() ? std::string_view{} : found->second;
}

Status forEachEvent(store::EventReader& reader, const store::EventFilter& filter, const std::function<Status(const Event&)>& visit, store::Direction direction)
{
    constexpr int pageRows = 2000;
    store::PageRequest request{.filter = filter, .direction = direction, .limit = pageRows};
    for (bool complete = false; !complete;) {
        const auto page = reader.page(request);
        if (!page) return page.error();
        for (const Event& event : page->rows)
            if (Status done = visit(event); !done) return done;
        complete = page->complete || page->rows.empty();
        if (!page->rows.empty()) request.from = page->rows.back().key;
    }
    return Done{};
}

Status inOneState(store::EventReader& reader, const std::function<Status()>& work)
{
    std::optional<Status> done;
    // A scan is of one state, and so is what is asked while it lasts: it need not go beyond the first event.
    const Status scanned = reader.scan(EventKey{}, [&](const store::EventRow&) {
        done = work();
        return false;
    }, {});
    if (!scanned) return scanned;
    return done ? std::move(*done) : work();
}

Error exportCancelled(const std::string& path) { return {ErrorKind::Cancelled, path + ": not written: cancelled"}; }

Error exportUnwritable(const std::string& path)
{
    return {ErrorKind::Unavailable, path + ": cannot write: choose another folder or free some space"};
}

Status placeExport(DraftFile& draft, const std::string& path, Placing placing, const RunControl& control)
{
    if (control.cancelled()) return exportCancelled(path);
    if (placing == Placing::Replace) return draft.replaceTarget() ? Status{Done{}} : exportUnwritable(path);
    const auto placed = draft.takeFreePlace();
    if (placed == DraftFile::Placed::Yes) return Done{};
    return placed == DraftFile::Placed::Taken ? Error{ErrorKind::InvalidInput, path + ": is there already; choose another name"} : exportUnwritable(path);
}

} // namespace guanlan::reporting
