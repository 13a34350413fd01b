// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/analytics/reconciliation_words.h"
#include "models/analytics/rule_pack.h"

#include <map>

namespace guanlan::analytics {

/// By what records are held against acts: R34 to R37 of a rule pack. A rule that is not enabled still says how rows are judged, only
/// makes no finding of them; one that the pack does not mention has its defaults.
class ReconciliationTerms {
public:
    /// `pack` must outlive this.
    explicit ReconciliationTerms(const RulePack& pack) : m_pack{pack} {}

    /// The rule's entry in force then, where it is enabled; nullptr: nothing is said.
    const RuleSettings* rule(std::string_view id, std::int64_t time) const;
    std::int64_t integer(std::string_view id, std::string_view parameter, std::int64_t time) const;
    const TradingCalendar& calendar() const { return m_pack.calendar; }
    const std::string& packDigest() const { return m_pack.digest; }
    /// How far apart what only credential or subject connect may be at any time, seconds.
    std::int64_t widestWindow() const;
    /// What a credential of the schema stands for; absent: nobody says.
    std::optional<std::string> classOf(const SchemaId& schema, std::int64_t time) const;
    std::optional<AmountBand> amountOf(const SchemaId& schema, std::int64_t time) const;
    /// The least and the greatest amount (fen) that the class may be asked for; nullopt: none is.
    struct Range { std::int64_t least = 0, greatest = 0; };
    std::optional<Range> thresholds(const BusinessRecord& record, std::int64_t time) const;

private:
    const RuleSettings* entry(std::string_view id, std::int64_t time) const;
    const std::vector<std::string>* list(std::string_view id, std::string_view parameter, std::int64_t time) const;

    const RulePack& m_pack;
};

} // namespace guanlan::analytics
