// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/finding_pages.h"

namespace guanlan::store {

Result<bool> forEachFinding(EventReader& reader, const FindingFilter& filter, const std::function<Result<bool>(Finding&)>& visit)
{
    constexpr int findingsAtOnce = 1'000;
    for (int offset = 0;; offset += findingsAtOnce) {
        auto page = reader.findings(filter, offset, findingsAtOnce);
        if (!page) return std::move(page).error();
        for (Finding& finding : *page)
            if (auto goesOn = visit(finding); !goesOn || !*goesOn) return goesOn;
        if (page->size() < std::size_t(findingsAtOnce)) return true;
    }
}

} // namespace guanlan::store
