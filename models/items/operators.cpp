// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/operators.h"

#include <algorithm>
#include <limits>
#include <map>

namespace guanlan::items {
namespace {

constexpr int pageEntries = 1000;

Result<std::vector<OperatorRecord>> operatorsOf(store::CaseLog& log)
{
    std::map<std::string, OperatorRecord> byName;
    for (std::int64_t before = std::numeric_limits<std::int64_t>::max();;) {
        const auto page = log.entries(before, pageEntries, {});
        if (!page) return page.error();
        for (const CaseEntry& entry : *page) {
            OperatorRecord& record = byName[entry.operatorName];
            ++record.entries;
            record.last = std::max(record.last, entry.time);
        }
        if (page->size() < std::size_t(pageEntries)) break;
        before = page->back().number;
    }
    std::vector<OperatorRecord> all;
    for (auto& [name, record] : byName) {
        record.name = QString::fromStdString(name);
        all.push_back(record);
    }
    std::ranges::stable_sort(all, std::greater{}, &OperatorRecord::last);
    return all;
}

} // namespace

QFuture<Result<std::vector<OperatorRecord>>> askOperators(CaseDesk& cases) { return cases.ask<std::vector<OperatorRecord>>(operatorsOf); }

} // namespace guanlan::items
