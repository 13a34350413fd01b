// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/run_control.h"
#include "models/reporting/report_data.h"
#include "models/reporting/report_template.h"

#include <vector>

namespace guanlan::reporting {

/// Where in a report a section stands.
enum class SectionPlace : std::uint8_t {
    Period = 1, ///< In a report about days.
    Chapter = 2, ///< In an institution's chapter.
    Credential = 4, ///< In a report about a credential.
};

/// A setting of a section that templates may change.
struct SectionOption {
    std::string_view name;
    std::variant<bool, std::int64_t> standard; ///< What holds where a template says nothing; its type is the option's.
    std::int64_t most = 0; ///< Of a number; the least is 1.
};

/// What one section found out that another needs, too.
struct SectionNotes {
    std::optional<std::vector<EventKey>> evidence; ///< What all findings rest on; in no order, some several times.
    bool isUncoveredSaid = false; ///< That there is no period before to compare with.
};

/// What a section is made from.
struct SectionContext {
    store::EventReader& reader;
    const ReportData& data;
    std::optional<InstitutionId> institution; ///< Of the chapter.
    const TemplateSection& asked;
    const RunControl& control;
    SectionNotes& notes;
};

/// A kind of section.
struct SectionSpec {
    std::string_view name; ///< As templates call it.
    std::uint8_t places = 0; ///< SectionPlace, one or several.
    std::vector<SectionOption> options;
    Result<ReportSection> (*make)(const SectionContext& context); ///< Fails with what the reader fails with; Cancelled.
    bool isText = false; ///< Holds nothing but the template's own words.

    bool fits(SectionPlace place) const { return (places & std::uint8_t(place)) != 0; }
};

/// All kinds, in the order in which help lists them.
const std::vector<SectionSpec>& sectionRegistry();
const SectionSpec* findSection(std::string_view name); ///< nullptr: there is none of that name.
std::vector<std::string_view> sectionNames();
/// "stands only in …", to follow the section's name.
std::string placeReason(const SectionSpec& spec);

} // namespace guanlan::reporting
