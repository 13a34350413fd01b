// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/finding.h"
#include "models/domain/institution.h"
#include "models/domain/result.h"

#include <cstdint>
#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace guanlan::analytics {

using ParameterValue = std::variant<std::int64_t, std::string, std::vector<std::string>>;

/// A rule's entry in the rule pack.
struct RuleSettings {
    std::string id; ///< "R01".
    bool enabled = false; ///< A planned rule is described, and never enabled.
    Severity severity = Severity::Low;
    LocalText title;
    LocalText source; ///< Article or reason behind the rule.
    std::map<std::string, ParameterValue, std::less<>> parameters; ///< Complete: defaults filled in.

    /// A parameter of that name. @pre The rule table lists it with this type.
    std::int64_t integer(std::string_view name) const;
    const std::string& text(std::string_view name) const;
    const std::vector<std::string>& list(std::string_view name) const;
};

/// The rules in force with their parameters and texts. See resources/rules/README.md for the file.
struct RulePack {
    std::string version;
    std::string effective; ///< "2026-01-01".
    LocalText title;
    LocalText source;
    std::vector<RuleSettings> rules; ///< Ascending by id.
    std::string digest; ///< SHA-256 of the file, 64 hex digits.

    /// Reads a rule pack, strictly: an unknown key, a wrong type, a rule twice, a value out of range or an enabled
    /// rule that this version cannot run is InvalidInput "file: rules[3].severity: reason". Safe on untrusted input.
    /// @param file  How to name the text in messages.
    static Result<RulePack> parse(std::string_view text, std::string_view file);
    /// The same from a file. Unavailable where it cannot be read.
    static Result<RulePack> load(const std::filesystem::path& path);

    /// nullptr where the pack does not mention the rule.
    const RuleSettings* find(std::string_view id) const;
};

} // namespace guanlan::analytics
