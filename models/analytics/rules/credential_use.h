// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/analytics/chain_history.h"
#include "models/analytics/rules/rule.h"

namespace guanlan::analytics {

/// A presentation, or an answer that accepted one or does not say: what R13 and R14 judge.
bool isUse(const store::EventRow& event);

/// A hit about a use: the verifier acted. CannotEvaluate where an answer does not say whether it accepted.
RuleHit hitOfUse(const store::EventRow& event, const CredentialRecord* credential);

/// "凭证…于…被出示给…": what was done with which credential, when and by whom.
LocalText useText(const store::EventRow& event, const EntityNames& names);

} // namespace guanlan::analytics
