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

/// Opens the workspace named by -w to write beside whoever writes its chains, where somebody does; an older one is brought forward.
/// One whose file may not be written is opened to read only.
Result<std::unique_ptr<store::Workspace>> openBesideWriter(const QCommandLineParser& parser);

/// The chain of that name; without a name the only one there is. InvalidInput says which there are.
Result<store::ChainState> chosenChain(store::EventReader& reader, const std::string& name);

/// The same, for a command that writes what it reads to `output`: checkTarget() first.
Result<ReadAccess> openForOutput(const QCommandLineParser& parser, const std::filesystem::path& output);

/// InvalidInput: what is to be written is what the same command reads: a key, a passphrase, a template, a pack.
Status refuseInputs(const QCommandLineParser& parser, const std::vector<std::string>& outputs);

/// NotFound.
Error unknownInstitution(const InstitutionId& id);
/// The same where the workspace knows no such institution: an empty answer would say that there is nothing to tell of it.
Status expectKnown(store::EventReader& reader, const std::vector<InstitutionId>& institutions);
/// The same where no event is of this subject, or this credential, alone. @param id  For the sentence.
Status expectEvents(store::EventReader& reader, const store::EventFilter& filter, const std::string& id);

/// Says on standard error where the rules have not judged all that was read: that there are no findings then means little.
Status tellUnjudged(store::EventReader& reader);

/// The chains' names by their numbers in this workspace.
Result<std::map<ChainRef, std::string>> chainNames(store::EventReader& reader);

} // namespace guanlan::app
