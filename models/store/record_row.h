// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/business_record.h"
#include "models/store/statement.h"

namespace guanlan::store {

#define GUANLAN_RECORD_COLUMNS \
    "line, reference, kind, time, subject, credential, digest, class, outcome, amount_from, amount_to, channel, operator"

/// The record of a row of which these columns are the first.
BusinessRecord recordOf(const Statement& row);

} // namespace guanlan::store
