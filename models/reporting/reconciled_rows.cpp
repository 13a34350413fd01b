// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/reporting/reconciled_rows.h"

#include "models/store/event_store.h"

namespace guanlan::reporting {

Result<bool> forEachReconciled(store::EventReader& reader, const store::ReconciliationFilter& filter, const std::function<Result<bool>(const ReconciledRow&)>& visit)
{
    constexpr int rowsAtOnce = 1'000;
    store::ReconciliationRequest request{.filter = filter, .order = store::ReconciliationOrder::OldestFirst, .after = {}, .limit = rowsAtOnce};
    for (;;) {
        const auto page = reader.reconciliation(request);
        if (!page) return page.error();
        for (const ReconciledRow& row : *page)
            if (auto goesOn = visit(row); !goesOn || !*goesOn) return goesOn;
        if (page->size() < std::size_t(rowsAtOnce)) return true;
        request.after = {page->back().time(), page->back().number};
    }
}

} // namespace guanlan::reporting
