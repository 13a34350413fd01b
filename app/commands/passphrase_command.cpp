// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command.h"
#include "app/commands/commands.h"
#include "app/exit_status.h"
#include "app/output.h"
#include "app/secret_file.h"
#include "app/workspace_access.h"
#include "models/crypto/secret_key.h"

namespace guanlan::app {

int runPassphrase(const QCommandLineParser& parser)
{
    const QString file = parser.value(QStringLiteral("new-passphrase-file"));
    if (file.isEmpty()) return fail({ErrorKind::InvalidInput, "passphrase: which is the new one? give --new-passphrase-file FILE"});
    Secret next;
    if (const Status read = keepSecret(next, readPassphraseLine(file)); !read) return fail(read.error());
    auto options = workspaceOptions(parser, store::OpenMode::ReadWrite);
    if (!options) return fail(options.error());
    const auto workspace = store::Workspace::open(*options);
    if (!workspace) return fail(asDamagedFile(workspace.error()));
    const Status changed = (*workspace)->changePassphrase(options->passphrase.value_or(std::string{}), next.text);
    if (options->passphrase) crypto::wipe(options->passphrase->data(), options->passphrase->size());
    if (!changed) return fail(asDamagedFile(changed.error()));
    return printAnswer("the passphrase is changed; copies that were made before open with the one that they were made with\n");
}

} // namespace guanlan::app
