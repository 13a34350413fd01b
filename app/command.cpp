// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command.h"

#include "app/exit_status.h"
#include "models/domain/text_list.h"
#include "models/domain/time.h"

#include <algorithm>
#include <cstdio>

namespace guanlan::app {

namespace {

void addOptions(QCommandLineParser& parser, const CommandSpec& command)
{
    if (command.needsWorkspace) {
        parser.addOption({{QStringLiteral("w"), QStringLiteral("workspace")},
            QStringLiteral("The workspace."), QStringLiteral("FILE")});
        parser.addOption({QStringLiteral("passphrase-file"),
            QStringLiteral("File whose first line is the workspace's passphrase; else the environment variable "
                           "GUANLAN_PASSPHRASE; else the workspace has none."),
            QStringLiteral("FILE")});
    }
    for (const OptionSpec& option : command.options) {
        QCommandLineOption added{QString::fromUtf8(option.name), QString::fromUtf8(option.help)};
        if (option.value) added.setValueName(QString::fromUtf8(option.value));
        parser.addOption(added);
    }
    parser.addOption({{QStringLiteral("h"), QStringLiteral("help")}, QStringLiteral("Shows this.")});
}

int wrongUse(const CommandSpec& command, const std::string& reason)
{
    return fail({ErrorKind::InvalidInput,
        std::string{command.name} + ": " + reason + ": usage: guanlan " + command.name + " " + command.usage});
}

QStringList repeatable(const CommandSpec& command)
{
    QStringList names;
    for (const OptionSpec& option : command.options)
        if (option.repeats) names << QString::fromUtf8(option.name);
    return names;
}

/// As one types it.
std::string spelled(const QString& option) { return (option.size() > 1 ? "--" : "-") + option.toStdString(); }

} // namespace

Status refuseTwice(const QCommandLineParser& parser, const QStringList& repeatable)
{
    const QStringList given = parser.optionNames();
    for (const QString& name : given)
        if (!repeatable.contains(name) && std::max(given.count(name), parser.values(name).size()) > 1)
            return Error{ErrorKind::InvalidInput, spelled(name) + " is given twice; give it once"};
    return Done{};
}

std::string parserError(const QCommandLineParser& parser)
{
    std::string text = parser.errorText().toStdString();
    if (text.ends_with('.')) text.pop_back();
    return text;
}

int runCommand(const CommandSpec& command, const QStringList& arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(QString::fromUtf8(command.summary));
    addOptions(parser, command);
    if (!parser.parse(arguments)) return wrongUse(command, parserError(parser));
    if (parser.isSet(QStringLiteral("help"))) {
        std::printf("guanlan %s %s\n%s\n\n%s", command.name, command.usage, command.summary,
            parser.helpText().section(QStringLiteral("Options:"), 1).prepend(QStringLiteral("Options:")).toUtf8().constData());
        return exitDone;
    }
    if (const Status once = refuseTwice(parser, repeatable(command)); !once) return wrongUse(command, once.error().message);
    for (const QString& name : parser.optionNames())
        for (const QString& value : parser.values(name))
            if (value.isEmpty()) return wrongUse(command, spelled(name) + " is empty; give a value, or leave it out");
    if (parser.positionalArguments().contains(QString{})) return wrongUse(command, "the argument is empty");
    if (command.needsWorkspace && !parser.isSet(QStringLiteral("w")))
        return wrongUse(command, "which workspace? give -w FILE");
    const qsizetype positional = parser.positionalArguments().size();
    if (positional > (command.takesPositional ? 1 : 0))
        return wrongUse(command, "unexpected argument '" + parser.positionalArguments().last().toStdString() + "'");
    if (command.takesPositional && positional == 0) return wrongUse(command, "an argument is missing");
    const int status = command.run(parser);
    return status == exitProblemFound && !command.verifies ? int{exitImpossible} : status;
}

namespace {

/// A time option as UTC seconds. Absent option: absent.
Result<std::optional<std::int64_t>> timeOption(const QCommandLineParser& parser, const char* name)
{
    const QString key = QLatin1String{name};
    if (!parser.isSet(key)) return std::optional<std::int64_t>{};
    const std::string text = parser.value(key).toStdString();
    const auto time = parseTime(text);
    if (!time)
        return Error{ErrorKind::InvalidInput,
            "--" + std::string{name} + ": '" + text + "' is not a time: give 2026-03-02 or 2026-03-02T01:20:11Z"};
    return std::optional{*time};
}

} // namespace

Result<std::vector<EventType>> typeOptions(const QCommandLineParser& parser)
{
    std::vector<EventType> types;
    for (const QString& name : parser.values(QStringLiteral("type"))) {
        const auto type = parseEventType(name.toStdString());
        if (!type)
            return Error{ErrorKind::InvalidInput,
                "--type: '" + name.toStdString() + "' is no event type: give one such as credential.issued"};
        types.push_back(*type);
    }
    return types;
}

Result<Period> periodOptions(const QCommandLineParser& parser)
{
    constexpr qsizetype dateLength = 10; // "2026-03-02"
    const auto from = timeOption(parser, "from");
    if (!from) return from.error();
    const auto to = timeOption(parser, "to");
    if (!to) return to.error();
    Period period{*from, *to};
    const QString end = parser.value(QStringLiteral("to"));
    if (period.to && end.size() == dateLength) *period.to += secondsPerDay;
    if (period.from && period.to && *period.from >= *period.to)
        return Error{ErrorKind::InvalidInput, "--to: '" + end.toStdString() + "' is not after --from '"
            + parser.value(QStringLiteral("from")).toStdString() + "'; exchange them"};
    return period;
}

Result<std::string> choiceOption(
    const QCommandLineParser& parser, const char* name, const std::vector<std::string>& allowed)
{
    const QString key = QLatin1String{name};
    if (!parser.isSet(key)) return allowed.front();
    const std::string text = parser.value(key).toStdString();
    if (std::find(allowed.begin(), allowed.end(), text) != allowed.end()) return text;
    return Error{ErrorKind::InvalidInput, "--" + std::string{name} + ": '" + text + "' is none of " + listed(allowed)};
}

} // namespace guanlan::app
