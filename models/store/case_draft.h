// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/case_store.h"

namespace guanlan::store {

/// Longest text of an entry, bytes.
constexpr std::size_t longestCaseText = 8000;
/// Longest name of an operator or assignee, bytes.
constexpr std::size_t longestCaseName = 200;

/// InvalidInput: no name, too long, or of several lines.
Status checkOperator(const std::string& operatorName);
/// InvalidInput where the act lacks what it needs, or is none that can be asked for. Does not look whether the finding is there.
Status checkDraft(const CaseDraft& draft);

} // namespace guanlan::store
