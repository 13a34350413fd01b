// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/run_control.h"
#include "models/reporting/report.h"
#include "models/store/event_store.h"

#include <map>

namespace guanlan::reporting {

/// What a report is made from, read once.
struct ReportData {
    ReportRequest request;
    std::vector<store::ChainState> chains;
    std::map<InstitutionId, store::InstitutionState> institutions;
    std::vector<store::ActivityPoint> activity; ///< Days of the period, by institution.
    std::vector<store::ActivityPoint> before; ///< Days of the period before, of the same length.
    std::vector<Finding> findings; ///< Of the period, the earliest, at most maximumRows.
    std::vector<store::FindingCount> findingCounts; ///< Of the period, all.
    std::vector<Incident> incidents;
    std::map<ChainRef, std::optional<std::uint64_t>> judged; ///< As analytics::judgedUpTo().
    std::string packDigest; ///< Of the rule pack whose findings are in force; empty: the workspace keeps none.

    /// Of the two texts, the one in the report's language.
    std::string say(std::string_view zh, std::string_view en) const;
    /// Directory or chain name, else the shortened id.
    std::string nameOf(const InstitutionId& id) const;
    /// Sum of acts of a type; of all institutions asked for, or of one.
    std::int64_t sum(const std::vector<store::ActivityPoint>& points, EventType type,
        const std::optional<InstitutionId>& institution = std::nullopt) const;
    /// How many findings of a verdict (as known at the time; absent: of any) the period has; of all institutions asked for, or of one.
    std::int64_t countFindings(std::optional<Verdict> verdict, const std::optional<InstitutionId>& institution) const;
};

/// Reads everything that `request` needs. Errors as buildReport().
Result<ReportData> readReportData(store::EventReader& reader, const ReportRequest& request, const RunControl& control);

/// "0x9e37…79b1".
std::string shortId(std::string_view fullHex);

/// "2026-03-02 09:20" in Shanghai.
std::string shanghaiTime(std::int64_t utcSeconds);

} // namespace guanlan::reporting
