// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/event_type.h"
#include "models/domain/ids.h"
#include "models/domain/result.h"

#include <QCommandLineParser>

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace guanlan::app {

/// One option of a subcommand. Without `value` it is a switch.
struct OptionSpec {
    const char* name;
    const char* value; ///< Placeholder in the help; nullptr for a switch.
    const char* help;
    bool repeats = false; ///< May be given several times; any other is refused the second time.
};

/// One subcommand: what it takes and what runs it.
struct CommandSpec {
    const char* name;
    const char* summary;
    const char* usage; ///< As in README.md, without the program's name.
    std::vector<OptionSpec> options; ///< Beside those that every command with a workspace has.
    bool takesPositional = false;
    bool needsWorkspace = true;
    int (*run)(const QCommandLineParser&);
    bool verifies = false; ///< Whether it can find a problem (exit status 1): else what is not as it should be is a damaged file.
};

/// All of them, in the order of the help.
const std::vector<CommandSpec>& commandTable();

/// What the parser says is wrong, to stand within a sentence.
std::string parserError(const QCommandLineParser& parser);

/// InvalidInput where an option is given more than once, by whichever of its names, that is none of `repeatable`.
Status refuseTwice(const QCommandLineParser& parser, const QStringList& repeatable);

/// Parses the arguments after the subcommand and runs it. Wrong use: one sentence and status 2.
int runCommand(const CommandSpec& command, const QStringList& arguments);

/// The values of an option that repeats, as ids. InvalidInput: one is not an id.
template <class Id>
Result<std::vector<Id>> idOptions(const QCommandLineParser& parser, const char* name)
{
    std::vector<Id> ids;
    for (const QString& text : parser.values(QLatin1String{name})) {
        const auto id = parseId<Id>(text.toStdString());
        if (!id)
            return Error{ErrorKind::InvalidInput,
                "--" + std::string{name} + ": '" + text.toStdString() + "' is not an id: give 0x and 64 hex digits"};
        ids.push_back(*id);
    }
    return ids;
}

/// The value of an option as an id. Absent option: absent. InvalidInput: not an id.
template <class Id>
Result<std::optional<Id>> idOption(const QCommandLineParser& parser, const char* name)
{
    const auto ids = idOptions<Id>(parser, name);
    if (!ids) return ids.error();
    return ids->empty() ? std::optional<Id>{} : std::optional<Id>{ids->back()};
}

/// What all --type options name. InvalidInput: no event type.
Result<std::vector<EventType>> typeOptions(const QCommandLineParser& parser);

/// What --from and --to name, half open, UTC seconds.
struct Period {
    std::optional<std::int64_t> from, to;
};

/// --from and --to. A date alone includes that day in Shanghai, as in the window. InvalidInput: not a time, or it ends before it begins.
Result<Period> periodOptions(const QCommandLineParser& parser);

/// One of `allowed`; the first where the option is absent.
Result<std::string> choiceOption(
    const QCommandLineParser& parser, const char* name, const std::vector<std::string>& allowed);

} // namespace guanlan::app
