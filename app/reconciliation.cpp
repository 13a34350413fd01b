// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reconciliation.h"

#include "app/chain_sync.h"
#include "app/resources.h"
#include "models/analytics/pack_in_force.h"
#include "models/analytics/reconciler.h"
#include "models/store/record_book.h"
#include "models/store/reconciliation_book.h"

namespace guanlan::app {

Status reconcile(store::Workspace& workspace, const analytics::RulePack& pack, const RunControl& control)
{
    const auto reader = workspace.reader();
    if (!reader) return reader.error();
    const auto book = workspace.reconciliationBook();
    if (!book) return book.error();
    return analytics::catchUpReconciliation(**reader, **book, pack, control);
}

Result<analytics::RulePack> judgingPackWithCalendars(store::EventReader& reader)
{
    auto pack = judgingPack(reader);
    if (!pack || !pack->calendar.years().empty()) return pack;
    if (const Status found = analytics::findCalendars(*pack, resourcesFolder() / "rules"); !found) return found.error();
    return pack;
}

Status reconcile(store::Workspace& workspace, const RunControl& control)
{
    const auto reader = workspace.reader();
    if (!reader) return reader.error();
    const auto pack = judgingPackWithCalendars(**reader);
    if (!pack) return pack.error();
    return reconcile(workspace, *pack, control);
}

Result<std::int64_t> unreconciledRecords(store::Workspace& workspace, store::EventReader& reader)
{
    const auto book = workspace.recordBook();
    if (!book) return book.error();
    const auto files = (*book)->files();
    if (!files) return files.error();
    const auto summaries = reader.reconciliationSummaries();
    if (!summaries) return summaries.error();
    std::int64_t left = 0;
    for (const store::RecordFile& file : *files) left += file.taken;
    for (const store::ReconciliationSummary& summary : *summaries) left -= summary.records;
    return left;
}

} // namespace guanlan::app
