// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/case_desk.h"

namespace guanlan::items {

/// Somebody who wrote into the case log.
struct OperatorRecord {
    QString name; ///< Untrusted text.
    std::int64_t entries = 0;
    std::int64_t last = 0; ///< UTC seconds.
};

/// All of them, who wrote last first. Reads the whole log.
QFuture<Result<std::vector<OperatorRecord>>> askOperators(CaseDesk& cases);

} // namespace guanlan::items
