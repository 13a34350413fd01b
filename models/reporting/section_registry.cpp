// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/reporting/section_registry.h"

#include "models/domain/text_list.h"
#include "models/reporting/report_sections.h"

#include <algorithm>

namespace guanlan::reporting {

namespace {

constexpr std::uint8_t inPeriod = std::uint8_t(SectionPlace::Period), inChapter = std::uint8_t(SectionPlace::Chapter),
                       inCredential = std::uint8_t(SectionPlace::Credential);

Result<ReportSection> textSection(const SectionContext&) { return ReportSection{}; }

} // namespace

const std::vector<SectionSpec>& sectionRegistry()
{
    static const std::vector<SectionSpec> all{
        {"summary", inPeriod | inChapter, {{"chart", true}}, summarySection},
        {"institutions", inPeriod, {}, institutionsSection},
        {"authorisations", inChapter, {}, authorisationsSection},
        {"credential", inCredential, {}, credentialSection},
        {"credential-evidence", inCredential, {}, credentialEvidenceSection},
        {"credential-uses", inCredential, {}, credentialUsesSection},
        {"credential-conformance", inCredential, {}, credentialConformanceSection},
        {"findings", inPeriod | inChapter | inCredential, {{"by-rule", true}, {"one-by-one", true}}, findingsSection},
        {"reconciliation", inPeriod | inChapter, {{"settled", false}, {"rows", std::int64_t{maximumRows}, maximumRows}}, reconciliationSection},
        {"not-covered", inPeriod | inCredential, {{"incidents", true}}, limitsSection},
        {"proofs", inPeriod | inCredential, {{"rows", std::int64_t{2000}, maximumRows}}, proofsSection},
        {"text", inPeriod | inChapter | inCredential, {}, textSection, true},
    };
    return all;
}

const SectionSpec* findSection(std::string_view name)
{
    const auto found = std::ranges::find(sectionRegistry(), name, &SectionSpec::name);
    return found == sectionRegistry().end() ? nullptr : &*found;
}

std::vector<std::string_view> sectionNames()
{
    std::vector<std::string_view> names;
    for (const SectionSpec& spec : sectionRegistry()) names.push_back(spec.name);
    return names;
}

std::string placeReason(const SectionSpec& spec)
{
    std::vector<std::string_view> places;
    if (spec.fits(SectionPlace::Period)) places.push_back("a report about a period or institutions");
    if (spec.fits(SectionPlace::Chapter)) places.push_back("an institution's chapter (for-each)");
    if (spec.fits(SectionPlace::Credential)) places.push_back("a report about a credential");
    return "stands only in " + listed(places);
}

} // namespace guanlan::reporting
