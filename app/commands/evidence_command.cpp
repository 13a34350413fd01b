// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command.h"
#include "app/commands/commands.h"
#include "app/evidence_package.h"
#include "app/exit_status.h"
#include "app/interruption.h"
#include "app/output.h"
#include "app/workspace_access.h"

namespace guanlan::app {

namespace {

Result<EvidenceSelection> select(const QCommandLineParser& parser, store::EventReader& reader)
{
    const auto credential = idOption<CredentialId>(parser, "credential");
    if (!credential) return credential.error();
    if (*credential) return selectCredential(reader, **credential);
    return selectFinding(reader, parser.value(QStringLiteral("finding")).toStdString());
}

} // namespace

int runEvidence(const QCommandLineParser& parser)
{
    if (parser.isSet(QStringLiteral("credential")) == parser.isSet(QStringLiteral("finding")))
        return fail({ErrorKind::InvalidInput, "evidence: of what? give either --credential ID or --finding ID"});
    const std::string path = parser.value(QStringLiteral("o")).toStdString();
    if (path.empty()) return fail({ErrorKind::InvalidInput, "evidence: where to? give -o OUT.zip"});
    const auto access = openForOutput(parser, path);
    if (!access) return fail(access.error());
    if (!path.ends_with(".zip")) return fail({ErrorKind::InvalidInput, path + ": a package's name must end with .zip; choose such a name"});
    const auto selection = select(parser, *access->reader);
    if (!selection) return fail(asDamagedFile(selection.error()).during("evidence"));
    std::optional<std::filesystem::path> rules;
    if (parser.isSet(QStringLiteral("rules"))) rules = parser.value(QStringLiteral("rules")).toStdString();
    const auto made = makePackage(*selection, rules, interruptionFlag());
    if (!made) return failIn("evidence", made.error());
    if (const Status written = writeFile(path, made->file); !written) return fail(written.error().during("evidence"));
    const std::string cut = selection->isCut ? "the credential's chain is larger: only its nearest part is in the package\n" : "";
    const Status printed = print(std::to_string(made->events) + " events, " + std::string{verificationName(made->level)} + ", in "
        + path + "\n" + cut + "package SHA-256 " + made->digest + "\n");
    if (!printed) return fail(printed.error());
    const Status flushed = flushOutput();
    return flushed ? int{exitDone} : fail(flushed.error());
}

} // namespace guanlan::app
