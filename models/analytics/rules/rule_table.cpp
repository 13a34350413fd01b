// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/analytics/rules/rule_table.h"

#include "models/domain/time.h"

#include <algorithm>
#include <array>

namespace guanlan::analytics {

namespace {

constexpr int ruleCount = 37;

constexpr std::array wrongSignerParameters{textParameter("relayers", ParameterKind::AddressList)};
constexpr std::array evidenceInvalidParameters{
    textParameter("severity_other_subject", ParameterKind::SeverityWord, "critical")};
constexpr std::array usedOutOfValidityParameters{integerParameter("grace_seconds", 0, 366 * secondsPerDay, 0)};
constexpr std::array usedWhileRevokedParameters{integerParameter("grace_blocks", 0, 1'000'000, 0)};

const std::array table{
    RuleEntry{"R01", {}, makeUnauthorisedIssuer},
    RuleEntry{"R02", wrongSignerParameters, makeWrongSigner},
    RuleEntry{"R08", evidenceInvalidParameters, makeEvidenceInvalid},
    RuleEntry{"R13", usedOutOfValidityParameters, makeUsedOutOfValidity},
    RuleEntry{"R14", usedWhileRevokedParameters, makeUsedWhileRevoked},
    RuleEntry{"R15", {}, makeNoConsent},
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
