// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/reconciliation.h"

namespace guanlan {

namespace {

constexpr std::array<std::string_view, reconciliationStates> stateNames{
    "matched", "mismatch", "chain-only", "business-only", "not-due", "paper", "repeated", "cannot-evaluate"};
constexpr std::array<std::string_view, reconciliationDoubts> doubtNames{
    "none", "nothing-handed-in", "not-covered", "no-calendar", "no-amount", "amount-unclear"};
constexpr std::array<std::string_view, recordFields> fieldNames{"subject", "credential", "digest", "class", "outcome", "amount", "time"};

} // namespace

std::string_view reconciliationStateName(ReconciliationState state) { return stateNames[std::size_t(state)]; }

std::optional<ReconciliationState> parseReconciliationState(std::string_view name)
{
    for (std::size_t i = 0; i < stateNames.size(); ++i)
        if (stateNames[i] == name) return ReconciliationState(i);
    return std::nullopt;
}

std::string_view reconciliationDoubtName(ReconciliationDoubt doubt) { return doubtNames[std::size_t(doubt)]; }
std::string_view recordFieldName(RecordField field) { return fieldNames[std::size_t(field)]; }

} // namespace guanlan
