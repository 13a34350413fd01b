// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/institution.h"
#include "models/domain/result.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace guanlan::reporting {

/// What a report is about, and so what must be given to make it.
enum class ReportAbout {
    Period, ///< Days; of all institutions, or of some.
    Institutions, ///< Days and at least one institution.
    Credential, ///< One credential, its whole life.
};

/// "period", "institutions", "credential".
std::string_view reportAboutName(ReportAbout about);

/// A section as a template asks for it.
struct TemplateSection {
    std::string name; ///< As in the section registry. Empty: `each` stands here once for every institution.
    std::optional<LocalText> heading; ///< In place of the section's own.
    std::vector<LocalText> paragraphs; ///< Said before what the section says itself.
    std::map<std::string, std::variant<bool, std::int64_t>, std::less<>> options; ///< Complete: defaults filled in.
    std::vector<TemplateSection> each;

    bool isOn(std::string_view option) const; ///< @pre The registry lists it with this type.
    std::int64_t number(std::string_view option) const; ///< @pre The registry lists it with this type.
};

/// What a report consists of: a file, see resources/reports/README.md.
struct ReportTemplate {
    std::string id; ///< "overview": small letters, digits, hyphens.
    ReportAbout about = ReportAbout::Period;
    LocalText title;
    LocalText description; ///< One sentence.
    std::vector<TemplateSection> sections;

    /// Reads a template, strictly: an unknown key, section, option or placeholder, a section that does not fit what the report is
    /// about, a text that is missing or too long is InvalidInput "file: sections[2].section: reason". Safe on untrusted input.
    /// @param file  How to name the text in messages.
    static Result<ReportTemplate> parse(std::string_view text, std::string_view file);
};

/// Longest file of a template, bytes.
constexpr std::size_t longestTemplate = 256 << 10;

/// What the texts of a template may speak of: "{period}" and so on.
struct TemplateWords {
    std::string period; ///< {period}: "2026-01-01 – 2026-06-30".
    std::string institution; ///< {institution}: of the chapter, else all that the report is about.
    std::string credential; ///< {credential}: the full id; empty in other reports.
    std::string madeAt; ///< {made-at}: "2026-07-01 09:20".
};

/// The text with its placeholders filled in. @pre parse() has taken it.
std::string fillTemplate(const std::string& text, const TemplateWords& words);

} // namespace guanlan::reporting
