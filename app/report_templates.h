// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/reporting/report_template.h"

#include <filesystem>

namespace guanlan::app {

/// Where users keep templates of their own: ~/.local/share/guanlan/reports.
std::filesystem::path ownTemplatesFolder();

/// Reads a template's file. NotFound, Unavailable: cannot be read. Errors name the file.
Result<reporting::ReportTemplate> loadTemplate(const std::filesystem::path& file);
/// One of the user's own: InvalidInput also where it bears the id of one that comes with the program, and would pass for it.
Result<reporting::ReportTemplate> loadOwnTemplate(const std::filesystem::path& file);

/// The templates that come with the program, in the order in which they are offered.
Result<std::vector<reporting::ReportTemplate>> builtInTemplates();

/// What is in a folder of templates.
struct TemplateFolder {
    std::vector<reporting::ReportTemplate> templates; ///< By file name.
    std::vector<Error> refused; ///< One for each file that holds none, or one whose id is taken.
};

/// The user's own. A folder that is not there is an empty one.
TemplateFolder ownTemplates(const std::filesystem::path& folder = ownTemplatesFolder());

/// A built-in or own template by its id, or any by its file ("….json"). InvalidInput names those that there are.
Result<reporting::ReportTemplate> findTemplate(const std::string& nameOrFile);

} // namespace guanlan::app
