// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspace_access.h"

#include "app/exit_status.h"
#include "app/output.h"
#include "app/secret_file.h"
#include "models/analytics/judged_up_to.h"
#include "models/domain/text_list.h"

#include <algorithm>
#include <cstdio>

namespace guanlan::app {

namespace {

/// An empty one is a slip, such as a variable that was never set: it would make a workspace that only looks protected.
Result<std::optional<std::string>> notEmpty(std::string secret, const std::string& where)
{
    if (secret.empty())
        return Error{ErrorKind::InvalidInput, where + ": holds an empty passphrase; put one there, or do without for a workspace that has none"};
    return std::optional{std::move(secret)};
}

Result<std::optional<std::string>> passphrase(const QCommandLineParser& parser)
{
    const QString path = parser.value(QStringLiteral("passphrase-file"));
    if (!parser.isSet(QStringLiteral("passphrase-file"))) {
        if (!qEnvironmentVariableIsSet("GUANLAN_PASSPHRASE")) return std::optional<std::string>{};
        return notEmpty(qgetenv("GUANLAN_PASSPHRASE").toStdString(), "the environment variable GUANLAN_PASSPHRASE");
    }
    if (path.isEmpty()) return Error{ErrorKind::InvalidInput, "--passphrase-file: no file is named; name one, or leave the option out"};
    auto line = readPassphraseLine(path);
    if (!line) return line.error().during("the passphrase");
    return std::optional{std::move(line).value()};
}

} // namespace

Result<store::Workspace::Options> workspaceOptions(const QCommandLineParser& parser, store::OpenMode mode)
{
    auto secret = passphrase(parser);
    if (!secret) return secret.error();
    return store::Workspace::Options{.path = parser.value(QStringLiteral("w")).toStdString(),
        .passphrase = std::move(secret).value(),
        .mode = mode};
}

Result<ReadAccess> openForReading(const QCommandLineParser& parser)
{
    const auto options = workspaceOptions(parser, store::OpenMode::ReadOnly);
    if (!options) return options.error();
    auto workspace = store::Workspace::open(*options);
    if (!workspace) return asDamagedFile(workspace.error());
    auto reader = (*workspace)->reader();
    if (!reader) return asDamagedFile(reader.error());
    return ReadAccess{std::move(workspace).value(), std::move(reader).value()};
}

Result<std::unique_ptr<store::Workspace>> openBesideWriter(const QCommandLineParser& parser)
{
    auto options = workspaceOptions(parser, store::OpenMode::ReadWrite);
    if (!options) return std::move(options).error();
    auto workspace = store::Workspace::open(*options);
    if (workspace || workspace.error().kind != ErrorKind::Unavailable) return workspace;
    options->mode = store::OpenMode::Beside;
    return store::Workspace::open(*options);
}

Result<store::ChainState> chosenChain(store::EventReader& reader, const std::string& name)
{
    const auto chains = reader.chains();
    if (!chains) return chains.error();
    if (chains->empty()) return Error{ErrorKind::NotFound, "the workspace holds no chain yet: run guanlan sync first"};
    if (name.empty() && chains->size() == 1) return chains->front();
    const auto found = std::find_if(chains->begin(), chains->end(),
        [&](const store::ChainState& chain) { return chain.identity.name == name; });
    if (found != chains->end()) return *found;
    std::vector<std::string> names;
    for (const store::ChainState& chain : *chains)
        names.push_back(chain.identity.name);
    const std::string which = name.empty() ? "which chain?" : "--chain-name: the workspace holds no chain '" + name + "':";
    return Error{ErrorKind::InvalidInput, which + " give --chain-name with one of: " + listed(names)};
}

Result<ReadAccess> openForOutput(const QCommandLineParser& parser, const std::filesystem::path& output)
{
    if (auto may = checkTarget(output, parser.value(QStringLiteral("w")).toStdString()); !may) return std::move(may).error();
    if (auto kept = refuseInputs(parser, {output.string()}); !kept) return std::move(kept).error();
    return openForReading(parser);
}

Status refuseInputs(const QCommandLineParser& parser, const std::vector<std::string>& outputs)
{
    static const QStringList written{QStringLiteral("o"), QStringLiteral("output"), QStringLiteral("archive"), QStringLiteral("ocel"), QStringLiteral("xes")};
    QStringList read = parser.positionalArguments();
    for (const QString& option : parser.optionNames())
        if (!written.contains(option)) read += parser.values(option);
    for (const std::string& output : outputs)
        for (const QString& input : read) {
            std::error_code ignored;
            if (std::filesystem::equivalent(output, input.toStdString(), ignored))
                return Error{ErrorKind::InvalidInput, output + ": is what this command reads, and would be written over; name another file"};
        }
    return Done{};
}

Error unknownInstitution(const InstitutionId& id)
{
    return {ErrorKind::NotFound, "institution " + toText(id) + ": neither the directory nor the chain knows it; check the id"};
}

Status expectKnown(store::EventReader& reader, const std::vector<InstitutionId>& institutions)
{
    if (institutions.empty()) return Done{};
    const auto known = reader.institutions();
    if (!known) return known.error();
    for (const InstitutionId& id : institutions)
        if (std::ranges::none_of(*known, [&](const store::InstitutionState& each) { return each.institution.id == id; }))
            return unknownInstitution(id);
    return Done{};
}

Status expectEvents(store::EventReader& reader, const store::EventFilter& filter, const std::string& id)
{
    const auto page = reader.page({.filter = filter, .limit = 1});
    if (!page) return page.error();
    if (page->rows.empty()) return Error{ErrorKind::NotFound, id + ": no event of this workspace is of it; check the id"};
    return Done{};
}

Status tellUnjudged(store::EventReader& reader)
{
    const auto chains = reader.chains();
    if (!chains) return chains.error();
    for (const store::ChainState& chain : *chains) {
        const auto judged = analytics::judgedUpTo(reader, chain);
        if (!judged) return judged.error();
        if (!chain.synced || *judged == chain.synced->block) continue;
        const std::string line = "guanlan: " + oneLine(chain.identity.name) + ": judged "
            + (*judged ? "only up to block " + std::to_string(**judged) : std::string{"in no block yet"}) + " of " + std::to_string(chain.synced->block)
            + " read: findings of later blocks are missing; sync again\n";
        std::fwrite(line.data(), 1, line.size(), stderr);
    }
    return Done{};
}

Result<std::map<ChainRef, std::string>> chainNames(store::EventReader& reader)
{
    const auto chains = reader.chains();
    if (!chains) return chains.error();
    std::map<ChainRef, std::string> names;
    for (const store::ChainState& chain : *chains)
        names.emplace(chain.ref, chain.identity.name);
    return names;
}

} // namespace guanlan::app
