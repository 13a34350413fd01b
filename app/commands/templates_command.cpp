// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/commands.h"
#include "app/exit_status.h"
#include "app/output.h"
#include "app/report_templates.h"

namespace guanlan::app {

namespace {

std::string lineOf(const reporting::ReportTemplate& form, const char* origin)
{
    return form.id + "  (" + origin + ", about: " + std::string{reportAboutName(form.about)} + ")  " + oneLine(form.title.en) + " / " + oneLine(form.title.zh) + ": "
        + oneLine(form.description.en) + "\n";
}

} // namespace

int runTemplates(const QCommandLineParser& parser)
{
    if (parser.isSet(QStringLiteral("check"))) {
        const auto form = loadOwnTemplate(parser.value(QStringLiteral("check")).toStdString());
        return form ? printAnswer(lineOf(*form, "file")) : fail(form.error());
    }
    const auto builtIn = builtInTemplates();
    if (!builtIn) return fail(builtIn.error());
    std::string text;
    for (const reporting::ReportTemplate& form : *builtIn) text += lineOf(form, "built in");
    const TemplateFolder own = ownTemplates();
    for (const reporting::ReportTemplate& form : own.templates) text += lineOf(form, "own");
    for (const Error& refused : own.refused) fail(refused); // Said, and no reason to give up.
    return printAnswer(text);
}

} // namespace guanlan::app
