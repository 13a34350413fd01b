// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reconciliation.h"

#include "app/chain_sync.h"
#include "app/resources.h"
#include "models/analytics/pack_in_force.h"
#include "models/analytics/reconciler.h"
#include "models/store/record_book.h"
#include "models/store/reconciliation_book.h"

#include <cstdio>

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

Result<std::int64_t> unreconciled(store::Workspace& workspace)
{
    const auto book = workspace.recordBook();
    return book ? (*book)->waiting() : Result<std::int64_t>{book.error()};
}

Status tellUnreconciled(store::Workspace& workspace)
{
    const auto left = unreconciled(workspace);
    if (!left) return left.error();
    if (*left > 0)
        std::fprintf(stderr, "guanlan: %lld business records and acts were not held against each other yet: findings about them are missing; run guanlan reconcile\n",
            static_cast<long long>(*left));
    return Done{};
}

} // namespace guanlan::app
