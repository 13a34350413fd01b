// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/reporting/report_template.h"

#include "models/analytics/pack_json.h"
#include "models/domain/json_text.h"
#include "models/domain/text_list.h"
#include "models/reporting/section_registry.h"

#include <algorithm>
#include <array>

namespace guanlan::reporting {

namespace {

using analytics::PackJson;
using Json = PackJson::Json;

constexpr std::string_view formatName = "guanlan-report-template";
constexpr std::size_t longestId = 40, longestTitle = 100, longestText = 2000;
constexpr std::size_t mostSections = 60, mostParagraphs = 40;
constexpr std::array<std::string_view, 4> placeholders{"period", "institution", "credential", "made-at"};

/// Reads one template, strictly.
class TemplateReader {
public:
    explicit TemplateReader(std::string_view file) : m_json{file} {}

    Result<ReportTemplate> read(const Json& root)
    {
        m_json.allowKeys(root, {}, {"format", "version", "id", "about", "title", "description", "sections"});
        if (m_json.string(root, {}, "format") != formatName) m_json.fail("format", "must be " + std::string{formatName});
        m_json.integer(m_json.member(root, {}, "version"), "version", 1, 1);
        ReportTemplate read;
        read.id = identifier(root);
        m_about = read.about = about(root);
        read.title = text(root, {}, "title", longestTitle);
        read.description = text(root, {}, "description", longestText);
        read.sections = sections(root, {}, m_about == ReportAbout::Credential ? SectionPlace::Credential : SectionPlace::Period);
        if (const Status fine = m_json.outcome(); !fine) return fine.error();
        return read;
    }

private:
    std::string identifier(const Json& root)
    {
        std::string id = m_json.string(root, {}, "id");
        const bool isPlain = std::ranges::all_of(id, [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-'; });
        if (!isPlain || id.size() > longestId)
            m_json.fail("id", "must be at most " + std::to_string(longestId) + " small letters, digits and hyphens");
        return id;
    }

    ReportAbout about(const Json& root)
    {
        const std::string name = m_json.string(root, {}, "about");
        for (const ReportAbout each : {ReportAbout::Period, ReportAbout::Institutions, ReportAbout::Credential})
            if (reportAboutName(each) == name) return each;
        m_json.fail("about", "must be period, institutions or credential");
        return ReportAbout::Period;
    }

    LocalText text(const Json& object, const std::string& path, std::string_view key, std::size_t longest)
    {
        const LocalText read = m_json.text2(object, path, key);
        checkText(read, PackJson::join(path, key), longest);
        return read;
    }

    void checkText(const LocalText& read, const std::string& path, std::size_t longest)
    {
        for (const std::string& one : {read.zh, read.en}) {
            if (one.size() > longest) m_json.fail(path, "is too long: at most " + std::to_string(longest) + " bytes each");
            for (std::size_t at = one.find('{'); at != std::string::npos; at = one.find('{', at + 1)) {
                const std::size_t end = one.find('}', at);
                const std::string name = one.substr(at + 1, end - at - 1);
                if (end == std::string::npos || std::ranges::find(placeholders, name) == placeholders.end())
                    m_json.fail(path, "knows no {" + name.substr(0, longestId) + "}; known are " + listed(placeholders));
            }
        }
    }

    std::vector<TemplateSection> sections(const Json& object, const std::string& path, SectionPlace place)
    {
        const std::string here = PackJson::join(path, "sections");
        const Json& list = m_json.list(object, path, "sections");
        if (list.empty() || list.size() > mostSections) m_json.fail(here, "must hold 1 to " + std::to_string(mostSections) + " sections");
        std::vector<TemplateSection> read;
        for (std::size_t i = 0; i < std::min(list.size(), mostSections); ++i) {
            const std::string at = PackJson::join(here, i);
            read.push_back(list[i].is_object() && list[i].contains("for-each") ? group(list[i], at, place) : section(list[i], at, place));
        }
        return read;
    }

    TemplateSection group(const Json& object, const std::string& path, SectionPlace place)
    {
        m_json.allowKeys(object, path, {"for-each", "sections"});
        const std::string each = PackJson::join(path, "for-each");
        if (m_json.string(object, path, "for-each") != "institution") m_json.fail(each, "must be institution");
        if (m_about != ReportAbout::Institutions || place == SectionPlace::Chapter) {
            m_json.fail(each, "stands only once, in a report about institutions");
            return {};
        }
        TemplateSection read;
        read.each = sections(object, path, SectionPlace::Chapter);
        return read;
    }

    TemplateSection section(const Json& object, const std::string& path, SectionPlace place)
    {
        m_json.allowKeys(object, path, {"section", "heading", "paragraphs", "options"});
        TemplateSection read;
        read.name = m_json.string(object, path, "section");
        const SectionSpec* spec = findSection(read.name);
        const std::string at = PackJson::join(path, "section");
        if (!spec) m_json.fail(at, "knows no section '" + read.name.substr(0, longestId) + "'; known are " + listed(sectionNames()));
        else if (!spec->fits(place)) m_json.fail(at, "'" + read.name + "' " + placeReason(*spec));
        if (PackJson::optional(object, "heading")) read.heading = text(object, path, "heading", longestTitle);
        if (PackJson::optional(object, "paragraphs")) read.paragraphs = paragraphs(object, path);
        if (spec) readOptions(object, path, *spec, read);
        if (spec && spec->isText && (!read.heading || read.paragraphs.empty())) m_json.fail(path, "a section 'text' needs a heading and paragraphs");
        return read;
    }

    std::vector<LocalText> paragraphs(const Json& object, const std::string& path)
    {
        const std::string here = PackJson::join(path, "paragraphs");
        const Json& list = m_json.list(object, path, "paragraphs");
        if (list.size() > mostParagraphs) m_json.fail(here, "must hold at most " + std::to_string(mostParagraphs) + " paragraphs");
        std::vector<LocalText> read;
        for (std::size_t i = 0; i < std::min(list.size(), mostParagraphs); ++i) {
            const Json wrapped{{"text", list[i]}};
            read.push_back(text(wrapped, PackJson::join(here, i), "text", longestText));
        }
        return read;
    }

    void readOptions(const Json& object, const std::string& path, const SectionSpec& spec, TemplateSection& read)
    {
        for (const SectionOption& option : spec.options) read.options.emplace(option.name, option.standard);
        const Json* given = PackJson::optional(object, "options");
        if (!given) return;
        const std::string here = PackJson::join(path, "options");
        if (!given->is_object()) return m_json.fail(here, "must be an object");
        for (const auto& [key, value] : given->items()) {
            const auto option = std::ranges::find(spec.options, std::string_view{key}, &SectionOption::name);
            const std::string at = PackJson::join(here, key.substr(0, longestId));
            if (option == spec.options.end()) m_json.fail(at, "section '" + read.name + "' has no such option");
            else if (std::holds_alternative<bool>(option->standard)) read.options[key] = m_json.boolean(*given, here, key);
            else read.options[key] = m_json.integer(value, at, 1, option->most);
        }
    }

    PackJson m_json;
    ReportAbout m_about = ReportAbout::Period;
};

} // namespace

std::string_view reportAboutName(ReportAbout about)
{
    switch (about) {
    case ReportAbout::Period: return "period";
    case ReportAbout::Institutions: return "institutions";
    case ReportAbout::Credential: return "credential";
    }
    return "period";
}

bool TemplateSection::isOn(std::string_view option) const { return std::get<bool>(options.find(option)->second); }

std::int64_t TemplateSection::number(std::string_view option) const { return std::get<std::int64_t>(options.find(option)->second); }

Result<ReportTemplate> ReportTemplate::parse(std::string_view text, std::string_view file)
{
    const std::string name{file};
    if (text.size() > longestTemplate)
        return Error{ErrorKind::InvalidInput, name + ": is too large for a report template; the most is " + std::to_string(longestTemplate / 1024) + " KiB"};
    const auto root = parseJsonText(text, file);
    if (!root) return root.error();
    return TemplateReader{file}.read(*root);
}

std::string fillTemplate(const std::string& text, const TemplateWords& words)
{
    const std::array values{&words.period, &words.institution, &words.credential, &words.madeAt};
    std::string filled;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = text[at] == '{' ? text.find('}', at) : std::string::npos;
        const auto found = end == std::string::npos ? placeholders.end() : std::ranges::find(placeholders, text.substr(at + 1, end - at - 1));
        if (found == placeholders.end()) filled += text[at++];
        else filled += *values[std::size_t(found - placeholders.begin())], at = end + 1;
    }
    return filled;
}

} // namespace guanlan::reporting
