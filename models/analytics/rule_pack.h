// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/analytics/schema_role.h"
#include "models/analytics/trading_calendar.h"
#include "models/domain/finding.h"
#include "models/domain/ids.h"
#include "models/domain/institution.h"
#include "models/domain/result.h"

#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace guanlan::analytics {

using ParameterValue = std::variant<std::int64_t, double, std::string, std::vector<std::string>>;

/// A rule's entry in the rule pack. A rule whose reading changes has an entry for each; a finding is judged by the one
/// in force at its block time.
struct RuleSettings {
    std::string id; ///< "R01".
    bool enabled = false; ///< A planned rule is described, and never enabled.
    Severity severity = Severity::Low;
    std::int64_t from = INT64_MIN; ///< In force from this block time on, UTC seconds.
    std::int64_t until = INT64_MAX; ///< To this one, exclusive: where the next entry of the rule begins. INT64_MAX: no end.
    LocalText title;
    LocalText source; ///< Article or reason behind the rule.
    std::map<std::string, ParameterValue, std::less<>> parameters; ///< Complete: defaults filled in.

    bool isInForce(std::int64_t time) const { return time >= from && (time < until || until == INT64_MAX); }
    /// A parameter of that name. @pre The rule table lists it with this type.
    std::int64_t integer(std::string_view name) const;
    double decimal(std::string_view name) const;
    const std::string& text(std::string_view name) const;
    const std::vector<std::string>& list(std::string_view name) const;
};

/// What credentials of a role must rest on: of each of `allOf` at least one role.
struct EvidenceRequirement {
    SchemaRole role = SchemaRole::Other;
    std::vector<std::vector<SchemaRole>> allOf;
    bool offChainAllowed = false; ///< Evidence may be kept off chain: an empty list cannot be judged.
};

/// What a consent or presentation says it is for.
struct Purpose {
    std::int32_t code = 0;
    std::string group; ///< Purposes of one group stand for each other; empty: of no group.
    LocalText name;
};

/// A calendar that the pack names, and the digest that binds the two together.
struct CalendarFile {
    std::string file; ///< Relative to the pack.
    std::string digest; ///< SHA-256 of the file, 64 hex digits.
};

/// The rules in force with their parameters and texts. See resources/rules/README.md for the file.
struct RulePack {
    std::string version;
    std::string effective; ///< "2026-01-01".
    LocalText title;
    LocalText source;
    std::vector<RuleSettings> rules; ///< Ascending by id, then by `from`.
    std::map<SchemaId, SchemaRole> schemaRoles; ///< They go before the chain file's.
    std::vector<EvidenceRequirement> requirements;
    std::vector<Purpose> purposes; ///< Ascending by code.
    std::vector<CalendarFile> calendarFiles;
    TradingCalendar calendar; ///< Filled by load() only.
    std::string digest; ///< SHA-256 of the file, 64 hex digits. Through their digests it binds the calendars, too.
    std::string text; ///< The file itself.
    std::string path; ///< Where the supervisor's own pack was read from; whoever loads it says so. Empty: another.

    /// Reads a rule pack, strictly: an unknown key, a wrong type, two entries of a rule from the same date, a value
    /// out of range, a schema or role of no known form or an enabled rule that this version cannot run, or that lacks
    /// what it needs from the pack, is InvalidInput "file: rules[3].severity: reason". Safe on untrusted input.
    /// @param file  How to name the text in messages.
    static Result<RulePack> parse(std::string_view text, std::string_view file);
    /// The same from a file, with the calendars that it names. Unavailable where the pack cannot be read; InvalidInput
    /// where a calendar cannot, is not the one that the pack means, or leaves a year out between others.
    /// @param shipped  Where calendars are looked for that are not beside the pack: a tuned copy need not copy them.
    static Result<RulePack> load(const std::filesystem::path& path, const std::filesystem::path& shipped = {});

    /// The rule's newest entry; nullptr where the pack does not mention the rule.
    const RuleSettings* find(std::string_view id) const;
    /// nullptr: such a credential may rest on anything.
    const EvidenceRequirement* requirementOf(SchemaRole role) const;
    /// Whether a presentation for `presented` is covered by a consent for `consented`: the same or of one group.
    bool isSamePurpose(std::int32_t consented, std::int32_t presented) const;
    /// "互认 (2)"; the number alone where the pack has no name for it.
    LocalText purposeText(std::int32_t code) const;
    /// nullptr where the pack has no name for it.
    const Purpose* findPurpose(std::int32_t code) const;
};

} // namespace guanlan::analytics
