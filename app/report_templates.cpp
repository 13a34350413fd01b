// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report_templates.h"

#include "app/resources.h"
#include "app/secret_file.h"
#include "models/domain/text_list.h"

#include <QStandardPaths>

#include <algorithm>
#include <array>

namespace guanlan::app {

namespace {

namespace fs = std::filesystem;

constexpr std::array<std::string_view, 5> builtIn{"institution", "overview", "credential", "findings", "reconciliation"};
constexpr std::size_t mostOwn = 200; ///< Files of the user's folder that are looked at.

bool isBuiltIn(const std::string& id) { return std::ranges::find(builtIn, id) != builtIn.end(); }

std::vector<fs::path> filesIn(const fs::path& folder)
{
    std::vector<fs::path> files;
    std::error_code failed;
    for (fs::directory_iterator each{folder, failed}, end; !failed && each != end && files.size() < mostOwn; each.increment(failed))
        if (each->path().extension() == ".json") files.push_back(each->path());
    std::ranges::sort(files);
    return files;
}

Error unknown(const std::string& name, const std::vector<reporting::ReportTemplate>& own)
{
    std::vector<std::string> ids{builtIn.begin(), builtIn.end()};
    for (const reporting::ReportTemplate& each : own) ids.push_back(each.id);
    return {ErrorKind::InvalidInput, "--template: '" + name + "' is none of " + listed(ids) + "; give one of them, or a template's file that ends in .json"};
}

} // namespace

fs::path ownTemplatesFolder()
{
    const QString data = QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation);
    return fs::path{data.toStdString()} / "guanlan" / "reports";
}

Result<reporting::ReportTemplate> loadTemplate(const fs::path& file)
{
    const auto text = readSmallFile(QString::fromStdString(file.string()), qint64{reporting::longestTemplate});
    if (!text) return text.error();
    return reporting::ReportTemplate::parse(*text, file.string());
}

Result<reporting::ReportTemplate> loadOwnTemplate(const fs::path& file)
{
    auto read = loadTemplate(file);
    if (read && isBuiltIn(read->id) && !fs::equivalent(file, resourcesFolder() / "reports" / (read->id + ".json")))
        return Error{ErrorKind::InvalidInput, file.string() + ": id: '" + read->id + "' is that of a template that comes with the program; choose a new one"};
    return read;
}

Result<std::vector<reporting::ReportTemplate>> builtInTemplates()
{
    std::vector<reporting::ReportTemplate> all;
    for (const std::string_view name : builtIn) {
        auto read = loadTemplate(resourcesFolder() / "reports" / (std::string{name} + ".json"));
        if (!read) return std::move(read).error();
        all.push_back(std::move(read).value());
    }
    return all;
}

TemplateFolder ownTemplates(const fs::path& folder)
{
    TemplateFolder own;
    for (const fs::path& file : filesIn(folder)) {
        auto read = loadTemplate(file);
        if (!read) {
            own.refused.push_back(read.error());
        } else if (isBuiltIn(read->id) || std::ranges::find(own.templates, read->id, &reporting::ReportTemplate::id) != own.templates.end()) {
            own.refused.push_back({ErrorKind::InvalidInput, file.string() + ": id: '" + read->id + "' is another template's; choose a new one"});
        } else {
            own.templates.push_back(std::move(read).value());
        }
    }
    return own;
}

Result<reporting::ReportTemplate> findTemplate(const std::string& nameOrFile)
{
    if (nameOrFile.ends_with(".json")) return loadOwnTemplate(nameOrFile);
    if (isBuiltIn(nameOrFile)) return loadTemplate(resourcesFolder() / "reports" / (nameOrFile + ".json"));
    TemplateFolder own = ownTemplates();
    const auto found = std::ranges::find(own.templates, nameOrFile, &reporting::ReportTemplate::id);
    if (found == own.templates.end()) return unknown(nameOrFile, own.templates);
    return std::move(*found);
}

} // namespace guanlan::app
