// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/analytics/conformance.h"
#include "models/domain/run_control.h"
#include "models/reporting/report_request.h"
#include "models/store/event_store.h"

#include <functional>
#include <map>

namespace guanlan::reporting {

/// The credential that a report is about.
struct ReportCredential {
    analytics::CredentialGraph graph;
    analytics::CredentialConformance conformance;
};

/// What a report is made from, read once.
struct ReportData {
    ReportRequest request; ///< Of a credential, with its period filled in: from its first event to the last block.
    std::vector<store::ChainState> chains{};
    std::map<InstitutionId, store::InstitutionState> institutions{};
    std::vector<store::ActivityPoint> activity{}; ///< Days of the period, by institution.
    std::vector<store::ActivityPoint> before{}; ///< Days of the period before, of the same length.
    bool isBeforeCovered = false; ///< The chains' events reach back to that period's first day; else it is nothing to compare with.
    store::FindingFilter findings{}; ///< Those that the report is about.
    std::vector<store::FindingCount> findingCounts{}; ///< Of these, all.
    std::vector<Incident> incidents{};
    std::map<ChainRef, std::optional<std::uint64_t>> judged{}; ///< As analytics::judgedUpTo().
    std::string packDigest{}; ///< Of the rule pack whose findings are in force; empty: the workspace keeps none.
    std::optional<analytics::RulePack> pack{}; ///< The same, with its calendars where they are at hand; absent: this version cannot read it.
    std::optional<ReportCredential> credential{}; ///< Of reports about one.

    /// Of the two texts, the one in the report's language.
    std::string say(std::string_view zh, std::string_view en) const;
    const std::string& say(const LocalText& text) const { return inLanguage(text, request.language); }
    /// Directory or chain name, else the shortened id.
    std::string nameOf(const InstitutionId& id) const;
    /// Name of the chain; empty where the workspace holds but one.
    std::string chainAmongSeveral(ChainRef chain) const;
    /// Sum of acts of a type; of all institutions asked for, or of one.
    std::int64_t sum(const std::vector<store::ActivityPoint>& points, EventType type,
        const std::optional<InstitutionId>& institution = std::nullopt) const;
    /// How many findings of a verdict (as known at the time; absent: of any) there are; of all institutions asked for, or of one.
    std::int64_t countFindings(std::optional<Verdict> verdict, const std::optional<InstitutionId>& institution) const;
};

/// Reads everything that `request` needs. Errors as buildReport().
Result<ReportData> readReportData(store::EventReader& reader, const ReportRequest& request, const RunControl& control);

/// Calls `visit` for the findings that the report is about, in the order of their events, at most as many as asked for rows; of one institution or of all.
Status eachFinding(store::EventReader& reader, const ReportData& data, const std::optional<InstitutionId>& institution,
    const std::function<void(const Finding&)>& visit, const RunControl& control);

/// "0x9e37…79b1".
std::string shortId(std::string_view fullHex);

/// "2026-03-02 09:20" in Shanghai.
std::string shanghaiTime(std::int64_t utcSeconds);

/// "2026-01-01 – 2026-06-30", of a period whose end is exclusive.
std::string periodText(std::int64_t from, std::int64_t to);

/// "R01 Unauthorised issuer".
std::string ruleText(const ReportData& data, const std::string& rule);

/// The name in one line: what a chain sends may be anything.
std::string oneLineName(std::string name);

/// In full; empty where there is none.
template <class Id>
std::string idText(const std::optional<Id>& id)
{
    return id ? toText(*id) : std::string{};
}

} // namespace guanlan::reporting
