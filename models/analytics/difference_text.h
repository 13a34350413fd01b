// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/institution.h"
#include "models/domain/reconciliation.h"

namespace guanlan::analytics {

/// A value of a FieldDifference for people: ids shortened (a sentence is no place to show a holder in full), outcomes in words, times in
/// Shanghai's. What is not of its field's form stays as it is.
LocalText differenceValue(RecordField field, const std::string& value);

} // namespace guanlan::analytics
