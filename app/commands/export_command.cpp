// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command.h"
#include "app/commands/commands.h"
#include "app/exit_status.h"
#include "app/interruption.h"
#include "app/output.h"
#include "app/workspace_access.h"
#include "chainsync/archive_writer.h"
#include "models/reporting/ocel_writer.h"
#include "models/reporting/xes_writer.h"

#include <array>

namespace guanlan::app {

namespace {

struct ExportForm {
    const char* option;
    const char* ending;
    Result<std::string> (*write)(const QCommandLineParser&, store::EventReader&, const std::string& path); ///< Gives what to print.
    bool isWholeChain; ///< A period or institutions cannot be chosen.
};

Result<std::string> writeArchive(const QCommandLineParser& parser, store::EventReader& reader, const std::string& path)
{
    const auto chain = chosenChain(reader, parser.value(QStringLiteral("chain-name")).toStdString());
    if (!chain) return asDamagedFile(chain.error());
    const auto written = chainsync::exportArchive(*chain, path, untilInterrupted());
    if (!written) return written.error();
    return "blocks " + std::to_string(written->first) + " to " + std::to_string(written->last) + ", verified again, in " + path + "\n";
}

Result<reporting::ExportScope> scopeFrom(const QCommandLineParser& parser, store::EventReader& reader)
{
    reporting::ExportScope scope;
    const auto institutions = idOptions<InstitutionId>(parser, "institution");
    if (!institutions) return institutions.error();
    scope.institutions = *institutions;
    if (Status known = expectKnown(reader, scope.institutions); !known) return std::move(known).error();
    const auto period = periodOptions(parser);
    if (!period) return period.error();
    scope.from = period->from;
    scope.to = period->to;
    if (!parser.isSet(QStringLiteral("chain-name"))) return scope;
    const auto chain = chosenChain(reader, parser.value(QStringLiteral("chain-name")).toStdString());
    if (!chain) return chain.error();
    scope.chain = chain->ref;
    return scope;
}

Result<std::string> writeOcelLog(const QCommandLineParser& parser, store::EventReader& reader, const std::string& path)
{
    const auto scope = scopeFrom(parser, reader);
    if (!scope) return scope.error();
    const auto written = reporting::writeOcel(reader, *scope, path, untilInterrupted());
    if (!written) return asDamagedFile(written.error());
    return std::to_string(written->events) + " events and " + std::to_string(written->objects) + " objects in " + path + "\n";
}

Result<std::string> writeXesLog(const QCommandLineParser& parser, store::EventReader& reader, const std::string& path)
{
    const auto scope = scopeFrom(parser, reader);
    if (!scope) return scope.error();
    const auto written = reporting::writeXes(reader, *scope, path, untilInterrupted());
    if (!written) return asDamagedFile(written.error());
    return std::to_string(written->events) + " events in " + std::to_string(written->traces) + " traces in " + path + "; "
        + std::to_string(written->leftOut) + " events of no credential are not in it\n";
}

constexpr std::array<ExportForm, 3> forms{{{"archive", ".jsonl.gz", writeArchive, true}, {"ocel", ".sqlite", writeOcelLog, false},
    {"xes", ".xes", writeXesLog, false}}};

/// The one that is asked for. InvalidInput: none, several, or with what does not go with it.
Result<const ExportForm*> chosenForm(const QCommandLineParser& parser)
{
    const ExportForm* chosen = nullptr;
    for (const ExportForm& form : forms) {
        if (!parser.isSet(QLatin1String{form.option})) continue;
        if (chosen) return Error{ErrorKind::InvalidInput, "export: --" + std::string{chosen->option} + " and --" + form.option + " do not go together; give one of them"};
        chosen = &form;
    }
    if (!chosen) return Error{ErrorKind::InvalidInput, "export: where to? give --archive OUT.jsonl.gz, --ocel OUT.sqlite or --xes OUT.xes"};
    for (const char* option : {"institution", "from", "to"})
        if (chosen->isWholeChain && parser.isSet(QLatin1String{option}))
            return Error{ErrorKind::InvalidInput, "export: --" + std::string{option} + ": a chain archive holds whole chains; give it with --ocel or --xes"};
    return chosen;
}

} // namespace

int runExport(const QCommandLineParser& parser)
{
    const auto form = chosenForm(parser);
    if (!form) return fail(form.error());
    const std::string path = parser.value(QLatin1String{(*form)->option}).toStdString();
    const auto access = openForOutput(parser, path);
    if (!access) return fail(access.error());
    if (!path.ends_with((*form)->ending))
        return fail({ErrorKind::InvalidInput, path + ": the file's name must end with " + (*form)->ending + "; choose such a name"});
    const auto said = (*form)->write(parser, *access->reader, path);
    return said ? printAnswer(*said) : failIn("export", said.error());
}

} // namespace guanlan::app
