// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/analytics/rules/rule_table.h"

#include "models/domain/time.h"

#include <algorithm>
#include <array>

namespace guanlan::analytics {

namespace {

constexpr int ruleCount = 37;

constexpr std::array wrongSignerParameters{textParameter("relayers", ParameterKind::AddressList)};
constexpr std::array wrongRevokerParameters{textParameter("kinds", ParameterKind::KindList, "authority")};
constexpr std::array evidenceInvalidParameters{
    textParameter("severity_other_subject", ParameterKind::SeverityWord, "critical")};
constexpr std::array evidenceStaleParameters{integerParameter("days", 1, 3660, 30)};
constexpr std::array cascadeNotExecutedParameters{integerParameter("trading_days", 1, 250, 5)};
constexpr std::array usedOutOfValidityParameters{integerParameter("grace_seconds", 0, 366 * secondsPerDay, 0)};
constexpr std::array usedWhileRevokedParameters{integerParameter("grace_blocks", 0, 1'000'000, 0)};
constexpr std::array presentationUnansweredParameters{integerParameter("trading_days", 1, 250, 5)};
constexpr std::array duplicateCertificationParameters{integerParameter("renewal_hours", 0, 8784, 24),
    textParameter("severity_within_one", ParameterKind::SeverityWord, "medium")};
constexpr std::array backdatingParameters{integerParameter("hours", 0, 87840, 24),
    textParameter("batch_issuers", ParameterKind::InstitutionList)};
constexpr std::array burstParameters{integerParameter("chance_per_million", 0, 100'000, 10),
    integerParameter("small_median", 0, 1'000'000, 3), integerParameter("small_least", 0, 1'000'000, 10)};
constexpr std::array velocityParameters{integerParameter("verifiers", 2, 1000, 5), integerParameter("hours", 1, 24 * 366, 24)};
constexpr std::array rubberStampParameters{integerParameter("seconds", 1, 3600, 5), integerParameter("least_issued", 1, 1'000'000, 50),
    integerParameter("days", 1, 366, 30), textParameter("automated", ParameterKind::InstitutionList)};
constexpr std::array offHoursParameters{decimalParameter("share", 0, 1, 0.2), integerParameter("least_issued", 1, 1'000'000, 30),
    integerParameter("days", 1, 366, 30)};
constexpr std::array reactivationParameters{
    integerParameter("idle_days", 1, 3660, 180), integerParameter("presentations", 1, 1000, 3)};
constexpr std::array peerOutlierParameters{decimalParameter("z", 0, 1000, 3.5), integerParameter("least_peers", 1, 10'000, 5),
    integerParameter("least_each", 1, 1'000'000, 30), integerParameter("days", 1, 366, 180)};
constexpr std::array shoppingParameters{integerParameter("days", 0, 3660, 30)};
constexpr std::array integrityParameters{integerParameter("head_minutes", 1, 60 * 24 * 366, 10)};
constexpr std::array senderParameters{integerParameter("most_a_day", 1, 10'000, 50)};
constexpr std::array rekeyParameters{integerParameter("hours", 0, 24 * 366, 24)};
constexpr std::array chainOnlyParameters{integerParameter("trading_days", 1, 250, 1)};
constexpr std::array businessOnlyParameters{integerParameter("days", 0, 366, 1)};
constexpr std::array mismatchParameters{integerParameter("hours", 0, 87840, 24), textParameter("classes", ParameterKind::SchemaClassList),
    textParameter("amounts", ParameterKind::SchemaAmountList)};
constexpr std::int64_t mostYuan = 1'000'000'000'000;
constexpr std::array thresholdParameters{integerParameter("person_assets", 0, mostYuan, 5'000'000), integerParameter("person_income", 0, mostYuan, 500'000),
    integerParameter("institution_net_assets", 0, mostYuan, 20'000'000), integerParameter("institution_assets", 0, mostYuan, 10'000'000),
    integerParameter("converted_person_assets", 0, mostYuan, 3'000'000), integerParameter("converted_person_income", 0, mostYuan, 300'000),
    integerParameter("converted_institution_net_assets", 0, mostYuan, 10'000'000), integerParameter("converted_institution_assets", 0, mostYuan, 5'000'000),
    textParameter("classes", ParameterKind::ClassRequirementList)};

const std::array table{
    RuleEntry{"R01", {}, makeUnauthorisedIssuer},
    RuleEntry{"R02", wrongSignerParameters, makeWrongSigner},
    RuleEntry{"R03", {}, makeInactiveInstitution},
    RuleEntry{"R04", {}, makeUnknownInstitution},
    RuleEntry{"R05", {}, makeUnknownSubject},
    RuleEntry{"R06", wrongRevokerParameters, makeWrongRevoker},
    RuleEntry{"R07", {}, makeEvidenceMissing, PackNeed::Requirements},
    RuleEntry{"R08", evidenceInvalidParameters, makeEvidenceInvalid},
    RuleEntry{"R09", evidenceStaleParameters, makeEvidenceStale},
    RuleEntry{"R10", cascadeNotExecutedParameters, makeCascadeNotExecuted, PackNeed::Calendar},
    RuleEntry{"R11", {}, makeCircularEvidence},
    RuleEntry{"R12", {}, makeSharedDigest},
    RuleEntry{"R13", usedOutOfValidityParameters, makeUsedOutOfValidity},
    RuleEntry{"R14", usedWhileRevokedParameters, makeUsedWhileRevoked},
    RuleEntry{"R15", {}, makeNoConsent},
    RuleEntry{"R16", {}, makePurposeDrift},
    RuleEntry{"R17", {}, makeAfterWithdrawal},
    RuleEntry{"R18", {}, makeUnknownCredential},
    RuleEntry{"R19", {}, makeAcceptedUnseen},
    RuleEntry{"R20", presentationUnansweredParameters, makePresentationUnanswered, PackNeed::Calendar},
    RuleEntry{"R21", burstParameters, makeIssuanceBurst, PackNeed::Calendar},
    RuleEntry{"R22", velocityParameters, makeVelocity},
    RuleEntry{"R23", rubberStampParameters, makeRubberStamp},
    RuleEntry{"R24", offHoursParameters, makeOffHours, PackNeed::Calendar},
    RuleEntry{"R25", reactivationParameters, makeReactivation},
    RuleEntry{"R26", peerOutlierParameters, makePeerOutlier},
    RuleEntry{"R27", duplicateCertificationParameters, makeDuplicateCertification},
    RuleEntry{"R28", shoppingParameters, makeShopping},
    RuleEntry{"R29", rekeyParameters, makeRekeyBeforeUse},
    RuleEntry{"R30", backdatingParameters, makeBackdating},
    RuleEntry{"R31", integrityParameters, makeChainIntegrity},
    RuleEntry{"R32", senderParameters, makeUnregisteredContract},
    RuleEntry{"R33", senderParameters, makeSilentTransaction},
    RuleEntry{"R34", chainOnlyParameters, nullptr, PackNeed::Calendar},
    RuleEntry{"R35", businessOnlyParameters, nullptr},
    RuleEntry{"R36", mismatchParameters, nullptr},
    RuleEntry{"R37", thresholdParameters, nullptr},
};

} // namespace

std::span<const RuleEntry> ruleTable() { return table; }

const RuleEntry* findRuleEntry(std::string_view id)
{
    const auto found = std::find_if(table.begin(), table.end(), [id](const RuleEntry& entry) { return entry.id == id; });
    return found == table.end() ? nullptr : &*found;
}

bool isKnownRuleId(std::string_view id)
{
    const auto isDigit = [](char c) { return c >= '0' && c <= '9'; };
    if (id.size() != 3 || id[0] != 'R' || !isDigit(id[1]) || !isDigit(id[2])) return false;
    const int number = (id[1] - '0') * 10 + (id[2] - '0');
    return number >= 1 && number <= ruleCount;
}

} // namespace guanlan::analytics
