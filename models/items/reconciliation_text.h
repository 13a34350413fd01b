// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/reconciliation.h"

#include <QString>

namespace guanlan::items {

/// Words for reconciliation in the window's language. Ask again after a language change.
QString reconciliationStateLabel(ReconciliationState state); ///< "On chain only", 仅链上
QString reconciliationStateExplanation(ReconciliationState state); ///< One sentence for tooltips.
QString reconciliationDoubtLabel(ReconciliationDoubt doubt); ///< Empty for None.
QString recordFieldLabel(RecordField field); ///< "Outcome", 结果
QString recordKindLabel(RecordKind kind); ///< "Account opening", 开户
QString recordOutcomeLabel(RecordOutcome outcome);
QString recordChannelLabel(RecordChannel channel);

/// "Outcome: rejected / accepted": field, what the record says, what the chain says; made safe to show, ids shortened.
QString differenceText(const FieldDifference& difference);

} // namespace guanlan::items
