// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/analytics/reconciliation_terms.h"

#include "models/analytics/rules/rule_table.h"
#include "models/domain/time.h"

#include <algorithm>

namespace guanlan::analytics {

namespace {

constexpr std::int64_t fenPerYuan = 100;

std::int64_t defaultInteger(std::string_view id, std::string_view parameter)
{
    for (const ParameterSpec& spec : findRuleEntry(id)->parameters)
        if (spec.name == parameter) return spec.defaultInteger;
    return 0;
}

} // namespace

const RuleSettings* ReconciliationTerms::entry(std::string_view id, std::int64_t time) const
{
    for (const RuleSettings& rule : m_pack.rules)
        if (rule.id == id && rule.isInForce(time)) return &rule;
    return nullptr;
}

const RuleSettings* ReconciliationTerms::rule(std::string_view id, std::int64_t time) const
{
    const RuleSettings* found = entry(id, time);
    return found && found->enabled ? found : nullptr;
}

std::int64_t ReconciliationTerms::integer(std::string_view id, std::string_view parameter, std::int64_t time) const
{
    const RuleSettings* found = entry(id, time);
    return found ? found->integer(parameter) : defaultInteger(id, parameter);
}

const std::vector<std::string>* ReconciliationTerms::list(std::string_view id, std::string_view parameter, std::int64_t time) const
{
    const RuleSettings* found = entry(id, time);
    return found ? &found->list(parameter) : nullptr;
}

std::int64_t ReconciliationTerms::widestWindow() const
{
    std::int64_t days = defaultInteger("R35", "days");
    for (const RuleSettings& rule : m_pack.rules)
        if (rule.id == "R35") days = std::max(days, rule.integer("days"));
    return (days + 1) * secondsPerDay; // A date alone is a whole day.
}

std::optional<std::string> ReconciliationTerms::classOf(const SchemaId& schema, std::int64_t time) const
{
    if (const auto* known = list("R36", "classes", time))
        for (const std::string& each : *known)
            if (const auto pair = parseSchemaClass(each); pair && pair->first == schema) return pair->second;
    return std::nullopt;
}

std::optional<AmountBand> ReconciliationTerms::amountOf(const SchemaId& schema, std::int64_t time) const
{
    if (const auto* known = list("R36", "amounts", time))
        for (const std::string& each : *known)
            if (const auto pair = parseSchemaAmount(each); pair && pair->first == schema) return pair->second;
    return std::nullopt;
}

std::optional<ReconciliationTerms::Range> ReconciliationTerms::thresholds(const BusinessRecord& record, std::int64_t time) const
{
    std::vector<std::string_view> asked = thresholdsOf(record.kind);
    if (const auto* known = list("R37", "classes", time); known && !record.investorClass.empty())
        for (const std::string& each : *known)
            if (auto requirement = parseClassRequirement(each); requirement && requirement->investorClass == record.investorClass)
                asked = std::move(requirement->thresholds);
    if (asked.empty()) return std::nullopt;
    Range range{INT64_MAX, 0};
    for (const std::string_view parameter : asked) {
        const std::int64_t fen = integer("R37", parameter, time) * fenPerYuan;
        range = {std::min(range.least, fen), std::max(range.greatest, fen)};
    }
    return range;
}

} // namespace guanlan::analytics
