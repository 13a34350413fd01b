// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/analytics/rules/rule.h"

#include <cstdint>
#include <span>
#include <string_view>

namespace guanlan::analytics {

enum class ParameterKind {
    Integer, ///< Within [least, most].
    Decimal, ///< Within [leastDecimal, mostDecimal]: shares, scores.
    SeverityWord, ///< "critical", "high", "medium", "low".
    AddressList, ///< 20-byte addresses, each once.
    InstitutionList, ///< 32-byte institution ids, each once.
    KindList, ///< institutionKindName()s, each once.
    SchemaClassList, ///< "0x…=B", see reconciliation_words.h.
    SchemaAmountList, ///< "0x…=5000000-10000000".
    ClassRequirementList, ///< "B=person-assets".
};

/// A parameter that a rule takes from its pack, with what holds where the pack leaves it out.
struct ParameterSpec {
    std::string_view name;
    ParameterKind kind = ParameterKind::Integer;
    std::int64_t least = 0, most = 0, defaultInteger = 0;
    double leastDecimal = 0, mostDecimal = 0, defaultDecimal = 0;
    std::string_view defaultText; ///< A severity, or a list's items with commas.
};

constexpr ParameterSpec integerParameter(std::string_view name, std::int64_t least, std::int64_t most, std::int64_t value)
{
    return {name, ParameterKind::Integer, least, most, value, 0, 0, 0, {}};
}

constexpr ParameterSpec decimalParameter(std::string_view name, double least, double most, double value)
{
    return {name, ParameterKind::Decimal, 0, 0, 0, least, most, value, {}};
}

constexpr ParameterSpec textParameter(std::string_view name, ParameterKind kind, std::string_view value = {})
{
    return {name, kind, 0, 0, 0, 0, 0, 0, value};
}

/// What an enabled rule must find in its pack beside its own entry.
enum class PackNeed { Nothing, Calendar, Requirements };

/// A rule that this version can run.
struct RuleEntry {
    std::string_view id;
    std::span<const ParameterSpec> parameters;
    std::unique_ptr<Rule> (*make)(const RuleContext& context); ///< nullptr: judged by reconciliation, not event by event.
    PackNeed needs = PackNeed::Nothing;
};

/// Raised with every change of what a rule finds or says: what an older version judged is then judged again.
constexpr int rulesRevision = 3;

/// All of them, by id. A new rule is a file of its own and a line in the table.
std::span<const RuleEntry> ruleTable();

/// nullptr for a rule that is planned or unknown.
const RuleEntry* findRuleEntry(std::string_view id);

/// "R01" to "R37": the rules that a pack may speak of.
bool isKnownRuleId(std::string_view id);

std::unique_ptr<Rule> makeUnauthorisedIssuer(const RuleContext& context); ///< R01
std::unique_ptr<Rule> makeWrongSigner(const RuleContext& context); ///< R02
std::unique_ptr<Rule> makeInactiveInstitution(const RuleContext& context); ///< R03
std::unique_ptr<Rule> makeUnknownInstitution(const RuleContext& context); ///< R04
std::unique_ptr<Rule> makeUnknownSubject(const RuleContext& context); ///< R05
std::unique_ptr<Rule> makeWrongRevoker(const RuleContext& context); ///< R06
std::unique_ptr<Rule> makeEvidenceMissing(const RuleContext& context); ///< R07
std::unique_ptr<Rule> makeEvidenceInvalid(const RuleContext& context); ///< R08
std::unique_ptr<Rule> makeEvidenceStale(const RuleContext& context); ///< R09
std::unique_ptr<Rule> makeCascadeNotExecuted(const RuleContext& context); ///< R10
std::unique_ptr<Rule> makeCircularEvidence(const RuleContext& context); ///< R11
std::unique_ptr<Rule> makeSharedDigest(const RuleContext& context); ///< R12
std::unique_ptr<Rule> makeUsedOutOfValidity(const RuleContext& context); ///< R13
std::unique_ptr<Rule> makeUsedWhileRevoked(const RuleContext& context); ///< R14
std::unique_ptr<Rule> makeNoConsent(const RuleContext& context); ///< R15
std::unique_ptr<Rule> makePurposeDrift(const RuleContext& context); ///< R16
std::unique_ptr<Rule> makeAfterWithdrawal(const RuleContext& context); ///< R17
std::unique_ptr<Rule> makeUnknownCredential(const RuleContext& context); ///< R18
std::unique_ptr<Rule> makeAcceptedUnseen(const RuleContext& context); ///< R19
std::unique_ptr<Rule> makePresentationUnanswered(const RuleContext& context); ///< R20
std::unique_ptr<Rule> makeIssuanceBurst(const RuleContext& context); ///< R21
std::unique_ptr<Rule> makeVelocity(const RuleContext& context); ///< R22
std::unique_ptr<Rule> makeRubberStamp(const RuleContext& context); ///< R23
std::unique_ptr<Rule> makeOffHours(const RuleContext& context); ///< R24
std::unique_ptr<Rule> makeReactivation(const RuleContext& context); ///< R25
std::unique_ptr<Rule> makePeerOutlier(const RuleContext& context); ///< R26
std::unique_ptr<Rule> makeDuplicateCertification(const RuleContext& context); ///< R27
std::unique_ptr<Rule> makeShopping(const RuleContext& context); ///< R28
std::unique_ptr<Rule> makeRekeyBeforeUse(const RuleContext& context); ///< R29
std::unique_ptr<Rule> makeBackdating(const RuleContext& context); ///< R30
std::unique_ptr<Rule> makeChainIntegrity(const RuleContext& context); ///< R31
std::unique_ptr<Rule> makeUnregisteredContract(const RuleContext& context); ///< R32
std::unique_ptr<Rule> makeSilentTransaction(const RuleContext& context); ///< R33

} // namespace guanlan::analytics
