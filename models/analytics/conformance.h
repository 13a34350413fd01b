// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/analytics/credential_chain.h"
#include "models/analytics/rule_pack.h"
#include "models/domain/finding.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace guanlan::analytics {

/// How a constraint orders two acts.
enum class ConstraintKind {
    Precedence, ///< One comes before the other can.
    Response, ///< One is followed by the other, in time.
    NotSuccession, ///< One is never followed by the other.
};

/// "precedence", "response", "not-succession".
std::string_view constraintKindName(ConstraintKind kind);

enum class Conformance {
    Met,
    Broken,
    Pending, ///< Its time has not passed, the rules have not come that far, or nothing has put it to the test yet.
    CannotEvaluate, ///< An input is missing: it is never passed over in silence.
};

/// "met", "broken", "pending", "cannot-evaluate".
std::string_view conformanceName(Conformance state);

/// One act that put a constraint to the test.
struct ConformanceCase {
    EventKey event;
    std::int64_t time = 0; ///< Its block time, UTC seconds.
    Conformance state = Conformance::Met;
    std::optional<EventKey> answer; ///< Of a response: the act that met it.
    std::optional<std::int64_t> due; ///< Of a response: when its time has passed, UTC seconds; absent: no calendar at hand.
    std::string finding; ///< Where it is broken or cannot be evaluated: the finding that says so, if one does.
    bool isCleared = false; ///< Broken then, put right since.
    friend bool operator==(const ConformanceCase&, const ConformanceCase&) = default;
};

struct Constraint {
    std::string_view id; ///< "consent-before-presentation", …
    ConstraintKind kind = ConstraintKind::Precedence;
    std::string_view rule; ///< Whose verdicts these are.
    LocalText text; ///< What is expected, with the pack's figures.
    std::vector<ConformanceCase> cases; ///< Ascending.
    Conformance state = Conformance::Pending; ///< The worst of its cases: broken, cannot evaluate, pending, met.
};

/// The expected life of one credential: what held, what did not, what is still open. The rules' findings say what is broken.
struct CredentialConformance {
    std::optional<EventKey> judgedUpTo; ///< Absent: the chain was not judged yet, and there are no constraints.
    std::vector<Constraint> constraints; ///< Of the rules that the pack in force enables, in the order of a life.
};

/// @param graph  Of the credential; uses that it leaves out are no cases.
/// @param pack   As packInForce(), with its calendars where they are at hand. Fails with what the reader fails with.
Result<CredentialConformance> readConformance(
    store::EventReader& reader, const CredentialGraph& graph, const std::optional<RulePack>& pack);

} // namespace guanlan::analytics
