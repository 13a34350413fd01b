// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/workspace.h"

#include <QCommandLineParser>

#include <map>
#include <memory>
#include <string>

namespace guanlan::app {

/// A workspace opened for a command that only reads.
struct ReadAccess {
    std::unique_ptr<store::Workspace> workspace;
    std::unique_ptr<store::EventReader> reader;
};

/// Options of the workspace named by -w, with its passphrase from --passphrase-file or GUANLAN_PASSPHRASE.
/// NotFound, Unavailable: the passphrase file cannot be read.
Result<store::Workspace::Options> workspaceOptions(const QCommandLineParser& parser, store::OpenMode mode);

/// Opens the workspace named by -w for reading.
Result<ReadAccess> openForReading(const QCommandLineParser& parser);

/// The chain of that name; without a name the only one there is. InvalidInput says which there are.
Result<store::ChainState> chosenChain(store::EventReader& reader, const std::string& name);

/// The same, for a command that writes what it reads to `output`: checkTarget() first.
Result<ReadAccess> openForOutput(const QCommandLineParser& parser, const std::filesystem::path& output);

/// NotFound where the workspace has never met one of these ids, as whatever: an empty answer would say that there is nothing to
/// tell of it.
Status expectKnown(store::EventReader& reader, const std::vector<InstitutionId>& institutions);
/// The same for a subject or a credential.
template <class Id>
Status expectKnown(store::EventReader& reader, const std::optional<Id>& id)
{
    if (!id) return Done{};
    const auto ref = reader.findEntity(ByteView{id->value()});
    if (!ref) return ref.error();
    if (ref->value() == 0) return Error{ErrorKind::NotFound, toText(*id) + ": this workspace has never met this id; check it"};
    return Done{};
}

/// The chains' names by their numbers in this workspace.
Result<std::map<ChainRef, std::string>> chainNames(store::EventReader& reader);

} // namespace guanlan::app
