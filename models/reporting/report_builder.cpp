// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/reporting/report_builder.h"

#include "models/domain/aside.h"
#include "models/reporting/report_sections.h"
#include "models/reporting/section_registry.h"

namespace guanlan::reporting {

namespace {

/// Fills a template, section by section.
class Filling {
public:
    Filling(store::EventReader& reader, const ReportData& data, const RunControl& control)
        : m_reader{reader}, m_data{data}, m_control{control}, m_total{sectionsOf(data.request)}
    {
    }

    Status add(const std::vector<TemplateSection>& asked, const std::optional<InstitutionId>& institution)
    {
        for (const TemplateSection& each : asked) {
            m_control.progress(std::int64_t(m_sections.size()), m_total);
            if (m_control.cancelled()) return Error{ErrorKind::Cancelled, "report cancelled"};
            if (const Status added = each.name.empty() ? addChapters(each) : addSection(each, institution); !added) return added;
        }
        return Done{};
    }
    std::vector<ReportSection> sections() { return std::move(m_sections); }

    TemplateWords wordsFor(const std::optional<InstitutionId>& institution) const
    {
        const ReportRequest& request = m_data.request;
        TemplateWords words{.period = periodText(request.from, request.to), .institution = {},
            .credential = idText(request.credential), .madeAt = shanghaiTime(request.madeAt)};
        if (institution) words.institution = m_data.nameOf(*institution);
        else
            for (const InstitutionId& id : request.institutions)
                words.institution += (words.institution.empty() ? "" : m_data.say("、", ", ")) + m_data.nameOf(id);
        if (words.institution.empty()) words.institution = m_data.say("全部机构", "all institutions");
        return words;
    }

private:
    static std::int64_t sectionsOf(const ReportRequest& request)
    {
        std::int64_t count = 0;
        for (const TemplateSection& each : request.form.sections)
            count += each.name.empty() ? std::int64_t(each.each.size() * request.institutions.size()) : 1;
        return count;
    }

    Status addChapters(const TemplateSection& group)
    {
        for (const InstitutionId& id : m_data.request.institutions) {
            const std::size_t first = m_sections.size();
            if (const Status added = add(group.each, id); !added) return added;
            for (std::size_t i = first + 1; i < m_sections.size(); ++i) m_sections[i].isWithin = true;
        }
        return Done{};
    }

    Status addSection(const TemplateSection& asked, const std::optional<InstitutionId>& institution)
    {
        const SectionSpec* spec = findSection(asked.name);
        if (!spec) return Error{ErrorKind::InvalidInput, "the template asks for a section '" + asked.name + "' that there is not"};
        auto made = spec->make({m_reader, m_data, institution, asked, m_control, m_notes});
        if (!made) return std::move(made).error();
        const TemplateWords words = wordsFor(institution);
        ReportSection section = std::move(made).value();
        if (asked.heading) section.heading = fillTemplate(m_data.say(*asked.heading), words);
        std::vector<std::string> said;
        for (const LocalText& text : asked.paragraphs) said.push_back(fillTemplate(m_data.say(text), words));
        section.paragraphs.insert(section.paragraphs.begin(), said.begin(), said.end());
        m_sections.push_back(std::move(section));
        return Done{};
    }

    store::EventReader& m_reader;
    const ReportData& m_data;
    const RunControl& m_control;
    const std::int64_t m_total; ///< Sections that there will be.
    SectionNotes m_notes;
    std::vector<ReportSection> m_sections;
};

} // namespace

Result<Report> buildReport(store::EventReader& reader, const ReportRequest& request, const RunControl& control)
{
    const auto read = readReportData(reader, request, control);
    if (!read) return read.error().during("report");
    const ReportData& data = *read;
    Filling filling{reader, data, control};
    if (const Status filled = filling.add(request.form.sections, std::nullopt); !filled) {
        freeAside(filling.sections());
        return filled.error().during("report");
    }

    Report report;
    report.form = request.form.id;
    report.title = fillTemplate(data.say(request.form.title), filling.wordsFor(std::nullopt));
    report.from = data.request.from;
    report.to = data.request.to;
    report.language = request.language;
    report.madeAt = request.madeAt;
    report.cover = coverFacts(data);
    report.sections = filling.sections();
    return report;
}

} // namespace guanlan::reporting
